export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
}

/** What of a value does not fit a schema's shape: missing and undeclared properties, other types. Empty if it fits. */
export function misfits(document: object, schema: Schema, value: unknown, path = ""): string[] {
  const within = (inner: Schema, at = path, of = value) => misfits(document, inner, of, at);
  if (schema.$ref) return within(lookUp(document, schema.$ref));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices && !choices.some((choice) => within(choice).length === 0)) return [`${path} fits none of its choices`];
  const problems = (schema.allOf ?? []).flatMap((part) => within(part));
  if (schema.const !== undefined && schema.const !== value) problems.push(`${path} is not ${String(schema.const)}`);
  if (schema.enum && !schema.enum.includes(value)) problems.push(`${path} is not among what it may be`);
  if (schema.type && ![schema.type].flat().some((type) => isOf(type, value)))
    problems.push(`${path} is not ${schema.type}`);
  if (Array.isArray(value))
    return [...problems, ...value.flatMap((item, at) => within(schema.items ?? {}, `${path}[${at}]`, item))];
  if (!schema.properties || typeof value !== "object" || value === null) return problems;
  for (const name of schema.required ?? [])
    if (!Object.hasOwn(value, name)) problems.push(`${path}.${name} is missing`);
  for (const [name, inner] of Object.entries(value)) {
    const declared = schema.properties[name];
    if (declared) problems.push(...within(declared, `${path}.${name}`, inner));
    else problems.push(`${path}.${name} is not declared`);
  }
  return problems;
}

function isOf(type: string, value: unknown): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}

function lookUp(document: object, reference: string): Schema {
  const steps = reference
    .slice(2)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  return steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], document) as Schema;
}
