/**
 * Whether verdicts are true: `node ci/change/verdicts.ts [count] [seed]`. Plants each rule of values, tables,
 * matrices and data classes in models that are drawn, and runs both versions against each other. What one refuses, loses,
 * allows or shows of the other has to have been declared so, and the other way round; a verdict that the run contradicts is
 * a fault of its rule.
 */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCommandLine } from "../setup/command-line.ts";
import { planPairs } from "./plan-pairs.ts";
import type { Disagreement } from "./disagreement.ts";
import { EXECUTED, runVerdicts } from "./run-verdicts.ts";
import { diffModels } from "../../generators/change/classify/diff-models.ts";

const [count = 300, seed = 1] = readCommandLine(import.meta.filename, {}, { numbers: 2 }).numbers;
const folder = realpathSync(mkdtempSync(join(tmpdir(), "tenchat-verdicts-")));
const faults: Disagreement[] = [];
let [named, unclassified] = [0, 0];
try {
  const pairs = planPairs(count, seed);
  for (const [at, pair] of pairs.entries()) {
    const rules = diffModels(pair.before, pair.after).map(({ rule }) => rule);
    if (rules.includes(pair.planted)) named++;
    else console.log(`${pair.planted} is not named, but ${rules.join(", ")}`);
    if (rules.includes("unknown-difference")) unclassified++;
    faults.push(...(await runVerdicts(pair, join(folder, String(at)))));
  }
  for (const fault of faults) console.log(JSON.stringify(fault).slice(0, 600));
  const agreed = pairs.length * EXECUTED - faults.length;
  console.log(
    `${pairs.length} pairs, seed ${seed}: ${named} named, ${unclassified} unclassified, ${agreed} of ${pairs.length * EXECUTED} verdicts agree`,
  );
  if (faults.length > 0 || named < pairs.length || unclassified > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
