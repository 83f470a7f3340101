import { createDiagnostic } from "../library/diagnostics.ts";
import { findLongChain } from "../library/forward-chain.ts";
import { createSourceFile, NoTarget } from "@typespec/compiler";
import { parse } from "@typespec/compiler/ast";
import { join, resolve } from "node:path";
import { filesBelow, readLf } from "../fingerprint/inputs.ts";
import { locate, type SpecDiagnostic } from "./compile.ts";

/** Why the compiler gave up on a specification, of which it has left nothing but its text. */
export async function explainDepth(folder: string): Promise<SpecDiagnostic> {
  const paths = await filesBelow(folder, (name) => name.endsWith(".tsp"));
  const scripts = await Promise.all(
    paths.map(async (path) => parse(createSourceFile(await readLf(join(folder, path)), join(folder, path)))),
  );
  const found = findLongChain(scripts);
  const said =
    found === undefined
      ? createDiagnostic({ code: "too-deep", messageId: "unknown", target: NoTarget })
      : createDiagnostic({ code: "too-deep", format: { name: found.name }, target: found.place });
  return locate(said, resolve(folder), true);
}
