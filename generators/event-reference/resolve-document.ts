/**
 * An AsyncAPI document as @asyncapi/parser leaves it to templates: every reference replaced by what it refers to (one
 * object, however often it is referred to), and everything that has a name in the document knowing it.
 *
 * The parser itself is left out here: it validates first, and its time grows with the square of the document (over a
 * minute at 500 events). The document comes straight from our own emitter, and tests hold that against the parser.
 */
export function resolveDocument(document: object): object {
  const root = document as Json;
  const seen = new Set<Json>();
  const visit = (node: Json): Json => {
    const target = typeof node["$ref"] === "string" ? find(root, node["$ref"]) : node;
    if (seen.has(target)) return target;
    seen.add(target);
    for (const [name, value] of Object.entries(target)) {
      if (typeof value === "object" && value !== null) target[name] = visit(value as Json);
    }
    return target;
  };
  visit(root);
  for (const kind of ["channels", "operations"]) nameEach(root[kind], "x-parser-unique-object-id");
  for (const channel of Object.values((root["channels"] ?? {}) as Json))
    nameEach((channel as Json)["messages"], "x-parser-unique-object-id");
  const components = (root["components"] ?? {}) as Json;
  nameEach(components["messages"], "x-parser-unique-object-id");
  nameEach(components["schemas"], "x-parser-schema-id");
  return Object.assign(root, { "x-parser-spec-parsed": true, "x-parser-api-version": 3 });
}

type Json = Record<string, unknown>;

function nameEach(entries: unknown, as: string): void {
  for (const [key, value] of Object.entries((entries ?? {}) as Json)) (value as Json)[as] = key;
}

/** What a reference within a document refers to (RFC 6901), however many references it takes. */
function find(root: Json, reference: string): Json {
  const path = reference.split("/").slice(1);
  const steps = path.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  let node: unknown = root;
  for (const step of steps) node = (node as Json | undefined)?.[step];
  if (!reference.startsWith("#/") || typeof node !== "object" || node === null)
    throw new Error(`The document refers to ${reference}, which it does not hold.`);
  const next = (node as Json)["$ref"];
  return typeof next === "string" ? find(root, next) : (node as Json);
}
