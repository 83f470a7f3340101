import type { Artifact, Described } from "../emitters/artifact.ts";
import { toYaml } from "../emitters/to-yaml.ts";

/** asyncapi.yaml. */
export function printAsyncApi({ document, from }: Described): Artifact {
  return { path: "docs/asyncapi.yaml", text: toYaml(document), emitter: "asyncapi", from };
}

/** openapi.yaml. */
export function printOpenApi({ document, from }: Described): Artifact {
  return { path: "docs/openapi.yaml", text: toYaml(document), emitter: "openapi", from };
}
