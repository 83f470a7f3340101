/**
 * Records what the generators say today as what they have to say: `npm run record [case …]`.
 * Read the difference before committing it: every line of it is a change for everybody who generates.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listScenarios, runScenario, SCENARIOS } from "../testing/run-scenario.ts";

const [all, chosen] = [listScenarios(), process.argv.slice(2)];
const unknown = chosen.find((name) => !all.includes(name));
if (unknown !== undefined) {
  console.error(`There is no case "${unknown}".\n\nnpm run record [-- case …]: ${all.join(", ")}`);
  process.exit(2);
}
for (const name of chosen.length === 0 ? all : chosen) {
  const golden = await runScenario(name);
  rmSync(join(SCENARIOS, name, "output"), { recursive: true, force: true });
  for (const [path, text] of golden) {
    mkdirSync(dirname(join(SCENARIOS, name, path)), { recursive: true });
    writeFileSync(join(SCENARIOS, name, path), text);
  }
  console.log(`${name}: ${golden.size} recorded`);
}
