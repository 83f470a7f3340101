import { printOpenApi } from "../documents/print-documents.ts";
import type { Artifact } from "../emitters/artifact.ts";
import { describeHttp } from "../emitters/openapi/describe-http.ts";
import { diagnosticsOf, type SpecDiagnostic } from "../model/files/compile.ts";
import type { Ir } from "../model/ir.ts";
import { readSpecification, type Refusal } from "../model/read.ts";

/** A specification as plain data. */
export interface Description {
  readonly kind: "described";
  readonly ir: Ir;
  /** openapi.yaml, printed: its object has many times as many parts as a text, and each would be copied. */
  readonly openApi: Artifact | undefined;
  readonly warnings: readonly SpecDiagnostic[];
}

/** Compiles the specification in a folder, and says as plain data what it says. */
export async function describe(folder: string): Promise<Description | Refusal> {
  const reading = await readSpecification(folder);
  if (reading.kind === "refused") return reading;
  const { program, ir } = reading;
  const http = await describeHttp(program, ir);
  const diagnostics = diagnosticsOf(program, folder);
  // The emitter of the document refuses what the compiler did not, as two types of one name.
  if (program.hasError()) return { kind: "refused", diagnostics };
  return { kind: "described", ir, openApi: http && printOpenApi(http), warnings: diagnostics };
}
