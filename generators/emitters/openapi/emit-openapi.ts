import type { Program } from "@typespec/compiler";
import { getOpenAPI3 } from "@typespec/openapi3";
import openapiTypescript, { astToString, type OpenAPI3 } from "openapi-typescript";
import { stringify } from "yaml";
import type { Ir } from "../../model/ir.ts";
import { kebab } from "../../model/names.ts";
import type { Artifact } from "../artifact.ts";

const OPTIONS = {
  "openapi-versions": ["3.1.0"],
  "omit-unreachable-types": true,
  "seal-object-schemas": true,
  "safeint-strategy": "double-int",
} as const;

/** openapi.yaml by TypeSpec's own emitter, and the types that openapi-typescript reads out of it. */
export async function emitOpenApi(program: Program, ir: Ir): Promise<Artifact[]> {
  const from = ir.operations.filter((each) => each.binding.kind === "http").map((each) => each.id);
  if (from.length === 0) return [];
  const record = (await getOpenAPI3(program, OPTIONS as never))[0];
  if (record === undefined) return [];
  const document = structuredClone(
    record.versioned ? record.versions.at(-1)!.document : record.document,
  ) as unknown as Document;
  complete(document, ir);
  nameRecords(document);
  const types = astToString(
    await openapiTypescript(document as unknown as OpenAPI3, { alphabetize: true, silent: true }),
  );
  return [
    {
      path: "docs/openapi.yaml",
      text: stringify(document, { lineWidth: 0, aliasDuplicateObjects: false }),
      emitter: "openapi",
      from,
    },
    { path: "client/openapi.ts", text: types, emitter: "openapi-typescript", from },
  ];
}

interface Document {
  info: Record<string, unknown>;
  tags?: unknown[];
  servers?: unknown[];
  paths: Record<
    string,
    Record<string, { operationId?: string; tags?: string[]; summary?: string; description?: string }>
  >;
}

/** What the document's readers expect and TypeSpec does not say: short operation ids, tags by context, summaries. */
function complete(document: Document, ir: Ir): void {
  const used = new Set<string>();
  for (const operation of ir.operations) {
    if (operation.binding.kind !== "http") continue;
    const entry = document.paths[operation.binding.path]?.[operation.binding.verb];
    if (entry === undefined) continue;
    entry.operationId = operation.name;
    entry.tags = [operation.context];
    entry.summary =
      operation.doc.split(/[.:]\s|\n/)[0]?.replace(/\.$/, "") || kebab(operation.name).replaceAll("-", " ");
    used.add(operation.context);
  }
  // What a document without servers means, said for readers that want it said.
  document.servers ??= [{ url: "/" }];
  document.tags = [...used]
    .sort()
    .map((name) => ({ name, description: ir.contexts.find((each) => each.name === name)?.doc ?? "" }));
}

/** A record is said with `unevaluatedProperties`, which readers of types do not know; where nothing is composed, the older word means the same. */
function nameRecords(node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  const schema = node as Record<string, unknown>;
  if (
    schema["type"] === "object" &&
    schema["unevaluatedProperties"] !== undefined &&
    schema["properties"] === undefined &&
    schema["allOf"] === undefined
  ) {
    const of = schema["unevaluatedProperties"];
    schema["additionalProperties"] = JSON.stringify(of) === "{}" ? true : of;
    delete schema["unevaluatedProperties"];
  }
  for (const child of Object.values(schema)) nameRecords(child);
}
