import { printOpenApi } from "../documents/print-documents.ts";
import type { Artifact } from "../emitters/artifact.ts";
import { describeHttp } from "../emitters/openapi/describe-http.ts";
import { diagnosticsOf, type SpecDiagnostic } from "../model/files/compile.ts";
import type { Ir } from "../model/ir.ts";
import { readSpecification, type Refusal } from "../model/read.ts";

/** What a specification says beside its IR, which is told before. */
export interface Description {
  readonly kind: "described";
  /** openapi.yaml, printed: its object has many times as many parts as a text, and each would be copied. */
  readonly openApi: Artifact | undefined;
  readonly warnings: readonly SpecDiagnostic[];
}

/**
 * Compiles the specification in a folder, and says as plain data what it says. The IR is told as soon as it is there:
 * what is rendered of it need not wait for the document, which may still be refused.
 */
export async function describe(folder: string, tell: (ir: Ir) => void): Promise<Description | Refusal> {
  const reading = await readSpecification(folder);
  if (reading.kind === "refused") return reading;
  const { program, ir } = reading;
  tell(ir);
  const http = await describeHttp(program, ir);
  const diagnostics = diagnosticsOf(program, folder);
  // The emitter of the document refuses what the compiler did not, as two types of one name.
  if (program.hasError()) return { kind: "refused", diagnostics };
  return { kind: "described", openApi: http && printOpenApi(http), warnings: diagnostics };
}
