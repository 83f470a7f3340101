import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { SpecDiagnostic } from "../../generators/model/files/compile.ts";
import type { Examination } from "./examine/examination.ts";
import { generateInto } from "./generate-into.ts";
import { addKeepers } from "./rows/add-keepers.ts";
import { OwnDatabase } from "./rows/database.ts";
import type { Source } from "./sources.ts";

export interface Trial {
  readonly name: string;
  readonly kind: "generated" | "refused" | "crashed";
  /** Why it was refused. */
  readonly said: readonly SpecDiagnostic[];
  readonly examination?: Examination;
}

export interface Options {
  readonly seed: number;
  readonly values: number;
  /** No more values than that, however many bounds there are. */
  readonly few?: boolean;
  /** After so many seconds no more are begun. */
  readonly seconds?: number;
  readonly tell?: (done: number) => void;
}

const BATCH = 12;
/**
 * So many seconds, longer than any of them takes on a machine that does other things as well: a fault may also be one
 * that never ends. They are counted, as those during which the machine stands still are none.
 */
const PATIENCE = 300;

/** Generates from each source and examines what came out, a batch while the next one is generated. */
export async function tryAll(sources: readonly Source[], options: Options): Promise<Trial[]> {
  const trials: Trial[] = [];
  await using database = new OwnDatabase();
  const home = realpathSync(mkdtempSync(join(tmpdir(), "tenchat-conformance-")));
  symlinkSync(join(import.meta.dirname, "../../node_modules"), join(home, "node_modules"));
  writeFileSync(join(home, "package.json"), '{ "type": "module" }');
  try {
    let examining: Promise<void> = Promise.resolve();
    const end = performance.now() + 1000 * (options.seconds ?? Infinity);
    for (let at = 0; at < sources.length && performance.now() < end; at += BATCH) {
      const folder = join(home, String(at));
      const made = await generateBatch(sources.slice(at, at + BATCH), folder);
      await examining;
      examining = examineBatch(folder, made, options, database).then((done) => {
        trials.push(...done);
        options.tell?.(trials.length);
      });
      examining.catch(() => undefined); // It is waited for before the next one.
    }
    await examining;
    return trials;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function generateBatch(sources: readonly Source[], folder: string): Promise<Trial[]> {
  const trials: Trial[] = [];
  mkdirSync(join(folder, "generated"), { recursive: true });
  for (const { name, place } of sources) {
    try {
      const project = place(join(folder, "sources", name));
      await addKeepers(project);
      const { kind, said } = await generateInto(project, join(folder, "generated", name));
      trials.push({ name, kind, said });
    } catch (error) {
      const message = (error as Error).stack ?? String(error);
      trials.push({
        name,
        kind: "crashed",
        said: [{ severity: "error", code: "crash", message, path: "", line: 0, column: 0 }],
      });
    }
  }
  return trials;
}

async function examineBatch(
  folder: string,
  made: readonly Trial[],
  options: Options,
  database: OwnDatabase,
): Promise<Trial[]> {
  if (made.every((each) => each.kind !== "generated")) return [...made];
  const stores = made.some(({ name }) => existsSync(join(folder, "generated", name, "generated/server/entities.ts")));
  const url = stores ? await database.url() : undefined;
  const found = await examineAll(join(folder, "generated"), options, url);
  rmSync(folder, { recursive: true, force: true });
  return made.map((each) => (each.kind === "generated" ? { ...each, examination: found.get(each.name)! } : each));
}

/** Examines what lies in each folder in there, in a process of its own, which takes along whatever it loaded. */
export async function examineAll(
  home: string,
  { seed, values, few }: Pick<Options, "seed" | "values" | "few">,
  database?: string,
): Promise<ReadonlyMap<string, Examination>> {
  const program = join(import.meta.dirname, "examine/examine-all.ts");
  const child = spawn(process.execPath, [program, home, String(seed), String(values), ...(few ? ["few"] : [])], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...(database === undefined ? {} : { DATABASE_URL: database }) },
  });
  let waited = 0;
  const patience = setInterval(() => ++waited > PATIENCE && child.kill("SIGKILL"), 1000);
  // Each that is examined says so.
  child.stdout.on("data", () => (waited = 0));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  clearInterval(patience);
  const lines = out.split("\n").filter((line) => line !== "");
  const found = new Map(lines.map((line) => JSON.parse(line) as Examination).map((each) => [each.name, each]));
  const missing = readdirSync(home).find((name) => !found.has(name));
  if (missing !== undefined) throw new Error(`The examination of ${missing} did not end: ${err.slice(-2000)}`);
  return found;
}
