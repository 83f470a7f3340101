import type { Artifact, Described } from "../emitters/artifact.ts";
import { print } from "./printer.ts";

/** asyncapi.yaml. */
export async function printAsyncApi({ document, from }: Described): Promise<Artifact> {
  return { path: "docs/asyncapi.yaml", text: (await print(document)).yaml, emitter: "asyncapi", from };
}

export interface PrintedOpenApi {
  readonly artifacts: readonly Artifact[];
  /** Why the types are left out, where their reader refuses the document. */
  readonly refused: string | undefined;
}

/** openapi.yaml, and the types that openapi-typescript reads out of it. */
export async function printOpenApi({ document, from }: Described): Promise<PrintedOpenApi> {
  const { yaml, types, refused } = await print(document, { withTypes: true });
  const text = { path: "docs/openapi.yaml", text: yaml, emitter: "openapi", from };
  const read =
    types === undefined ? [] : [{ path: "client/openapi.ts", text: types, emitter: "openapi-typescript", from }];
  return { artifacts: [text, ...read], refused };
}
