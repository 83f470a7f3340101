type Schema = Record<string, unknown>;

interface Document {
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

const SCHEMAS = "#/components/schemas/";
const CLOSED = { not: {} };

/**
 * A schema that others are composed of is left open for what they add, and so would take any fields where it is meant
 * itself: there it is closed. One that stands for its kinds is any of them, with whatever they add.
 */
export function sealBases(document: Document): void {
  const schemas = Object.entries(document.components?.schemas ?? {});
  const open = new Map(
    schemas.filter(([, schema]) => isOpen(schema)).map(([name, schema]) => [`${SCHEMAS}${name}`, schema]),
  );
  if (open.size === 0) return;
  const kinds = new Set(schemas.flatMap(([, schema]) => kindsOf(schema)));
  for (const [reference, schema] of open) {
    if (!kinds.has(reference)) continue;
    // A mapping has no place to close it: what is composed of it holds what it says instead.
    const told = { ...schema };
    for (const [, other] of schemas) replace(other, reference, told);
    schema["unevaluatedProperties"] = CLOSED;
    open.delete(reference);
  }
  seal(document, open);
}

function isOpen(schema: Schema): boolean {
  const isComposed = ["oneOf", "additionalProperties", "unevaluatedProperties"].some((name) => name in schema);
  return schema["type"] === "object" && !isComposed && kindsOf(schema).length === 0;
}

function kindsOf({ discriminator }: Schema): string[] {
  return Object.values((discriminator as { mapping?: Record<string, string> } | undefined)?.mapping ?? {});
}

function replace(schema: Schema, reference: string, told: Schema): void {
  const { allOf } = schema;
  if (Array.isArray(allOf)) schema["allOf"] = allOf.map((each: Schema) => (each["$ref"] === reference ? told : each));
}

function seal(node: unknown, open: ReadonlyMap<string, Schema>, inAllOf = false): void {
  if (typeof node !== "object" || node === null) return;
  const schema = node as Schema;
  const reference = schema["$ref"];
  if (typeof reference === "string" && open.has(reference) && !inAllOf) schema["unevaluatedProperties"] = CLOSED;
  for (const [name, child] of Object.entries(schema)) {
    if (Array.isArray(child)) for (const each of child) seal(each, open, name === "allOf");
    else seal(child, open);
  }
}
