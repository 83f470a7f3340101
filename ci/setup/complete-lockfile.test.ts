import { readFileSync } from "node:fs";
import { join } from "node:path";
import { completeLockfile, platformOf } from "./complete-lockfile.mjs";

describe("completing the lockfile", () => {
  it.each([
    ["@oxlint/binding-darwin-arm64", { cpu: ["arm64"], os: ["darwin"] }],
    ["@oxlint/binding-linux-x64-musl", { cpu: ["x64"], os: ["linux"], libc: ["musl"] }],
    ["@unrs/resolver-binding-linux-arm-gnueabihf", { cpu: ["arm"], os: ["linux"], libc: ["glibc"] }],
    ["@oxlint/binding-win32-ia32-msvc", { cpu: ["ia32"], os: ["win32"] }],
    ["fsevents", undefined],
  ])("reads from the name %s where the package runs", (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });

  const tool = {
    version: "2.0.0",
    dev: true,
    optionalDependencies: { "tool-darwin-x64": "2.0.0", "tool-linux-x64": "2.0.0" },
  };
  const present = { version: "2.0.0", cpu: ["x64"], os: ["linux"], dev: true, optional: true };

  it("adds what is absent, leaves what is there, and has nothing to add the second time", () => {
    const lockfile = { packages: { "node_modules/tool": tool, "node_modules/tool-linux-x64": present } };
    const once = completeLockfile(lockfile);
    expect(once.added).toEqual(["tool-darwin-x64@2.0.0"]);
    expect(once.lockfile.packages).toEqual({
      ...lockfile.packages,
      "node_modules/tool-darwin-x64": { version: "2.0.0", cpu: ["x64"], os: ["darwin"], dev: true, optional: true },
    });
    expect(completeLockfile(once.lockfile).added).toEqual([]);
  });

  it("guesses no version that is not exact", () => {
    const loose = { ...tool, optionalDependencies: { "tool-darwin-x64": "^2.0.0" } };
    expect(completeLockfile({ packages: { "node_modules/tool": loose } }).added).toEqual([]);
  });
});

describe("this repository's lockfile", () => {
  const file = join(import.meta.dirname, "../../package-lock.json");
  const { packages } = JSON.parse(readFileSync(file, "utf8")) as {
    packages: Record<string, { version?: string; hasInstallScript?: boolean; resolved?: string }>;
  };
  const manifest = JSON.parse(readFileSync(join(file, "../package.json"), "utf8")) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
    allowScripts: Record<string, boolean>;
  };

  it("names no place that packages are downloaded from", () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  it("holds the exact version of everything package.json asks for", () => {
    for (const [name, asked] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      // Two versions of one package are there under two names.
      const version = asked.replace(/^npm:.+@/, "");
      expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
      expect(packages[`node_modules/${name}`]?.version).toBe(version);
    }
  });

  it("lacks no optional package of another platform, which npm ci would refuse", () => {
    expect(completeLockfile({ packages }).added).toEqual([]);
  });

  it("has a decision about every package that wants to run a script when it is installed", () => {
    const names = Object.entries(packages)
      .filter(([, entry]) => entry.hasInstallScript)
      .map(([place]) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length));
    expect(names.filter((name) => manifest.allowScripts[name] === undefined)).toEqual([]);
  });
});
