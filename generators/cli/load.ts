import type { Generation } from "../generate.ts";
import { Problem, printDiagnostic } from "./problem.ts";

/** Generates in memory, or says what is wrong with the specification. */
export async function load(project: string): Promise<Generation> {
  // What needs no compiling must not wait for any of this; and nothing here takes as long to load as the compiler's thread.
  const { describer } = await import("../describe/describer.ts");
  const release = describer.hold();
  const { generate } = await import("../generate.ts");
  const { ThreadFailure } = await import("../describe/shared-thread.ts");
  const result = await generate(project)
    .catch((error: unknown) => {
      // Whatever a foreign program could not do, the specification was the reason.
      throw error instanceof ThreadFailure ? new Problem(`${error.message}.`, { cause: error }) : error;
    })
    .finally(release);
  if (result.kind === "refused") throw new Problem(result.diagnostics.map(printDiagnostic).join("\n"));
  for (const warning of result.warnings) console.error(printDiagnostic(warning));
  return result;
}
