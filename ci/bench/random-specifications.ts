/**
 * Random specifications, each of which has to become code that type-checks, or to be refused at a line:
 * `node ci/bench/random-specifications.ts [count] [seed]`. Says what went wrong, with the smallest specification of it; with
 * `--only PATTERN` of those kinds alone.
 */
import { draws } from "../scenarios/random-specifications/draw.ts";
import { Judge, type Verdict } from "../scenarios/random-specifications/judge.ts";
import { readCommandLine } from "../setup/command-line.ts";
import { writeSpecification } from "../scenarios/random-specifications/write-specification.ts";

const { options, numbers } = readCommandLine(import.meta.filename, { only: "text" }, { numbers: 2 });
const [count = 60, seed = 1] = numbers;
const pattern = new RegExp(options.only ?? "");
const BATCH = 60;
const judge = new Judge();
const faults = new Map<string, { verdict: Verdict; count: number; fault: string }>();
const outcomes: Record<string, number> = {};
const codes: Record<string, number> = {};
const all = draws(seed, count);
for (let at = 0; at < all.length; at += BATCH) {
  const verdicts = await judge.all(all.slice(at, at + BATCH).map(writeSpecification));
  for (const verdict of verdicts) {
    outcomes[verdict.outcome] = (outcomes[verdict.outcome] ?? 0) + 1;
    for (const code of new Set(verdict.codes)) codes[code] = (codes[code] ?? 0) + 1;
    for (const fault of verdict.faults) {
      const kind = kindOf(fault);
      const known = faults.get(kind);
      faults.set(kind, known === undefined ? { verdict, count: 1, fault } : { ...known, count: known.count + 1 });
    }
  }
  console.error(`${Math.min(at + BATCH, count)} of ${count}, ${faults.size} kinds of faults`);
}
console.log(JSON.stringify({ outcomes, codes }, null, 1));
for (const [kind, each] of faults) console.log(`${each.count} × ${kind}`);
for (const [kind, { verdict, count: times, fault }] of [...faults].filter(([each]) => pattern.test(each)).slice(0, 8)) {
  const text = await smallest(verdict.specification, kind);
  console.log(`\n===== ${times} × ${fault.slice(0, 1500)}\n-----\n${text}`);
}
if (faults.size > 0) process.exitCode = 1;

/** What a fault is, without the names of the case. */
function kindOf(fault: string): string {
  return fault
    .replace(/ at \S+: /, ": ")
    .split("\n")[0]!
    .replaceAll(/'[^']*'|"[^"]*"|`[^`]*`|\d+/g, "…")
    .replace(/in generated\/\S+\//, "in ")
    .slice(0, 120);
}

/** Leaves out lines as long as the fault stays. */
async function smallest(specification: string, kind: string): Promise<string> {
  let lines = specification.split("\n");
  for (let size = Math.ceil(lines.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = lines.length - size; at > -size; at -= size) {
      const without = lines.filter((_line, index) => index < at || index >= at + size);
      const [verdict] = await judge.all([without.join("\n")]);
      if (verdict!.faults.some((each) => kindOf(each) === kind)) lines = without;
    }
  }
  return lines.join("\n");
}
