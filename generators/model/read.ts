import type { Program } from "@typespec/compiler";
import { whyUnread } from "../fingerprint/why-unread.ts";
import { resolve } from "node:path";
import { compileSpecification, diagnosticsOf, locate, type SpecDiagnostic } from "./files/compile.ts";
import type { Pending } from "./files/host.ts";
import { explainDepth } from "./files/explain-depth.ts";
import type { Ir } from "./ir.ts";
import { lower } from "./lower.ts";
import { refuseForeign } from "./files/refuse-foreign.ts";
import { warnOfUnimported } from "./files/unimported.ts";

/** A specification that says something, with what the compiler warns of. */
export interface Reading {
  readonly kind: "read";
  readonly program: Program;
  readonly ir: Ir;
  readonly warnings: readonly SpecDiagnostic[];
}

/** A specification that cannot be generated from, and why. */
export interface Refusal {
  readonly kind: "refused";
  readonly diagnostics: readonly SpecDiagnostic[];
}

/** Compiles the specification in a folder, with what is about to be written there, and lowers it. */
export async function readSpecification(folder: string, pending?: Pending): Promise<Reading | Refusal> {
  try {
    return await readShallow(folder, pending);
  } catch (error) {
    const why = whyUnread(error);
    if (why !== undefined) return { kind: "refused", diagnostics: [unreadable(why)] };
    // How deep the compiler may go depends on the machine; that it went too deep is for the specification to mend.
    if (!wentTooDeep(error)) throw error;
    return { kind: "refused", diagnostics: [await explainDepth(folder)] };
  }
}

/** It names its file itself: that may be one of a package, and the compiler had no place for it yet. */
function unreadable(message: string): SpecDiagnostic {
  return { severity: "error", code: "blueprint/unreadable", message, path: "", line: 0, column: 0 };
}

/** A library of the compiler's that gave up is told in the message of another error. */
function wentTooDeep(error: unknown): boolean {
  return error instanceof Error && /^(?:RangeError: )?Maximum call stack/m.test(error.message);
}

async function readShallow(folder: string, pending?: Pending): Promise<Reading | Refusal> {
  const program = await compileSpecification(folder, pending);
  // Whatever else was said was said of another text.
  if (program.host.unread.length > 0)
    return { kind: "refused", diagnostics: program.host.unread.map((each) => locate(each, resolve(folder), true)) };
  const foreign = refuseForeign(program, folder);
  // Nothing that was said without its code is of use to anybody.
  if (foreign.length > 0) return { kind: "refused", diagnostics: foreign };
  await warnOfUnimported(program, folder);
  if (program.hasError()) return { kind: "refused", diagnostics: diagnosticsOf(program, folder) };
  const ir = lower(program, folder);
  // Once more: the lowering refuses what the generators have no words for.
  const diagnostics = diagnosticsOf(program, folder);
  return program.hasError() ? { kind: "refused", diagnostics } : { kind: "read", program, ir, warnings: diagnostics };
}
