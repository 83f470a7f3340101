import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { copyProject } from "../../../generators/testing/copy-project.ts";

/** What must make no difference to what is generated. */
export interface Circumstances {
  /** The program of a Node. */
  readonly node: string;
  readonly locale: string;
  readonly zone: string;
  /** A path for the copy of the project. */
  readonly depth: string;
  readonly crlf: boolean;
  readonly shuffled: boolean;
}

/** What came out: the manifest, which holds a hash of every artifact, and where the texts are. */
export type Outcome =
  | { readonly kind: "generated"; readonly manifest: string; readonly texts: string }
  | { readonly kind: "failed"; readonly error: string };

/** Generates in memory and writes down the manifest and all texts. */
const PROGRAM = `
import { writeFileSync } from "node:fs";
const [generators, project, texts] = process.argv.slice(2);
const { generate } = await import(generators + "/generate.ts");
const { printManifest } = await import(generators + "/fingerprint/manifest.ts");
const result = await generate(project);
if (result.kind !== "generated") throw new Error(JSON.stringify(result.diagnostics));
writeFileSync(texts, JSON.stringify(Object.fromEntries(result.artifacts.map(({ path, text }) => [path, text]))));
process.stdout.write(printManifest(result.manifest));
`;

const run = promisify(execFile);

/** Makes copies of the project in `root` below a folder and generates in them; copies alike are made once. */
export class Copies {
  readonly #root: string;
  readonly #folder: string;
  readonly #program: string;
  readonly #made = new Map<string, Promise<void>>();
  #runs = 0;

  constructor(root: string, folder: string) {
    this.#root = root;
    this.#folder = folder;
    this.#program = join(folder, "generate-and-say.mjs");
    writeFileSync(this.#program, PROGRAM);
  }

  async generateUnder({ node, locale, zone, depth, crlf, shuffled }: Circumstances): Promise<Outcome> {
    const project = join(this.#folder, `${crlf ? "crlf" : "lf"}-${shuffled ? "shuffled" : "sorted"}`, depth);
    if (!this.#made.has(project)) this.#made.set(project, copyProject(project, { crlf, shuffled, from: this.#root }));
    await this.#made.get(project);
    const texts = join(this.#folder, `texts-${(this.#runs += 1)}.json`);
    const generators = pathToFileURL(join(project, "generators")).href;
    try {
      const { stdout } = await run(node, ["--no-warnings", this.#program, generators, project, texts], {
        env: { PATH: process.env["PATH"], TZ: zone, LANG: locale, LC_ALL: locale },
        cwd: this.#folder,
        maxBuffer: 64 * 1024 * 1024,
      });
      return { kind: "generated", manifest: stdout, texts };
    } catch (error) {
      const { stderr } = error as { stderr?: string };
      if (stderr === undefined) throw error;
      return { kind: "failed", error: stderr.trim().slice(0, 400) };
    }
  }
}

export function describe({ locale, zone, depth, crlf, shuffled }: Circumstances): string {
  const ends = crlf ? "CRLF" : "LF";
  return `${locale}, ${zone}, depth ${depth.split("/").length}, ${ends}, ${shuffled ? "shuffled" : "in order"}`;
}

export interface Difference {
  readonly path: string;
  readonly line: number;
  readonly here: string;
  readonly there: string;
}

/** The first line of the first artifact that two outcomes do not have in common. */
export function firstDifference(here: Outcome, there: Outcome): Difference | undefined {
  if (here.kind === "failed" || there.kind === "failed") throw new Error("Nothing was generated to compare.");
  if (here.manifest === there.manifest) return undefined;
  const [ours, theirs] = [readTexts(here.texts), readTexts(there.texts)];
  const path = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
    .toSorted()
    .find((each) => ours[each] !== theirs[each]);
  // The texts are one, so the manifest says something of them that is not.
  if (path === undefined) return differenceOf("fingerprints.json", here.manifest, there.manifest);
  return differenceOf(path, ours[path] ?? "", theirs[path] ?? "");
}

function readTexts(file: string): Record<string, string> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, string>) : {};
}

function differenceOf(path: string, ours: string, theirs: string): Difference {
  const [here, there] = [ours.split("\n"), theirs.split("\n")];
  // The header holds a hash of the rest: what it is a hash of says more.
  const start = here[0]?.includes("@generated ") && here.length > 1 ? 1 : 0;
  const found = here.findIndex((text, at) => at >= start && text !== there[at]);
  const at = found >= 0 ? found : Math.min(here.length, there.length) - 1;
  return { path, line: at + 1, here: here[at] ?? "", there: there[at] ?? "" };
}
