import { createDiagnostic } from "../../library/diagnostics.ts";
import { findChoiceOfItself } from "../../library/choice-of-itself.ts";
import { findGrowingTemplate } from "../../library/growing-template.ts";
import { findListOfItself } from "../../library/list-of-itself.ts";
import { findLongChain } from "../../library/forward-chain.ts";
import { createSourceFile, NoTarget, type Diagnostic, type SourceLocation } from "@typespec/compiler";
import { parse, type TypeSpecScriptNode } from "@typespec/compiler/ast";
import { join, resolve } from "node:path";
import { readSpecs } from "../../fingerprint/inputs.ts";
import { locate, type SpecDiagnostic } from "./compile.ts";

/** Why the compiler gave up on a specification, of which it has left nothing but its text. */
export async function explainDepth(folder: string): Promise<SpecDiagnostic> {
  const scripts = [...readSpecs(folder)].map(([path, text]) => parse(createSourceFile(text, join(folder, path))));
  return locate(explain(scripts), resolve(folder), true);
}

function explain(scripts: readonly TypeSpecScriptNode[]): Diagnostic {
  const at = ({ name, place }: { readonly name: string; readonly place: SourceLocation }) =>
    ({ code: "too-deep", format: { name }, target: place }) as const;
  const list = findListOfItself(scripts);
  if (list !== undefined) return createDiagnostic({ ...at(list), messageId: "ofItself" });
  const choice = findChoiceOfItself(scripts);
  if (choice !== undefined) return createDiagnostic({ ...at(choice), messageId: "choice" });
  const growing = findGrowingTemplate(scripts);
  if (growing !== undefined) return createDiagnostic({ ...at(growing), messageId: "grows" });
  const long = findLongChain(scripts);
  if (long !== undefined) return createDiagnostic(at(long));
  return createDiagnostic({ code: "too-deep", messageId: "unknown", target: NoTarget });
}
