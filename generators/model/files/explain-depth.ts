import { createDiagnostic } from "../../library/diagnostics.ts";
import { findListOfItself } from "../../library/list-of-itself.ts";
import { findLongChain } from "../../library/forward-chain.ts";
import { createSourceFile, NoTarget } from "@typespec/compiler";
import { parse } from "@typespec/compiler/ast";
import { join, resolve } from "node:path";
import { readSpecs } from "../../fingerprint/inputs.ts";
import { locate, type SpecDiagnostic } from "./compile.ts";

/** Why the compiler gave up on a specification, of which it has left nothing but its text. */
export async function explainDepth(folder: string): Promise<SpecDiagnostic> {
  const scripts = [...readSpecs(folder)].map(([path, text]) => parse(createSourceFile(text, join(folder, path))));
  const found = findLongChain(scripts);
  const list = findListOfItself(scripts);
  const said =
    list !== undefined
      ? createDiagnostic({ code: "too-deep", messageId: "ofItself", format: { name: list.name }, target: list.place })
      : found === undefined
        ? createDiagnostic({ code: "too-deep", messageId: "unknown", target: NoTarget })
        : createDiagnostic({ code: "too-deep", format: { name: found.name }, target: found.place });
  return locate(said, resolve(folder), true);
}
