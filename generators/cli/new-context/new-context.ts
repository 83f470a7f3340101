import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";
import { Problem, printDiagnostic } from "../problem.ts";
import { placeFiles } from "../place-files.ts";
import { nameContext, type ContextNames } from "./context-names.ts";
import { amend, type NewFile, type Plan } from "./plan.ts";
import { COMPOSITION, planRooms } from "./plan-rooms.ts";

/** Makes the rooms of a context, and names them where every context is named: all of it, or nothing. */
export async function newContext(folder: string, name: string | undefined): Promise<string> {
  // As the compiler sees it, which follows links.
  const project = realpathSync(folder);
  const texts = new Reader(project);
  if (texts.read(COMPOSITION) === "")
    throw new Problem(
      `${project} keeps no rooms of contexts: ${COMPOSITION} is not there. In a product that \`tenchat init\` began, a context is a file in specs/ and one beside server.ts, as the third step of its guide shows. Nothing was changed.`,
    );
  const names = nameContext(name, serviceOf(texts), contextsOf(texts));
  refuseOtherDoor(texts, names);
  const plan = planRooms(names, highestTier(project, texts));
  const own = await inTheirForm(project, plan.files);
  refuseTaken(project, texts, own);
  const amended = plan.amendments.map((each) => ({ path: each.path, text: amend(texts.read(each.path), each) }));
  const files = [...own, ...(await inTheirForm(project, amended))];
  await refuseUnspeakable(project, names, files);
  await placeFiles(project, () => ({ files, extra: [] }));
  return tell(names, plan);
}

/** Texts by their path below the project; that of a file which is not there is empty. */
class Reader {
  readonly #project: string;

  constructor(project: string) {
    this.#project = project;
  }

  read(path: string): string {
    const place = join(this.#project, path);
    return existsSync(place) ? readFileSync(place, "utf8") : "";
  }
}

/** The namespace of the service: the one that the entry of the specification is in. */
function serviceOf(texts: Reader): string {
  const [, service] = /^namespace ([\w.]+);/m.exec(texts.read("specs/main.tsp")) ?? [];
  if (service !== undefined) return service;
  throw new Problem("specs/main.tsp has no line that names the namespace of the service. Nothing was changed.");
}

/** The contexts that the specification imports. */
function contextsOf(texts: Reader): string[] {
  const imports = texts.read("specs/main.tsp").matchAll(/^import "\.\/contexts\/([^/"]+)\//gm);
  return Array.from(imports, ([, name]) => name!);
}

/** The tier from which a context may ask every other. */
function highestTier(project: string, texts: Reader): number {
  const specifications = filesBelow(project, "specs/contexts").filter((path) => path.endsWith(".tsp"));
  const tiers = specifications.flatMap((path) => Array.from(texts.read(path).matchAll(/^@tier\((\d+)\)/gm)));
  return Math.max(1, ...tiers.map(([, tier]) => Number(tier)));
}

function filesBelow(project: string, folder: string): string[] {
  if (!existsSync(join(project, folder))) return [];
  const entries = readdirSync(join(project, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((each) => !each.isDirectory())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(project.length + 1)
        .split(sep)
        .join("/"),
    );
}

/** The doors of all contexts stand beside what the client does without them. */
function refuseOtherDoor(texts: Reader, { kebab, camel, pascal }: ContextNames): void {
  const [line] = new RegExp(`^  (?:readonly )?${camel}[(:].*$`, "m").exec(texts.read("web/core/tenchat.ts")) ?? [];
  if (line === undefined || line.includes(`: ${pascal}Door;`)) return;
  throw new Problem(
    `"${kebab}" is something else in web/core/tenchat.ts already: call the context otherwise. Nothing was changed.`,
  );
}

/** What is there and says what it would say is of a run that was ended in the middle, which is gone on with. */
function refuseTaken(project: string, texts: Reader, files: readonly NewFile[]): void {
  const wanted = new Map(files.map(({ path, text }) => [path, text]));
  const rooms = new Set(files.map(({ path }) => path.split("/").slice(0, 3).join("/")));
  for (const room of rooms) {
    if (filesBelow(project, room).every((path) => wanted.get(path) === texts.read(path))) continue;
    throw new Problem(`${room} is there already: call the context otherwise. Nothing was changed.`);
  }
}

/** As the project's own formatter would write it: where a line is broken depends on how long the name is. */
async function inTheirForm(project: string, files: readonly NewFile[]): Promise<NewFile[]> {
  const { format } = await import("oxfmt");
  const { ignorePatterns: _ignored, ...form } = JSON.parse(readFileSync(join(project, ".oxfmtrc.json"), "utf8"));
  return Promise.all(
    files.map(async ({ path, text }) => {
      if (path.endsWith(".tsp")) return { path, text };
      const { code, errors } = await format(path, text, form);
      if (errors.length > 0) throw new Error(`${path} cannot be formatted: ${errors[0]!.message}`);
      return { path, text: code };
    }),
  );
}

/** A name or an address that is something else in the specification is found by asking the compiler, before anything is written. */
async function refuseUnspeakable(project: string, names: ContextNames, files: readonly NewFile[]): Promise<void> {
  const { readSpecification } = await import("../../model/read.ts");
  const pending = files.filter(({ path }) => path.startsWith("specs/"));
  const reading = await readSpecification(
    join(project, "specs"),
    new Map(pending.map(({ path, text }) => [join(project, path), text])),
  );
  if (reading.kind === "read") return;
  const errors = reading.diagnostics.filter(({ severity }) => severity === "error");
  throw new Problem(
    `The specification does not compile with ${JSON.stringify(names.kebab)} as a context: ${printDiagnostic(errors[0]!)}. Nothing was changed.`,
  );
}

function tell({ kebab }: ContextNames, { files, amendments, next }: Plan): string {
  const list = (paths: readonly { readonly path: string }[]) => paths.map(({ path }) => `  ${path}`).join("\n");
  const steps = next.map((step, at) => `  ${at + 1}. ${step.replaceAll("\n", "\n     ")}`).join("\n");
  return `There is a context ${kebab} now. Its own files:\n\n${list(files)}\n\nand ${amendments.length} others, which name every context:\n\n${list(amendments)}\n\nWhat is left to do:\n\n${steps}`;
}
