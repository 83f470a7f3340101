import type { Artifact, Described } from "../emitters/artifact.ts";
import { printer } from "./printer.ts";
import { toYaml } from "./to-yaml.ts";

/** asyncapi.yaml. It is printed here and now: the thread has the larger one to print meanwhile. */
export function printAsyncApi({ document, from }: Described): Artifact {
  return { path: "docs/asyncapi.yaml", text: toYaml(document), emitter: "asyncapi", from };
}

export interface PrintedOpenApi {
  readonly artifacts: readonly Artifact[];
  /** Why the types are left out, where their reader refuses the document. */
  readonly refused: string | undefined;
}

/** openapi.yaml, and the types that openapi-typescript reads out of it. */
export async function printOpenApi({ document, from }: Described): Promise<PrintedOpenApi> {
  const { yaml, types, refused } = await printer.ask(document);
  const text = { path: "docs/openapi.yaml", text: yaml, emitter: "openapi", from };
  const read =
    types === undefined ? [] : [{ path: "client/openapi.ts", text: types, emitter: "openapi-typescript", from }];
  return { artifacts: [text, ...read], refused };
}
