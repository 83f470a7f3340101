import { printOpenApi } from "../documents/print-documents.ts";
import type { Artifact } from "../emitters/artifact.ts";
import { describeHttp } from "../emitters/openapi/describe-http.ts";
import { diagnosticsOf, type SpecDiagnostic } from "../model/files/compile.ts";
import type { Ir } from "../model/ir.ts";
import { isNoneTwice } from "../model/names/component-names.ts";
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
  const said = program.diagnostics.filter((each) => !isNoneTwice(program, each));
  const diagnostics = diagnosticsOf(program, folder, said).map(inOwnWords);
  // The emitter of the document refuses what the compiler did not.
  if (diagnostics.some(({ severity }) => severity === "error")) return { kind: "refused", diagnostics };
  return { kind: "described", openApi: http && printOpenApi(http), warnings: diagnostics };
}

/** Why the emitter of the document refuses what is named after no type that anybody declared. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  "@typespec/openapi/duplicate-type-name":
    "the HTTP document would have two schemas of its name. Give it another one with @friendlyName.",
  "@typespec/openapi3/inline-cycle":
    "it holds itself before anything that has a name in the HTTP document. Give it one with @friendlyName.",
};

function inOwnWords(diagnostic: SpecDiagnostic): SpecDiagnostic {
  const why = OWN_WORDS[diagnostic.code];
  if (why === undefined) return diagnostic;
  return {
    ...diagnostic,
    code: "blueprint/not-in-model",
    message: `What stands here cannot be generated from: ${why}`,
  };
}
