import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesBelow } from "../fingerprint/files.ts";
import { describePackage } from "./describe-package.ts";
import { Problem, problemOfMissing } from "./problem.ts";
import { placeFiles } from "./place-files.ts";
import { problemOfWriting } from "./problem-of-writing.ts";

/** A small product that runs as it is: an entity and what can be done with it. */
const STARTER = join(import.meta.dirname, "starter");
/** Where `npm install` puts it. */
const GUIDE = "node_modules/tenchat/generators/GUIDE.md";

/** Files of the starter under names that tools would take for their own. */
const NAMES: Readonly<Record<string, string>> = { gitignore: ".gitignore", npmrc: ".npmrc" };

/** What may be there already, and then stays as it is. */
const SETTINGS = [".gitignore", ".npmrc", "tsconfig.json"];

/** Begins a product in a folder. Either all of its files are written or none. */
export async function init(folder: string): Promise<string> {
  const project = makePlace(folder);
  const files = readStarter();
  const inTheWay = files.filter(({ path }) => !SETTINGS.includes(path) && existsSync(join(project, path)));
  if (inTheWay.length > 0) {
    const names = inTheWay.map(({ path }) => path).join(", ");
    const [is, it] = inTheWay.length === 1 ? ["is", "it"] : ["are", "them"];
    throw new Problem(`${names} ${is} in ${project} already: move ${it} away, or begin in another folder.`);
  }
  const due = files.filter(({ path }) => !existsSync(join(project, path)));
  const described = { path: "package.json", text: describePackage(project) };
  await placeFiles(project, () => ({ files: [...due, described], extra: [] }));
  const kept = SETTINGS.filter((path) => !due.some((each) => each.path === path));
  return [
    `A product to begin with is in ${project}: specs/main.tsp says what it is, server.ts runs it.`,
    ...kept.map((path) => `${path} was there and stays as it is.`),
    "",
    "  npm install            brings in what it stands on; nothing is downloaded",
    "  npx tenchat generate   writes generated/; again after every change of specs/",
    "  npm start              generates what is due, checks that everything fits, and runs it",
    "",
    `The guide goes on from here: ${GUIDE}`,
  ].join("\n");
}

function makePlace(folder: string): string {
  try {
    let above = folder;
    while (!existsSync(above) && dirname(above) !== above) above = dirname(above);
    // It would be made under the name that is read.
    if (above !== folder && folder.includes("\ufffd")) throw problemOfMissing(folder, "");
    // Below /proc, where none can be made, Node's `recursive` goes round in circles for ever.
    if (above !== folder) rmdirSync(mkdtempSync(join(above, ".tenchat-")));
    mkdirSync(folder, { recursive: true });
    // As npm sees it: paths from here to TenChat go through the real folders.
    return realpathSync(folder);
  } catch (error) {
    throw problemOfWriting(error, folder);
  }
}

function readStarter(): { path: string; text: string }[] {
  return filesBelow(STARTER, () => true).map((path) => ({
    path: NAMES[path] ?? path,
    text: readFileSync(join(STARTER, path), "utf8"),
  }));
}
