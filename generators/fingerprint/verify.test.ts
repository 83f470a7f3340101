import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../testing/copy-project.ts";
import { runNode, type Run } from "../testing/run-node.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import type { Manifest } from "./manifest.ts";

const VERIFIER = join(PROJECT, "generators/fingerprint/verify.ts");
const ARTIFACT = "generated/contracts/identity/types.ts";

/** Runs the verifier over a copy of what is fingerprinted, after something was done to it. */
function verifyAfter(tamper: (project: string) => void): Run {
  using folder = temporaryFolder();
  for (const path of ["fingerprints.json", "generated", "specs", "policies/governance"])
    cpSync(join(PROJECT, path), join(folder.path, path), { recursive: true });
  tamper(folder.path);
  return runNode(VERIFIER, [folder.path]);
}

function change(project: string, edit: (manifest: { -readonly [K in keyof Manifest]: Manifest[K] }) => void): void {
  const path = join(project, "fingerprints.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  edit(manifest);
  writeFileSync(path, JSON.stringify(manifest));
}

describe("The verifier", () => {
  it("accepts what was generated and says its root", () => {
    const run = verifyAfter(() => {});
    expect(run).toMatchObject({ status: 0, err: "" });
    expect(run.out).toMatch(/artifacts fit their fingerprints\. Root [0-9a-f]{64}/);
  });

  it("names an artifact in which one bit changed", () => {
    const run = verifyAfter((project) => {
      const bytes = readFileSync(join(project, ARTIFACT));
      bytes[bytes.length >> 1]! ^= 1;
      writeFileSync(join(project, ARTIFACT), bytes);
    });
    expect(run.status).toBe(1);
    expect(run.err).toContain(`changed   ${ARTIFACT}`);
  });

  it("names an artifact that was removed", () => {
    const run = verifyAfter((project) => rmSync(join(project, ARTIFACT)));
    expect(run.status).toBe(1);
    expect(run.err).toContain(`missing   ${ARTIFACT}`);
  });

  it("says once that a folder is a link, whatever was expected in it", () => {
    const run = verifyAfter((project) => {
      rmSync(join(project, "generated"), { recursive: true });
      symlinkSync("specs", join(project, "generated"));
    });
    expect(run.err.match(/^odd .*$/gm)).toEqual(["odd       generated"]);
  });

  it("names a file that was added by hand", () => {
    const run = verifyAfter((project) => {
      mkdirSync(join(project, "generated/by"));
      writeFileSync(join(project, "generated/by/hand.ts"), "");
    });
    expect(run.status).toBe(1);
    expect(run.err).toContain("extra     generated/by/hand.ts");
  });

  it("names specification files that were changed, removed and added", () => {
    const run = verifyAfter((project) => {
      appendFileSync(join(project, "specs/main.tsp"), "\n");
      rmSync(join(project, "specs/shared/ids.tsp"));
      writeFileSync(join(project, "specs/shared/new.tsp"), "");
    });
    expect(run.status).toBe(1);
    for (const line of ["changed   specs/main.tsp", "missing   specs/shared/ids.tsp", "extra     specs/shared/new.tsp"])
      expect(run.err).toContain(line);
  });

  it("does not mind the line endings of a specification", () => {
    const run = verifyAfter((project) => {
      const path = join(project, "specs/main.tsp");
      writeFileSync(path, readFileSync(path, "utf8").replaceAll("\n", "\r\n"));
    });
    expect(run.status).toBe(0);
  });

  it("computes the root itself", () => {
    const run = verifyAfter((project) => change(project, (manifest) => (manifest.root = "0".repeat(64))));
    expect(run.status).toBe(1);
    expect(run.err).toContain(`root      ${"0".repeat(64)} is stated`);
  });

  it("names an artifact that was changed together with its fingerprint by the root that does not follow", () => {
    const run = verifyAfter((project) => {
      rmSync(join(project, ARTIFACT));
      change(project, (manifest) => {
        const { [ARTIFACT]: _removed, ...rest } = manifest.artifacts;
        manifest.artifacts = rest;
      });
    });
    expect(run.status).toBe(1);
    expect(run.err).toContain("root      ");
  });

  it("names an artifact that comes from a declaration which is not there", () => {
    const run = verifyAfter((project) => change(project, (manifest) => (manifest.declarations = {})));
    expect(run.status).toBe(1);
    expect(run.err).toContain(`orphaned  ${ARTIFACT} (`);
  });

  it("names what nobody can look at, and lets no name say anything to a terminal", () => {
    const long = `generated/${"x".repeat(300)}`;
    const run = verifyAfter((project) => {
      writeFileSync(join(project, "specs/a\n\u001b[31mb.tsp"), "");
      change(project, (manifest) => {
        manifest.artifacts = { ...manifest.artifacts, [long]: { sha256: "", bytes: 0, emitter: "", from: [] } };
      });
    });
    expect(run.status).toBe(1);
    expect(run.err).toContain(`unread    ${long} (ENAMETOOLONG)\n`);
    expect(run.err).toContain("extra     specs/a\\u{a}\\u{1b}[31mb.tsp\n");
  });

  it("says in one sentence that there is nothing to verify, or nothing it can read", () => {
    using folder = temporaryFolder();
    expect(runNode(VERIFIER, [folder.path])).toMatchObject({
      status: 2,
      err: `No fingerprints.json is found in ${folder.path}.\n`,
    });
    writeFileSync(join(folder.path, "fingerprints.json"), "{");
    expect(runNode(VERIFIER, [folder.path])).toMatchObject({
      status: 2,
      err: "fingerprints.json is damaged: it is not JSON.\n",
    });
    writeFileSync(
      join(folder.path, "fingerprints.json"),
      '{ "format": 3, "artifacts": {}, "generator": {}, "specs": {} }',
    );
    expect(runNode(VERIFIER, [folder.path])).toMatchObject({
      status: 2,
      err: "fingerprints.json is damaged: it has no declarations.\n",
    });
    const later = verifyAfter((project) => change(project, (manifest) => Object.assign(manifest, { format: 4 })));
    expect(later).toMatchObject({
      status: 2,
      err: "fingerprints.json has the format 4; this verifier reads format 3.\n",
    });
  });

  it("says which folder it wants when TenChat stands elsewhere, and finds it there", () => {
    using copy = temporaryFolder();
    cpSync(VERIFIER, join(copy.path, "verify.ts"));
    const alone = runNode(join(copy.path, "verify.ts"), [PROJECT]);
    expect(alone).toMatchObject({ status: 1 });
    expect(alone.err).toMatch(/^missing {3}generators\/ \(name TenChat's folder as the second word\)$/m);
    expect(runNode(join(copy.path, "verify.ts"), [PROJECT, PROJECT])).toMatchObject({ status: 0, err: "" });
  });

  it("looks at any folder in whichever way it is named", () => {
    using folder = temporaryFolder();
    symlinkSync(PROJECT, join(folder.path, "a link with spaces"));
    for (const [name, cwd] of [
      [".", PROJECT],
      ["../..", join(PROJECT, "generators/fingerprint")],
      [`${PROJECT}/`, "/"],
      ["a link with spaces", folder.path],
      ["./a link with spaces/", folder.path],
    ] as const)
      expect(runNode(VERIFIER, [name], { cwd })).toMatchObject({ status: 0, err: "" });
  });

  it("names what is missing when a whole folder is", () => {
    const run = verifyAfter((project) => rmSync(join(project, "generated"), { recursive: true }));
    expect(run.status).toBe(1);
    expect(run.err).toContain(`missing   ${ARTIFACT}`);
  });

  it("is short enough to be read in one sitting and needs nothing but Node", () => {
    const source = readFileSync(VERIFIER, "utf8");
    expect(source.split("\n").length).toBeLessThan(200);
    const imports = [...source.matchAll(/^import .* from "([^"]+)";$/gm)].map((each) => each[1]!);
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((each) => !each.startsWith("node:"))).toEqual([]);
  });
});
