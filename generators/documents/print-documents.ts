import { wrapLines } from "../emitters/typescript/wrap-lines.ts";
import type { Artifact, Described } from "../emitters/artifact.ts";
import { toYaml } from "../emitters/to-yaml.ts";
import { escapeUnseen } from "../emitters/unseen.ts";
import { typesReader } from "./types-reader.ts";

/** asyncapi.yaml. */
export function printAsyncApi({ document, from }: Described): Artifact {
  return { path: "docs/asyncapi.yaml", text: toYaml(document), emitter: "asyncapi", from };
}

/** openapi.yaml. */
export function printOpenApi({ document, from }: Described): Artifact {
  return { path: "docs/openapi.yaml", text: toYaml(document), emitter: "openapi", from };
}

/** The types that openapi-typescript reads out of openapi.yaml, or why it refuses the document. */
export async function printTypes({ document, from }: Described): Promise<Artifact | { readonly refused: string }> {
  const types = await typesReader.ask(document);
  return "refused" in types
    ? types
    : { path: "client/openapi.ts", text: wrapLines(printed(types.text)), emitter: "openapi-typescript", from };
}

/** What somebody else printed, with nothing in it that nobody sees, and no comment that TypeScript takes for an order. */
function printed(program: string): string {
  return escapeUnseen(program.replaceAll(/^(\s*\/?\*+ *)@(?=ts-)/gm, "$1\\@"));
}
