import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { generate } from "../../generators/generate.ts";
import type { SpecDiagnostic } from "../../generators/model/files/compile.ts";
import type { Ir } from "../../generators/model/ir.ts";
import { put } from "../../generators/testing/put.ts";

const ROOT = join(import.meta.dirname, "../..");

export interface Made {
  readonly kind: "generated" | "refused";
  readonly said: readonly SpecDiagnostic[];
  readonly ir?: Ir;
}

/** Generates from `<project>/specs` into a folder, so that what comes out can be examined there. */
export async function generateInto(project: string, folder: string): Promise<Made> {
  const result = await generate(project, { withoutEventReference: true });
  if (result.kind === "refused") return { kind: "refused", said: result.diagnostics };
  for (const { path, text } of result.artifacts) put(folder, path, text);
  put(folder, "package.json", '{ "type": "module" }');
  put(folder, "ir.json", JSON.stringify(result.ir));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return { kind: "generated", said: result.warnings, ir: result.ir };
}
