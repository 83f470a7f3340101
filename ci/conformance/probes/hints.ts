import { isObject } from "../meaning/means.ts";

export type Schema = Readonly<Record<string, unknown>>;

/** What a schema says of a value, with whatever it refers to. */
export interface Hints {
  readonly numbers: ReadonlySet<number>;
  readonly lengths: ReadonlySet<number>;
  readonly items: ReadonlySet<number>;
  readonly patterns: ReadonlySet<string>;
  readonly values: readonly unknown[];

  /** Those of an entry or a field. */
  field(name: string): Hints;
  entry(): Hints;
  /** Those of each choice at once. */
  choice(): Hints;
}

export const NO_HINTS: Hints = {
  numbers: new Set(),
  lengths: new Set(),
  items: new Set(),
  patterns: new Set(),
  values: [],
  field: () => NO_HINTS,
  entry: () => NO_HINTS,
  choice: () => NO_HINTS,
};

/** What the document says of a value, so that a bound that only it has is tried as well. */
export function hintsOf(document: unknown, schema: unknown): Hints {
  const all = parts(document, schema, 0);
  if (all.length === 0) return NO_HINTS;
  const read = <T>(...names: readonly string[]) =>
    all.flatMap((each) => names.flatMap((name) => (each[name] === undefined ? [] : [each[name] as T])));
  const into = (schemas: readonly unknown[]) => hintsOf(document, { allOf: schemas });
  return {
    numbers: new Set(read<number>("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")),
    lengths: new Set(read<number>("minLength", "maxLength")),
    items: new Set(read<number>("minItems", "maxItems")),
    patterns: new Set(read<string>("pattern")),
    values: [...read<unknown[]>("enum").flat(), ...read("const")],
    field: (name) =>
      into([
        ...read<Schema>("properties").flatMap((each) => (Object.hasOwn(each, name) ? [each[name]] : [])),
        ...read("additionalProperties", "unevaluatedProperties"),
      ]),
    entry: () => into(read("items")),
    choice: () => into([...read<unknown[]>("anyOf", "oneOf").flat(), ...all]),
  };
}

function parts(document: unknown, schema: unknown, depth: number): Schema[] {
  if (!isObject(schema) || depth > 20) return [];
  const reference = schema["$ref"];
  const referred = typeof reference === "string" ? parts(document, lookUp(document, reference), depth + 1) : [];
  const all = Array.isArray(schema["allOf"]) ? schema["allOf"] : [];
  return [schema, ...referred, ...all.flatMap((each) => parts(document, each, depth + 1))];
}

/** What a reference within a document refers to. */
export function lookUp(document: unknown, reference: string): unknown {
  const steps = decodeURIComponent(reference.slice(2))
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  return steps.reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), document);
}
