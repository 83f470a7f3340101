import { spawn, spawnSync } from "node:child_process";
import { createHash, generateKeyPairSync } from "node:crypto";
import { closeSync, cpSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { canonicalJson, type Manifest } from "../fingerprint/manifest.ts";
import { ask, contents, endGenerating, project, SPECIFICATION } from "../testing/command-project.ts";
import { PROJECT } from "../testing/copy-project.ts";
import { runNode, type Run } from "../testing/run-node.ts";
import { put } from "../testing/put.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { Problem } from "./problem.ts";
import { problemOfWriting } from "./problem-of-writing.ts";

interface PackageOfProduct {
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The command as a person runs it, in a process of its own. */
function run(cwd: string, ...args: readonly string[]): Run {
  return runNode(join(PROJECT, "generators/cli/tenchat.mjs"), args, { cwd });
}

describe("The command", () => {
  it("explains itself when asked, and when asked for something it does not know", async () => {
    using folder = project();
    const help = run(folder.path, "--help");
    expect(help).toMatchObject({ status: 0, err: "" });
    const commands = new Set([...help.out.matchAll(/^ {2}tenchat ([\w-]+)/gm)].map((each) => each[1]!));
    expect([...commands].join(" ")).toBe(
      "init new-context generate watch verify explain policy release diff propose approve attest backup restore events retention",
    );
    // Which the bin starts itself; everything else is this program's.
    const ofServer = new Set(["backup", "restore", "events", "retention"]);
    for (const command of commands) {
      const explained = ofServer.has(command)
        ? runNode(join(PROJECT, "generators/cli/tenchat.mjs"), [command, "--help"], { cwd: folder.path })
        : await ask(folder.path, command, "--help");
      expect(explained).toMatchObject({ status: 0, err: "" });
      expect(explained.out).toMatch(new RegExp(`^ {2}tenchat ${command}[^]*\\.\\n`));
    }
    for (const [words, sentence] of [
      [["generate", "--fast"], "Unknown option '--fast': see `tenchat --help`."],
      [["destroy"], '"destroy" is not a command: `tenchat --help` lists them.'],
      [["generate", "specs"], "`tenchat generate` takes other words than these: see `tenchat generate --help`."],
      [["init", "a", "b"], "`tenchat init` takes other words than these: see `tenchat init --help`."],
      [["explain"], "`tenchat explain` takes other words than these: see `tenchat explain --help`."],
      [["attest"], "Name the key with --key <file>."],
    ] as const)
      expect(await ask(folder.path, ...words)).toEqual({ status: 1, out: "", err: `${sentence}\n` });
    expect(run(folder.path, "generate", "--project")).toEqual({
      status: 1,
      out: "",
      err: "Option '--project <value>' argument missing: see `tenchat --help`.\n",
    });
    expect(contents(folder.path)).toEqual(["node_modules", "specs", "specs/main.tsp"]);
  });

  it("says in one sentence that there is no specification", () => {
    using folder = temporaryFolder();
    const missing = join(folder.path, "specs/main.tsp");
    expect(run(folder.path, "generate")).toEqual({
      status: 1,
      out: "",
      err: `There is no specification here: ${missing} does not exist. \`tenchat init\` begins one.\n`,
    });
    expect(contents(folder.path)).toEqual([]);
  });

  it("says of a folder whose name is no UTF-8 that it is to be renamed, wherever it is named", () => {
    using folder = project();
    const cli = join(PROJECT, "generators/cli/tenchat.mjs");
    // No text of JavaScript is this name: the shell makes it of its bytes.
    const inside = (...words: readonly string[]) =>
      spawnSync("sh", ["-c", `name=$(printf 'caf\\351'); ${words.join(" ")}`], { cwd: folder.path, encoding: "utf8" });
    const tenchat = `${process.execPath} ${cli}`;
    expect(inside('mkdir "$name"; mv specs "$name"').status).toBe(0);
    for (const [words, path] of [
      [`cd "$name"; ${tenchat} generate`, join(folder.path, "caf\ufffd")],
      [`${tenchat} verify --project "$name"`, join(folder.path, "caf\ufffd")],
      [`${tenchat} diff "$name" "$name"`, "caf\ufffd"],
      [`${tenchat} init "$name/more"`, join(folder.path, "caf\ufffd/more")],
    ] as const)
      expect(inside(words)).toMatchObject({
        stdout: "",
        stderr: `${path} is not found by this name: where \ufffd stands for bytes that are not UTF-8, rename it.\n`,
      });
    expect(inside(`cd "$name"; ${tenchat} --help`).status).toBe(0);
  });

  it("names what is wrong with a specification at its line, and writes nothing", () => {
    using folder = project(`${SPECIFICATION}\nmodel Broken { a: Missing; }\n`);
    expect(run(folder.path, "generate")).toEqual({
      status: 1,
      out: "",
      err: "specs/main.tsp:22:19 error invalid-ref: Unknown identifier Missing\n",
    });
    expect(contents(folder.path)).toEqual(["node_modules", "specs", "specs/main.tsp"]);
  });

  it("names what a syntax error is and where", async () => {
    using folder = project("namespace Notes;\nmodel {\n");
    const { status, err } = await ask(folder.path, "generate");
    expect(status).toBe(1);
    expect(err).toMatch(/^specs\/main\.tsp:2:7 error token-expected: /);
  });

  it("writes, finds nothing to do, repairs and removes what is left over", async () => {
    using folder = project();
    expect(run(folder.path, "generate")).toMatchObject({ status: 0, err: "" });
    const types = "generated/contracts/shared/types.ts";
    const text = readFileSync(join(folder.path, types), "utf8");
    expect(run(folder.path, "generate").out).toMatch(/^Nothing to do/);
    writeFileSync(join(folder.path, types), `${text}// by hand\n`);
    expect((await ask(folder.path, "verify")).err).toContain(`changed  ${types}`);
    rmSync(join(folder.path, "fingerprints.json"));
    expect((await ask(folder.path, "verify")).err).toContain("missing  fingerprints.json");
    expect((await ask(folder.path, "generate")).out).toMatch(/ 1 written, 0 removed/);
    expect(readFileSync(join(folder.path, types), "utf8")).toBe(text);
    put(
      folder.path,
      "specs/main.tsp",
      SPECIFICATION.replace("namespace Notes;", "namespace Things;\n\nnamespace Deep {").concat("}\n"),
    );
    const moved = await ask(folder.path, "generate");
    expect(moved).toMatchObject({ status: 0, err: "" });
    expect(existsSync(join(folder.path, types))).toBe(false);
    expect(existsSync(join(folder.path, "generated/contracts/shared"))).toBe(false);
    expect(await ask(folder.path, "verify")).toMatchObject({ status: 0, err: "" });
  });

  it("does not overwrite or remove what somebody wrote by hand", async () => {
    using folder = project();
    put(folder.path, "generated/contracts/shared/types.ts", "// mine\n");
    put(folder.path, "generated/notes.md", "mine\n");
    const refused = await ask(folder.path, "generate");
    expect(refused).toMatchObject({ status: 1, out: "" });
    expect(refused.err).toBe(
      "generated/contracts/shared/types.ts, generated/notes.md were not generated. Move them out of generated/, where everything is overwritten, and generate again.\n",
    );
    expect(readFileSync(join(folder.path, "generated/notes.md"), "utf8")).toBe("mine\n");
    expect(existsSync(join(folder.path, "fingerprints.json"))).toBe(false);
    expect(contents(join(folder.path, "generated"))).toEqual([
      "contracts",
      "contracts/shared",
      "contracts/shared/types.ts",
      "notes.md",
    ]);
  });

  it("leaves things as they were where it cannot write", async () => {
    using folder = project();
    put(folder.path, "generated", "a file");
    const refused = await ask(folder.path, "generate");
    expect(refused).toMatchObject({ status: 1, out: "" });
    expect(refused.err.trim()).toMatch(/^\S+ cannot be made, because .*\. Nothing was changed\.$/);
    expect(contents(folder.path)).toEqual(["generated", "node_modules", "specs", "specs/main.tsp"]);
  });

  it("has a sentence for each way in which a disk refuses, and none for what is a mistake of its own", () => {
    const refusal = (code: string) => problemOfWriting(Object.assign(new Error(code), { code, path: "generated/a" }));
    for (const code of ["EACCES", "EPERM", "EROFS", "ENOSPC", "ENOTDIR", "EEXIST", "EISDIR"]) {
      expect(refusal(code)).toBeInstanceOf(Problem);
      expect((refusal(code) as Problem).message).toMatch(/^generated\/a .*\. Nothing was changed\.$/);
    }
    expect(refusal("EXYZ")).not.toBeInstanceOf(Problem);
  });

  it("generates anew over a damaged manifest", async () => {
    using folder = project();
    await ask(folder.path, "generate");
    put(folder.path, "fingerprints.json", '{ "format": 1');
    expect(await ask(folder.path, "generate")).toMatchObject({ status: 0, err: "" });
    expect(await ask(folder.path, "verify")).toMatchObject({ status: 0, err: "" });
  });

  // That it runs as it is, the guide shows: ci/scenarios/guide.long.test.ts.
  it("begins a product in a folder that is not there yet, and does not begin it twice", async () => {
    using folder = temporaryFolder();
    expect(await ask(folder.path, "init", "shop")).toMatchObject({ status: 0, err: "" });
    const shop = join(folder.path, "shop");
    const files = ["authenticator.ts", "notebooks.ts", "package.json", "server.ts", "specs", "specs/main.tsp"];
    expect(contents(shop)).toEqual([".gitignore", ".npmrc", ...files, "tsconfig.json"]);
    expect(await ask(shop, "generate")).toMatchObject({ status: 0, err: "" });
    expect((await ask(shop, "policy", "can", "user")).out).toContain("notebooks.rename-notebook: if owner");
    const places = (JSON.parse(readFileSync(join(shop, "package.json"), "utf8")) as PackageOfProduct).dependencies;
    for (const place of Object.values(places)) expect(existsSync(join(shop, place.replace("file:", "")))).toBe(true);
    expect(await ask(folder.path, "init", "shop")).toEqual({
      status: 1,
      out: "",
      err: `authenticator.ts, notebooks.ts, server.ts, specs/main.tsp are in ${shop} already: move them away, or begin in another folder.\n`,
    });
  });

  it("adds to the package.json that is there, and leaves settings as they are", async () => {
    using folder = temporaryFolder();
    put(folder.path, "package.json", '{ "name": "shop", "scripts": { "start": "mine" } }');
    put(folder.path, "tsconfig.json", "{}");
    expect((await ask(folder.path, "init")).out).toContain("tsconfig.json was there and stays as it is.");
    expect(readFileSync(join(folder.path, "tsconfig.json"), "utf8")).toBe("{}");
    expect(JSON.parse(readFileSync(join(folder.path, "package.json"), "utf8"))).toMatchObject({
      name: "shop",
      type: "module",
      scripts: { start: "mine", generate: "tenchat generate" },
    });
  });

  it("begins nothing where a file system has no folders to make, and says so at once", async () => {
    using folder = temporaryFolder();
    const refused = await ask(folder.path, "init", "/proc/shop");
    expect(refused).toMatchObject({ status: 1, out: "" });
    expect(refused.err).toMatch(/^\/proc\/shop cannot be .*Nothing was changed\.\n$/);
  });

  it("begins nothing where it cannot, says why in one sentence, and leaves things as they were", async () => {
    for (const [path, text, what] of [
      ["shop", "", "shop cannot be made, because a file is in its place. Nothing was changed."],
      ["shop/specs", "", "shop/specs cannot be made, because a file is in its place. Nothing was changed."],
      ["shop/server.ts", "", "already: move it away, or begin in another folder."],
      [
        "shop/package.json",
        "{ nope",
        "package.json is not the JSON of a package: mend it, or begin in another folder.",
      ],
      ["shop/package.json", '{ "type": "commonjs" }', 'make it "module", or begin in another folder.'],
      ["shop/package.json/a", "", "shop/package.json is no file, but a folder, a pipe or a device."],
    ] as const) {
      using folder = temporaryFolder();
      put(folder.path, path, text);
      const before = contents(folder.path);
      const refused = await ask(folder.path, "init", "shop");
      expect(refused).toMatchObject({ status: 1, out: "" });
      expect(refused.err).toMatch(/^[^\n]+\n$/);
      expect(refused.err).toContain(what);
      expect(contents(folder.path)).toEqual(before);
    }
  });

  it(
    "leaves nothing half-written when SIGKILL ends it in the middle",
    () => endGenerating("SIGKILL", "renameSync", 20),
    240_000,
  );

  it("generates after every change while it watches, and says what is wrong without ending", async () => {
    using folder = project();
    const cli = join(PROJECT, "generators/cli/tenchat.mjs");
    const child = spawn(process.execPath, [cli, "watch", "--project", folder.path], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      const next = async () => (await lines.next()).value as string;
      expect(await next()).toMatch(/^Watching/);
      expect(await next()).toMatch(/artifacts: \d+ written/);
      put(folder.path, "specs/main.tsp", `${SPECIFICATION}model Broken { a: Missing; }\n`);
      expect(await next()).toContain("error invalid-ref");
      put(folder.path, "specs/main.tsp", `\ufeff${SPECIFICATION}`);
      expect(await next()).toMatch(/artifacts: 0 written/);
      writeFileSync(join(folder.path, "specs/main.tsp"), SPECIFICATION, "utf16le");
      expect(await next()).toContain("error blueprint/not-utf8");
      // As a version control does it that changes to another branch.
      renameSync(join(folder.path, "specs"), join(folder.path, "before"));
      expect(await next()).toContain("does not exist");
      put(folder.path, "specs/main.tsp", SPECIFICATION.replace("text: string", "title: string"));
      expect(await next()).toMatch(/artifacts: [1-9]\d* written/);
      expect(readFileSync(join(folder.path, "generated/contracts/shared/types.ts"), "utf8")).toContain("title: string");
    } finally {
      child.kill();
    }
  }, 240_000);

  it("explains an artifact down to the lines of the specification", async () => {
    using folder = project();
    await ask(folder.path, "generate");
    const { status, out } = await ask(folder.path, "explain", "generated/contracts/shared/types.ts");
    expect(status).toBe(0);
    expect(out).toMatch(/made by contracts, \d+ bytes, sha256 [0-9a-f]{64}/);
    expect(out).toContain("  model:shared.Note  specs/main.tsp:15-18");
    expect((await ask(folder.path, "explain", "contracts/runtime/check.ts")).out).toContain(
      "It comes from the generator alone.",
    );
    const unknown = await ask(folder.path, "explain", "specs/main.tsp");
    expect(unknown).toMatchObject({ status: 1, out: "" });
    expect(unknown.err).toMatch(/^specs\/main\.tsp is not a generated artifact; /);
    rmSync(join(folder.path, "fingerprints.json"));
    expect((await ask(folder.path, "explain", "x")).err).toBe(
      "There is no fingerprints.json that can be read here. Run `npm run generate`.\n",
    );
  });
});

describe("The command attest", () => {
  it("says what generated and where, and takes nothing for a digest that is none", async () => {
    using folder = project();
    await ask(folder.path, "generate");
    const { privateKey } = generateKeyPairSync("ed25519");
    put(folder.path, "key.pem", privateKey.export({ type: "pkcs8", format: "pem" }) as string);
    const digest = `sha256:${"a".repeat(64)}`;
    const refused = await ask(folder.path, "attest", "--key", join(folder.path, "key.pem"), "--container", "latest");
    expect(refused).toMatchObject({ status: 1, out: "" });
    expect(refused.err).toBe(
      "--container takes the digest of an image, sha256: and 64 hexadecimal digits, not latest.\n",
    );
    expect(existsSync(join(folder.path, "attestation.json"))).toBe(false);
    const signed = await ask(folder.path, "attest", "--key", join(folder.path, "key.pem"), "--container", digest);
    expect(signed).toMatchObject({ status: 0, err: "" });
    const { payload } = JSON.parse(readFileSync(join(folder.path, "attestation.json"), "utf8")) as { payload: string };
    const { predicate } = JSON.parse(Buffer.from(payload, "base64").toString()) as {
      predicate: { regenerate: object };
    };
    const manifest = JSON.parse(readFileSync(join(folder.path, "fingerprints.json"), "utf8")) as Manifest;
    const { version } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as { version: string };
    const lockfile = createHash("sha256")
      .update(readFileSync(join(PROJECT, "package-lock.json")))
      .digest("hex");
    const generator = createHash("sha256").update(canonicalJson(manifest.generator)).digest("hex");
    expect(predicate.regenerate).toEqual({
      generator: { name: "tenchat", version, template: generator, randomSeed: null },
      environment: { lockfiles: { "package-lock.json": lockfile }, containerDigest: digest },
      artifactFingerprint: manifest.root,
    });
  });
});

it("says in a sentence that what it found cannot be written", () => {
  const full = openSync("/dev/full", "w");
  try {
    const launcher = join(PROJECT, "generators/cli/tenchat.mjs");
    const said = spawnSync(process.execPath, [launcher, "--help"], {
      encoding: "utf8",
      stdio: ["ignore", full, "pipe"],
    });
    expect(said).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^What this command says cannot .*ENOSPC.*\n$/),
    });
  } finally {
    closeSync(full);
  }
});

describe("The launcher", () => {
  it("is what package.json names, runs under any Node, and ends as the command ends", () => {
    const { bin } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as { bin: { tenchat: string } };
    const launcher = join(PROJECT, bin.tenchat);
    using folder = temporaryFolder();
    expect(spawnSync(launcher, ["--help"], { cwd: folder.path, encoding: "utf8" })).toMatchObject({ status: 0 });
    expect(spawnSync(launcher, ["destroy"], { cwd: folder.path, encoding: "utf8" })).toMatchObject({ status: 1 });
    cpSync(launcher, join(folder.path, "generators/cli/tenchat.mjs"));
    const { status, stderr } = spawnSync(join(folder.path, "generators/cli/tenchat.mjs"), [], { encoding: "utf8" });
    expect([status, stderr]).toEqual([
      1,
      `TenChat's own packages are not installed: run \`npm ci\` in ${folder.path} first.\n`,
    ]);
  });
});
