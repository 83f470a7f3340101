import type { Generation } from "../generate.ts";
import { Problem, printDiagnostic } from "./problem.ts";

/** Generates in memory, or says what is wrong with the specification. */
export async function load(project: string): Promise<Generation> {
  // The compiler takes a third of a second to load; what needs no compiling must not wait for it.
  const { generate } = await import("../generate.ts");
  const result = await generate(project);
  if (result.kind === "refused") throw new Problem(result.diagnostics.map(printDiagnostic).join("\n"));
  for (const warning of result.warnings) console.error(printDiagnostic(warning));
  return result;
}
