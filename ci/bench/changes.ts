/**
 * `node ci/bench/changes.ts [operations]`: what a comparison of two versions of 1,000 operations costs, against its
 * budget of 300 ms. Every tenth operation and every tenth model differ. The number is the best of nine runs in one
 * process, the first one aside; reading and compiling are no part of it. Exits with 1 when the budget is not kept.
 */
import { diffModels } from "../../generators/change/classify/diff-models.ts";
import type { Ir } from "../../generators/model/ir.ts";
import { readCommandLine } from "../setup/command-line.ts";
import { EXAMPLE } from "../../generators/testing/example-model.ts";

const BUDGET = 300;
const [count = 1000] = readCommandLine(import.meta.filename, {}, { numbers: 1 }).numbers;

/** So many operations, each with a model of its own; every tenth is another one in the second version. */
function makeModel(second: boolean): Ir {
  const [operation, note] = [EXAMPLE.operations[0]!, EXAMPLE.models[0]!];
  const differs = (at: number) => second && at % 10 === 0;
  const numbers = Array.from({ length: count }, (_each, at) => at);
  const models = numbers.map((at) => {
    const properties = note.properties.map((each) => ({ ...each, optional: differs(at) }));
    return { ...note, id: `model:example.Note${at}`, name: `Note${at}`, properties };
  });
  const operations = numbers.map((at) => ({
    ...operation,
    id: `operation:example.add${at}`,
    action: `example.add${at}`,
    binding: { ...operation.binding, path: `/notes/${at}` } as typeof operation.binding,
    input: operation.input.map((each) =>
      each.name === "note" ? { ...each, type: { kind: "ref" as const, id: `model:example.Note${at}` } } : each,
    ),
    output: { kind: "ref" as const, id: `model:example.Note${at}` },
    audited: differs(at),
  }));
  return structuredClone({ ...EXAMPLE, models: [...models, ...EXAMPLE.models.slice(1)], operations });
}

const [before, after] = [makeModel(false), makeModel(true)];
let [best, found] = [Infinity, 0];
for (let run = 0; run < 10; run++) {
  const started = performance.now();
  found = diffModels(before, after).length;
  if (run > 0) best = Math.min(best, performance.now() - started);
}
console.log(`${count} operations, ${found} changes: ${best.toFixed(1)} ms, and ${BUDGET} may be`);
if (best > BUDGET) process.exitCode = 1;
