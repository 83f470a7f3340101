/**
 * `npm run bench:compiler [entities …]`: what the generators cost at 20, 200 and 2,000 entities, against the budgets.
 * Each number is the best of some runs, each in a process of its own, from its start to its end: that is what a person
 * waits for. All outputs are measured of entities alone and of a product (see make-specification.ts); beside the product
 * stands what TypeSpec itself needs for its OpenAPI document alone. The picture goes to var/bench/compiler.svg. Exits
 * with 1 when a budget is not kept.
 */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { readCommandLine } from "../setup/command-line.ts";
import { drawRows } from "./compiler/draw-rows.ts";
import { makeSpecification, type Density } from "./compiler/make-specification.ts";
import { measureDecisions } from "./compiler/measure-decisions.ts";
import { printRows, type Row } from "./compiler/rows.ts";

const { numbers: sizes } = readCommandLine(import.meta.filename, {}, { numbers: Infinity });
const root = join(import.meta.dirname, "../..");
const folder = realpathSync(mkdtempSync(join(tmpdir(), "tenchat-bench-")));
const cli = join(root, "generators/cli/tenchat.mjs");

/** Seconds of the whole process, the best of so many runs, and what the last one printed. */
function time(runs: number, args: readonly string[], before: () => void = () => {}): { seconds: number; out: string } {
  let seconds = Infinity;
  let out = "";
  for (let run = 0; run < runs; run++) {
    before();
    const started = performance.now();
    const done = spawnSync(process.execPath, args, {
      encoding: "utf8",
      env: { ...process.env, NODE_COMPILE_CACHE: join(folder, "compiled") },
    });
    seconds = Math.min(seconds, (performance.now() - started) / 1000);
    if (done.status !== 0) throw new Error(`${args.join(" ")} failed:\n${done.stderr}`);
    out = done.stdout;
  }
  return { seconds, out };
}

/** The budgets of the design for entities alone, at the sizes it names; others are measured without one. */
const BUDGETS: Readonly<Record<number, number>> = { 20: 1, 200: 1.5, 2000: 5 };
/** So many times what TypeSpec takes for one of its files may all those of a product of 2,000 entities take. */
const PRODUCT_OF_STOCK = 1.2;
/** What a TypeSpec emitter of entities and a manifest alone took on a like machine; a product's is measured here. */
const REFERENCES: Readonly<Record<number, number>> = { 20: 0.42, 200: 0.73, 2000: 2.4 };

function makeProject(entities: number, density: Density): string {
  const project = join(folder, `${density}-${entities}`);
  makeSpecification(project, entities, join(root, "generators/library/lib/main.tsp"), density);
  symlinkSync(join(root, "node_modules"), join(project, "node_modules"));
  return project;
}

/** Has a program say at its end how much memory it took at most, in kilobytes; its threads are part of it. */
const TELL = `data:text/javascript,${encodeURIComponent(`
  import { isMainThread } from "node:worker_threads";
  if (isMainThread) process.on("exit", () => console.log("\\n" + process.resourceUsage().maxRSS));
`)}`;

/** The best time of some runs of a command, and the memory that the last one took. */
function measureRuns(runs: number, args: readonly string[], before?: () => void): Cost & { readonly out: string } {
  const { seconds, out } = time(runs, ["--import", TELL, ...args], before);
  return { seconds, megabytes: Number(out.trim().split("\n").at(-1)) / 1024, out };
}

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Everything that a project becomes, from nothing. */
function measureGenerate(project: string, runs: number): Cost & { readonly artifacts: number } {
  // Moved away and not removed: ext4 makes new files slowly where many were removed a moment ago.
  const clean = () => {
    if (existsSync(join(project, "generated")))
      renameSync(join(project, "generated"), mkdtempSync(join(folder, "was-")));
    rmSync(join(project, "fingerprints.json"), { force: true });
  };
  const measured = measureRuns(runs, [cli, "generate", "--project", project], clean);
  return { ...measured, artifacts: Number(/^\d+/.exec(measured.out)![0]) };
}

/** What TypeSpec's own command takes for the OpenAPI document alone, which is one of all the outputs. */
function measureStock(project: string): Cost {
  const program = join(root, "node_modules/@typespec/compiler/cmd/tsp.js");
  const emit = ["--emit", "@typespec/openapi3", "--output-dir", join(folder, "stock")];
  return measureRuns(2, [program, "compile", join(project, "specs/main.tsp"), ...emit]);
}

async function measure(entities: number): Promise<Row[]> {
  const project = makeProject(entities, "product");
  measureGenerate(project, 1);
  const { seconds, megabytes, artifacts } = measureGenerate(project, 3);
  const alone = measureGenerate(makeProject(entities, "entities"), 3);
  const dense = measureGenerate(makeProject(entities, "dense"), 1);
  const stock = measureStock(project);
  const budget = BUDGETS[entities];
  const rows: Row[] = [
    { what: "entities alone", entities, value: alone.seconds, unit: "s", budget, reference: REFERENCES[entities] },
    { what: "entities alone, memory", entities, value: alone.megabytes, unit: "MB", budget: 600 },
    {
      what: "product",
      entities,
      value: seconds,
      unit: "s",
      budget: entities === 2000 ? PRODUCT_OF_STOCK * stock.seconds : undefined,
      reference: stock.seconds,
    },
    { what: "product, memory", entities, value: megabytes, unit: "MB", budget: 600, reference: stock.megabytes },
    { what: "product, artifacts", entities, value: artifacts, unit: "" },
    { what: "twice as dense", entities, value: dense.seconds, unit: "s" },
    { what: "twice as dense, memory", entities, value: dense.megabytes, unit: "MB" },
  ];
  if (entities <= 200) {
    const nothing = time(5, [cli, "generate", "--project", project]);
    rows.push({ what: "nothing changed", entities, value: nothing.seconds * 1000, unit: "ms", budget: 150 });
  }
  const drift = time(3, [join(root, "generators/fingerprint/verify.ts"), project]);
  rows.push({
    what: "drift check",
    entities,
    value: drift.seconds,
    unit: "s",
    budget: entities === 200 ? 2 : undefined,
  });
  const decision = await measureDecisions(project);
  rows.push({ what: "policy decision, p99", entities, value: decision, unit: "µs", budget: 5 });
  return rows;
}

try {
  const rows: Row[] = [];
  for (const entities of sizes.length === 0 ? [20, 200, 2000] : sizes) rows.push(...(await measure(entities)));
  console.log(`${cpus()[0]?.model ?? "unknown processor"}, Node ${process.versions.node}\n`);
  console.log(printRows(rows));
  mkdirSync(join(root, "var/bench"), { recursive: true });
  writeFileSync(join(root, "var/bench/compiler.svg"), drawRows(rows.filter((each) => each.what === "product")));
  console.log("The picture is var/bench/compiler.svg.");
  if (rows.some((each) => each.budget !== undefined && each.value > each.budget)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
