/**
 * `node examine-all.ts <folder> <seed> <values> [few]`: examines what lies in each folder in there, and prints a line of JSON
 * for each. What is stored is stored at DATABASE_URL.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Ir } from "../../../generators/model/ir.ts";
import type { Examination } from "./examination.ts";
import { examine } from "./examine.ts";

const [home, seed, values, few] = process.argv.slice(2) as [string, string, string, "few"?];
for (const name of readdirSync(home).sort()) {
  const folder = join(home, name);
  const ir = JSON.parse(readFileSync(join(folder, "ir.json"), "utf8")) as Ir;
  console.log(JSON.stringify(await tryToExamine(name, folder, ir)));
}
// Whatever a server left open must not keep its examination from ending.
process.exit(0);

/** A program that cannot be loaded or served disagrees with everybody. */
async function tryToExamine(name: string, folder: string, ir: Ir): Promise<Examination> {
  try {
    const thoroughness = { seed: Number(seed), values: Number(values), few: few !== undefined };
    return await examine(name, folder, ir, thoroughness, process.env["DATABASE_URL"]);
  } catch (error) {
    const server = `breaks ${(error as Error).stack ?? String(error)}`;
    return {
      name,
      tried: { inputs: 0, answers: 0, types: 0, rows: 0 },
      operations: ir.operations.length,
      left: [],
      again: [],
      disagreements: [{ of: "everything", as: "input", at: "", declared: "all", value: null, verdicts: { server } }],
    };
  }
}
