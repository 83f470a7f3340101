import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { printDiagnostic } from "../cli/problem.ts";
import { generate } from "../generate.ts";
import { filesBelow } from "../fingerprint/files.ts";
import { byCodeUnit } from "../model/names/names.ts";

/** The folder of the golden scenarios: `<case>/input/specs/*.tsp`, `<case>/diagnostics.txt`, `<case>/output/…`. */
export const SCENARIOS = join(import.meta.dirname, "../scenarios");

/** The name of every scenario. */
export function listScenarios(): string[] {
  const entries = readdirSync(SCENARIOS, { withFileTypes: true });
  return entries
    .filter((each) => each.isDirectory())
    .map((each) => each.name)
    .sort(byCodeUnit);
}

/** A specification's golden texts, by path below the scenario's folder. */
export type Golden = ReadonlyMap<string, string>;

/**
 * What the generators say today to the input of a scenario: the diagnostics, and of the artifacts
 * those that its `files.txt` names (a line each; none without the file).
 */
export async function runScenario(name: string): Promise<Golden> {
  const folder = join(SCENARIOS, name);
  const wanted = wantedFiles(folder);
  const options = wanted.includes("generated/docs/events.md") ? {} : ({ withoutEventReference: true } as const);
  const result = await generate(join(folder, "input"), options);
  const said = result.kind === "refused" ? result.diagnostics : result.warnings;
  const golden = new Map([["diagnostics.txt", said.map((each) => `${printDiagnostic(each)}\n`).join("")]]);
  if (result.kind === "refused") return golden;
  for (const path of wanted) {
    const artifact = result.artifacts.find((each) => each.path === path);
    if (artifact === undefined) throw new Error(`The scenario ${name} asks for ${path}, which is not generated.`);
    golden.set(`output/${path}`, artifact.text);
  }
  return golden;
}

/** What was recorded for a scenario. */
export async function readGolden(name: string): Promise<Golden> {
  const folder = join(SCENARIOS, name);
  const paths = ["diagnostics.txt"];
  if (existsSync(join(folder, "output")))
    for (const path of filesBelow(join(folder, "output"), () => true)) paths.push(`output/${path}`);
  const found = paths.filter((path) => existsSync(join(folder, path)));
  return new Map(found.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

function wantedFiles(folder: string): string[] {
  const list = join(folder, "files.txt");
  if (!existsSync(list)) return [];
  return readFileSync(list, "utf8")
    .split("\n")
    .filter((line) => line !== "");
}
