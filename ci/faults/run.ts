/**
 * `npm run test:faults`: runs the faults of the table in their long forms and prints each figure beside what is allowed.
 * The exit code is 1 as soon as one is missed. `-- F1 F4` runs only these, `--embedded`, `--redis`, `--two-redis`,
 * `--two-postgres` or `--roles` only on such servers, `--pairs` has people talk in pairs instead of groups of ten, `--seed N` repeats a run, `--short` takes the short forms of `npm test`, `--keep` leaves the servers' folders behind, and
 * `--clients N`, `--rate N`, `--rounds N`, `--seconds N`, `--megabytes N` choose another size.
 */
import { readCommandLine, refuseWords } from "../setup/command-line.ts";
import { modesOf } from "./fault.ts";
import type { Fault, Figure, Size } from "./fault.ts";
import { faults } from "./faults.ts";
import { makePopulation } from "./load/population.ts";
import type { Population } from "./load/population.ts";
import { goOnWithDisk } from "./own-disk.ts";
import { Random } from "./random.ts";
import type { Mode } from "./world/world.ts";

goOnWithDisk();
const { options, words } = readCommandLine(
  import.meta.filename,
  {
    seed: "number",
    clients: "number",
    rate: "number",
    rounds: "number",
    seconds: "number",
    megabytes: "number",
    short: "flag",
    json: "flag",
    keep: "flag",
    pairs: "flag",
    embedded: "flag",
    redis: "flag",
    "two-redis": "flag",
    "two-postgres": "flag",
    roles: "flag",
  },
  "words",
);
const unknown = words.filter((row) => !faults.some((fault) => fault.row === row));
if (unknown.length > 0)
  refuseWords(
    import.meta.filename,
    `There is no ${unknown.join(", ")}; there are ${faults.map((each) => each.row).join(", ")}.`,
  );
const { seed = Date.now() % 1_000_000 } = options;
const chosenModes = (["embedded", "redis", "two-redis", "two-postgres", "roles"] as const).filter(
  (mode) => options[mode],
);

const populations = new Map<string, Promise<Population>>();

/** People are signed up once for each number of them, which takes about as long as a short fault. */
function populationOf({ row, people }: Fault, size: number): Promise<Population> {
  const name = people === undefined ? String(size) : `${row} ${size}`;
  const known = populations.get(name) ?? people?.(size) ?? makePopulation(size, { inPairs: options.pairs });
  populations.set(name, known);
  return known;
}

function sizeOf(fault: Fault): Size {
  const size = options.short ? fault.short : fault.long;
  const given = (["clients", "rate", "rounds", "seconds", "megabytes"] as const).flatMap((name) =>
    options[name] === undefined ? [] : [[name, options[name]] as const],
  );
  return { ...size, ...Object.fromEntries(given) };
}

async function runOne(fault: Fault, mode: Mode): Promise<boolean> {
  const size = sizeOf(fault);
  const population = await populationOf(fault, size.clients);
  const started = performance.now();
  let figures: readonly Figure[];
  try {
    figures = await fault.run({
      mode,
      size,
      population,
      random: new Random(seed),
      short: options.short,
      patience: options.short ? 5 : 1,
      keep: options.keep,
    });
  } catch (error) {
    const name = "the run itself";
    figures = [{ name, measured: String((error as Error).stack), allowed: "comes to its end", kept: false }];
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  const kept = figures.every((figure) => figure.kept);
  if (options.json) console.log(JSON.stringify({ row: fault.row, mode, kept, figures }));
  else print({ fault, mode, size, seconds, kept, figures });
  return kept;
}

function print(outcome: {
  fault: Fault;
  mode: Mode;
  size: Size;
  seconds: number;
  kept: boolean;
  figures: readonly Figure[];
}) {
  const { fault, mode, size, seconds, kept, figures } = outcome;
  const { clients, rate, rounds } = size;
  console.log(`\n${kept ? "PASS" : "FAIL"} ${fault.row} ${fault.title} [${mode}], ${seconds} s`);
  console.log(`     ${clients} clients, ${rate} messages/s, ${rounds} rounds, seed ${seed}`);
  for (const { name, measured, allowed, kept: fine } of figures) {
    console.log(`  ${fine ? "  " : "✗ "} ${name.padEnd(52)} ${String(measured).padEnd(12)} ${allowed}`);
  }
}

const wanted = faults.filter(({ row }) => words.length === 0 || words.includes(row));
let missed = 0;
for (const fault of wanted) {
  for (const mode of modesOf(fault, options.short, chosenModes)) {
    if (!(await runOne(fault, mode))) missed += 1;
  }
}
for (const population of populations.values()) (await population).remove();
if (!options.json) console.log(missed === 0 ? "\nEvery figure is kept." : `\n${missed} missed.`);
process.exit(missed === 0 ? 0 : 1);
