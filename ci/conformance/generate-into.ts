import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generate } from "../../generators/generate.ts";
import type { SpecDiagnostic } from "../../generators/model/compile.ts";
import type { Ir } from "../../generators/model/ir.ts";

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
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const { path, text } of result.artifacts) put(path, text);
  put("package.json", '{ "type": "module" }');
  put("ir.json", JSON.stringify(result.ir));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return { kind: "generated", said: result.warnings, ir: result.ir };
}
