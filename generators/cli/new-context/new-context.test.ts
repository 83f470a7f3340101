import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesBelow } from "../../fingerprint/files.ts";
import { copyProject, PROJECT } from "../../testing/copy-project.ts";
import { runNode, type Run } from "../../testing/run-node.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { put } from "../../testing/put.ts";

/** What names every context. */
const NAMING = [
  "services/apps/all/open-contexts.ts",
  "web/core/tenchat.ts",
  "web/core/create-tenchat.ts",
  "web/app/testing/fake-tenchat.ts",
];

/** The texts of everything that the command may touch. */
function contents(project: string): Record<string, string> {
  const rooms = ["services", "specs", "web"].filter((room) => existsSync(join(project, room)));
  const paths = rooms.flatMap((room) => filesBelow(join(project, room), () => true).map((path) => `${room}/${path}`));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(project, path), "utf8")]));
}

describe("A new context", () => {
  it("is made whole, also where a run was ended in the middle; what is in its way changes nothing", async () => {
    using folder = temporaryFolder();
    await copyProject(folder.path, { also: [".oxfmtrc.json"] });
    for (const path of NAMING) {
      mkdirSync(dirname(join(folder.path, path)), { recursive: true });
      cpSync(join(PROJECT, path), join(folder.path, path));
    }
    put(folder.path, "web/core/audit/door.ts", "export {};\n");
    const run = (...words: readonly string[]): Run =>
      runNode(join(folder.path, "generators/cli/tenchat.mjs"), ["new-context", ...words], { cwd: folder.path });
    const before = contents(folder.path);
    const refused = (err: string) => ({ status: 1, out: "", err: `${err} Nothing was changed.\n` });
    expect(run("audit")).toEqual(refused("web/core/audit is there already: call the context otherwise."));
    expect(run("start")).toEqual(
      refused('"start" is something else in web/core/tenchat.ts already: call the context otherwise.'),
    );
    expect(run("role")).toEqual(
      refused(
        'The specification does not compile with "role" as a context: specs/shared/policy.tsp:7:1 error duplicate-symbol: Duplicate name: "Role".',
      ),
    );
    expect(contents(folder.path)).toEqual(before);

    expect(run("weather")).toMatchObject({ status: 0, err: "" });
    const made = contents(folder.path);
    const touched = Object.keys(before).filter((path) => made[path] !== before[path]);
    expect(touched).toEqual([...NAMING, "specs/main.tsp"].sort());

    rmSync(join(folder.path, "web/core/weather/door.ts"));
    for (const path of ["specs/main.tsp", "web/core/tenchat.ts"]) put(folder.path, path, before[path]!);
    expect(run("weather")).toMatchObject({ status: 0, err: "" });
    expect(contents(folder.path)).toEqual(made);
  }, 120_000);

  it("is refused in a sentence in a product that keeps no rooms", () => {
    using folder = temporaryFolder();
    put(folder.path, "specs/main.tsp", "namespace Notepad;\n");
    const { status, err } = runNode(join(PROJECT, "generators/cli/tenchat.mjs"), ["new-context", "weather"], {
      cwd: folder.path,
    });
    expect(status).toBe(1);
    expect(err).toMatch(/^[^\n]+ keeps no rooms of contexts: [^\n]+ Nothing was changed\.\n$/);
  });
});
