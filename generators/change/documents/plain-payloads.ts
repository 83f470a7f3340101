import { isTree, type Files } from "./files.ts";
import { whole } from "./whole.ts";

/** Languages whose words are those of JSON Schema. */
const READ = /^application\/(?:vnd\.aai\.asyncapi|schema|vnd\.oai\.openapi)(?:\+(?:json|yaml))?(?:;|$)/i;

interface Said {
  readonly schemaFormat: string;
  readonly schema: unknown;
}

/** AsyncAPI 3 calls it a multi format schema: which language, and what is said in it. */
function isSaid(part: unknown): part is Said {
  return isTree(part) && typeof part["schemaFormat"] === "string" && part["schema"] !== undefined;
}

/**
 * What a message holds, wherever its version of AsyncAPI says in which language: as a schema, or where nobody here reads
 * that language as one whole, so that any other text is another one.
 */
export function plainPayloadMutable(files: Files, message: Record<string, unknown>): void {
  const { schemaFormat } = message;
  if (typeof schemaFormat === "string" && !READ.test(schemaFormat) && !isSaid(message["payload"])) {
    message["payload"] = { schemaFormat, schema: message["payload"] ?? null };
    delete message["schemaFormat"];
  }
  for (const field of ["headers", "payload"]) {
    const said = message[field];
    if (!isSaid(said)) continue;
    message[field] = plainSaid(files, said);
    if (field === "payload" && READ.test(said.schemaFormat)) message["schemaFormat"] = said.schemaFormat;
  }
}

/** The same of schemas that messages refer to. */
export function plainSharedSchemasMutable(files: Files, schemas: Record<string, unknown>): void {
  for (const [name, said] of Object.entries(schemas)) if (isSaid(said)) schemas[name] = plainSaid(files, said);
}

function plainSaid(files: Files, said: Said): unknown {
  if (READ.test(said.schemaFormat)) return said.schema;
  return files.places.alike({ ...said, schema: whole(files, said.schema) }, said);
}
