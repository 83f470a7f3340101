import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isProblem, listReleases, readVersion } from "../change/history/history.ts";
import { isVersion } from "../change/history/versions.ts";
import type { Ir } from "../model/ir.ts";
import { askGit } from "./git.ts";
import { removeLeftovers } from "./leftovers.ts";
import { Problem, printDiagnostic, problemOfMissing } from "./problem.ts";
import { problemOfWriting } from "./problem-of-writing.ts";

/** One of two versions that are compared. */
export interface Side {
  readonly name: string;
  readonly model: Ir;
}

/** A released version, a folder with specs/ in it, or a revision of git; whatever is found first. */
export async function readSide(project: string, name: string): Promise<Side> {
  if (isVersion(name)) {
    const release = readVersion(project, name);
    if (release !== undefined && isProblem(release))
      throw new Problem(`${release.path} ${release.problem}. Bring it back, and compare again.`);
    if (release !== undefined) return { name, model: release.model };
  }
  const folder = resolve(project, name);
  if (name !== "" && statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) {
    if (existsSync(join(folder, "specs/main.tsp")))
      return { name, model: await readFolder(name, join(folder, "specs")) };
    throw new Problem(`There is no specification in ${name}: ${join(folder, "specs/main.tsp")} does not exist.`);
  }
  const revision = readRevision(project, name);
  if (revision !== undefined) return { name, model: await readFiles(project, name, revision) };
  const why = `"${name}" is no released version${known(project)}, no folder and no revision of git.`;
  throw problemOfMissing(name, why);
}

function known(project: string): string {
  const releases = listReleases(project);
  if (isProblem(releases) || releases.length === 0) return "";
  return ` (there ${releases.length === 1 ? "is" : "are"} ${releases.map(({ version }) => version).join(", ")})`;
}

/** The model of a specification; what is wrong with it in a sentence, because nobody came here to mend it. */
async function readFolder(name: string, folder: string): Promise<Ir> {
  // It brings the compiler along, which a released version does without.
  const { readSpecification } = await import("../model/read.ts");
  const reading = await readSpecification(folder);
  if (reading.kind === "read") return reading.ir;
  const errors = reading.diagnostics.filter(({ severity }) => severity === "error");
  const more = errors.length > 1 ? `, and ${errors.length - 1} more` : "";
  throw new Problem(`${name} does not compile: ${printDiagnostic(errors[0]!)}${more}`);
}

interface SpecFile {
  readonly path: string;
  readonly text: Buffer;
}

/** The files of specs/ at a revision; undefined where git knows none of that name. */
function readRevision(project: string, revision: string): readonly SpecFile[] | undefined {
  // A name that begins with a hyphen would be taken for an option.
  if (revision.startsWith("-") || revision === "") return undefined;
  const found = askGit(project, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
  if (found === undefined || found.status !== 0) return undefined;
  const commit = found.out.toString("utf8").trim();
  const prefix = askGit(project, ["rev-parse", "--show-prefix"])!.out.toString("utf8").trim();
  const listing = askGit(project, ["ls-tree", "-r", "-z", commit, "--", "specs"]);
  const entries = listing!.out
    .toString("utf8")
    .split("\0")
    .filter((each) => /^100\d{3} blob/.test(each) && each.endsWith(".tsp"));
  if (!entries.some((each) => each.endsWith("\tspecs/main.tsp")))
    throw new Problem(`There is no specification at ${revision}: it has no ${prefix}specs/main.tsp.`);
  return entries.map((entry) => {
    const [, id, path] = /^\S+ blob (\S+)\t(.*)$/s.exec(entry)!;
    // No git makes such a name, and nobody is kept from making one by hand: its text would be written to anywhere.
    if (path!.split("/").some((step) => step === ".." || step === "." || step === ""))
      throw new Problem(`What git has at ${revision} is no specification: it has a file called ${path!}.`);
    return { path: path!, text: askGit(project, ["cat-file", "blob", id!])!.out };
  });
}

/** Compiles files that stand nowhere: beside specs/, so that what they import is found where it was. */
async function readFiles(project: string, name: string, files: readonly SpecFile[]): Promise<Ir> {
  const folder = makeFolder(project);
  try {
    for (const { path, text } of files) {
      const target = join(folder, path.slice("specs/".length));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
    return await readFolder(name, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const FOLDER = ".comparing";

function makeFolder(project: string): string {
  try {
    removeLeftovers(project, FOLDER);
    const made = realpathSync(mkdtempSync(join(project, `${FOLDER}-${process.pid}-`)));
    // Whoever is killed meanwhile leaves it, and nobody is to commit that.
    writeFileSync(join(made, ".gitignore"), "*\n");
    return made;
  } catch (error) {
    throw problemOfWriting(error, project);
  }
}
