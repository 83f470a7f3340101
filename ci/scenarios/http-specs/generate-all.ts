import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "../../../generators/generate.ts";
import type { SpecDiagnostic } from "../../../generators/model/files/compile.ts";
import type { OperationDeclaration } from "../../../generators/model/ir.ts";
import { copySpecification, listSpecifications } from "./specifications.ts";
import { put } from "../../../generators/testing/put.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** What became of one specification. */
export interface Outcome {
  readonly name: string;
  readonly kind: "generated" | "refused" | "crashed";
  readonly operations: readonly OperationDeclaration[];
  /** Why it was refused, or what was left out, each with its place. */
  readonly said: readonly SpecDiagnostic[];
  /** The stack of a crash. */
  readonly crash: string;
}

/** Generates from every scenario specification, into `<folder>/<name>/generated`. */
export async function generateAll(folder: string): Promise<Outcome[]> {
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const outcomes: Outcome[] = [];
  for (const { name, folder: specs } of listSpecifications()) {
    const project = join(folder, name);
    copySpecification(specs, join(project, "specs"));
    outcomes.push({ name, ...(await tryToGenerate(project)) });
  }
  return outcomes;
}

async function tryToGenerate(project: string): Promise<Omit<Outcome, "name">> {
  const nothing = { operations: [], said: [], crash: "" };
  try {
    const result = await generate(project);
    if (result.kind === "refused") return { ...nothing, kind: "refused", said: result.diagnostics };
    for (const { path, text } of result.artifacts) put(project, path, text);
    return { ...nothing, kind: "generated", operations: result.ir.operations, said: result.warnings };
  } catch (error) {
    return { ...nothing, kind: "crashed", crash: String((error as Error).stack) };
  }
}
