import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { PROJECT } from "../testing/copy-project.ts";
import { runNode, type Run } from "../testing/run-node.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { Problem } from "./problem.ts";
import { problemOfWriting } from "./write.ts";

const LIBRARY = join(PROJECT, "generators/library/lib/main.tsp");

const SPECIFICATION = `import "@typespec/http";
import "${LIBRARY}";

using TypeSpec.Http;
using Blueprint;

@service(#{ title: "Notes" })
namespace Notes;

@roles
enum Role {
  guest,
}

@classify(DataClass.C0)
model Note {
  text: string;
}

@route("/notes") @allow(Role.guest) op readNote(): Note;
`;

function run(cwd: string, ...args: readonly string[]): Run {
  return runNode(join(PROJECT, "generators/cli/main.ts"), args, { cwd });
}

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** A folder with a small specification in it. */
function project(specification = SPECIFICATION) {
  const folder = temporaryFolder();
  put(folder.path, "specs/main.tsp", specification);
  symlinkSync(join(PROJECT, "node_modules"), join(folder.path, "node_modules"));
  return folder;
}

/** The folders and files of a project, without its packages. */
function contents(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((each) => !each.startsWith("node_modules/"))
    .sort();
}

describe("The command", () => {
  it("explains itself when asked, and when asked for something it does not know", () => {
    using folder = project();
    expect(run(folder.path, "--help")).toMatchObject({ status: 0, err: "" });
    const option = run(folder.path, "generate", "--fast");
    expect(option).toMatchObject({ status: 1, out: "" });
    expect(option.err).toContain("Unknown option '--fast'");
    const command = run(folder.path, "destroy");
    expect(command).toMatchObject({ status: 1, out: "" });
    expect(command.err).toContain('"destroy" is not a command.');
    expect(contents(folder.path)).toEqual(["node_modules", "specs", "specs/main.tsp"]);
  });

  it("says in one sentence that there is no specification", () => {
    using folder = temporaryFolder();
    const missing = join(folder.path, "specs/main.tsp");
    expect(run(folder.path, "generate")).toEqual({
      status: 1,
      out: "",
      err: `There is no specification here: ${missing} does not exist.\n`,
    });
    expect(contents(folder.path)).toEqual([]);
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

  it("names what a syntax error is and where", () => {
    using folder = project("namespace Notes;\nmodel {\n");
    const { status, err } = run(folder.path, "generate");
    expect(status).toBe(1);
    expect(err).toMatch(/^specs\/main\.tsp:2:7 error token-expected: /);
  });

  it("writes, finds nothing to do, repairs and removes what is left over", () => {
    using folder = project();
    expect(run(folder.path, "generate")).toMatchObject({ status: 0, err: "" });
    const types = "generated/contracts/shared/types.ts";
    const text = readFileSync(join(folder.path, types), "utf8");
    expect(run(folder.path, "generate").out).toMatch(/^Nothing to do/);
    writeFileSync(join(folder.path, types), `${text}// by hand\n`);
    expect(run(folder.path, "verify").err).toContain(`changed  ${types}`);
    expect(run(folder.path, "generate").out).toMatch(/ 1 written, 0 removed/);
    expect(readFileSync(join(folder.path, types), "utf8")).toBe(text);
    put(
      folder.path,
      "specs/main.tsp",
      SPECIFICATION.replace("namespace Notes;", "namespace Things;\n\nnamespace Deep {").concat("}\n"),
    );
    const moved = run(folder.path, "generate");
    expect(moved).toMatchObject({ status: 0, err: "" });
    expect(existsSync(join(folder.path, types))).toBe(false);
    expect(existsSync(join(folder.path, "generated/contracts/shared"))).toBe(false);
    expect(run(folder.path, "verify")).toMatchObject({ status: 0, err: "" });
  });

  it("does not overwrite or remove what somebody wrote by hand", () => {
    using folder = project();
    put(folder.path, "generated/contracts/shared/types.ts", "// mine\n");
    put(folder.path, "generated/notes.md", "mine\n");
    const refused = run(folder.path, "generate");
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

  it("leaves things as they were where it cannot write", () => {
    using folder = project();
    put(folder.path, "generated", "a file");
    const refused = run(folder.path, "generate");
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
    expect(refusal("EMFILE")).not.toBeInstanceOf(Problem);
  });

  it("generates anew over a damaged manifest", () => {
    using folder = project();
    run(folder.path, "generate");
    put(folder.path, "fingerprints.json", '{ "format": 1');
    expect(run(folder.path, "generate")).toMatchObject({ status: 0, err: "" });
    expect(run(folder.path, "verify")).toMatchObject({ status: 0, err: "" });
  });

  it("begins a project in an empty folder, which generates as it is, without packages of its own", () => {
    using folder = temporaryFolder();
    const begun = run(folder.path, "init", "shop");
    expect(begun).toMatchObject({ status: 0, err: "" });
    const shop = join(folder.path, "shop");
    expect(contents(shop)).toEqual(["package.json", "specs", "specs/main.tsp", "tsconfig.json"]);
    expect(run(shop, "generate")).toMatchObject({ status: 0, err: "" });
    // Its packages are what a project installs for itself; the types of what was generated fit them.
    symlinkSync(join(PROJECT, "node_modules"), join(shop, "node_modules"));
    expect(runNode(join(PROJECT, "node_modules/typescript/bin/tsc"), ["-p", "."], { cwd: shop }).out).toBe("");
    expect(run(shop, "verify")).toMatchObject({ status: 0, err: "" });
    expect(run(shop, "policy", "can", "user").out).toContain("shared.write-note: if owner");
    expect(run(folder.path, "init", "shop")).toMatchObject({ status: 1, out: "" });
  }, 60_000);

  it("generates after every change while it watches, and says what is wrong without ending", async () => {
    using folder = project();
    const cli = join(PROJECT, "generators/cli/main.ts");
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
      put(folder.path, "specs/main.tsp", SPECIFICATION.replace("text: string", "title: string"));
      expect(await next()).toMatch(/artifacts: [1-9]\d* written/);
      expect(readFileSync(join(folder.path, "generated/contracts/shared/types.ts"), "utf8")).toContain("title: string");
    } finally {
      child.kill();
    }
  }, 60_000);

  it("explains an artifact down to the lines of the specification", () => {
    using folder = project();
    run(folder.path, "generate");
    const { status, out } = run(folder.path, "explain", "generated/contracts/shared/types.ts");
    expect(status).toBe(0);
    expect(out).toMatch(/made by contracts, \d+ bytes, sha256 [0-9a-f]{64}/);
    expect(out).toContain("  model:shared.Note  specs/main.tsp:15-18");
    expect(run(folder.path, "explain", "contracts/runtime.ts").out).toContain("It comes from the generator alone.");
    const unknown = run(folder.path, "explain", "specs/main.tsp");
    expect(unknown).toMatchObject({ status: 1, out: "" });
    expect(unknown.err).toMatch(/^specs\/main\.tsp is not a generated artifact; /);
    rmSync(join(folder.path, "fingerprints.json"));
    expect(run(folder.path, "explain", "x").err).toBe(
      "There is no fingerprints.json that can be read here. Run `npm run generate`.\n",
    );
  });
});
