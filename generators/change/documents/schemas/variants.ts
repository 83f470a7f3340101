import { isTree, type Tree } from "../files.ts";
import type { ApiDocument } from "../read-document.ts";
import { isReference } from "../where.ts";

/** What a field says of a schema, and which one it then is. */
export type Variants = ReadonlyMap<string, { readonly key: string; readonly part: unknown }>;

/** What users of the schema are called who meet each of its variants. */
export function variantsKey(key: string): string {
  return `${key} variants`;
}

/** The part of a reference that a field calls a schema by where no mapping says otherwise. */
export function nameOfSchema(reference: string): string {
  return reference.split("/").at(-1)!;
}

/** Which field tells schemas apart: AsyncAPI says only that. */
export function discriminating(schema: Tree): string | undefined {
  const { discriminator } = schema;
  const field: unknown = isTree(discriminator) ? discriminator["propertyName"] : discriminator;
  return typeof field === "string" ? field : undefined;
}

/**
 * The schemas that are told apart by a field of the one that they are made of, without that one naming its choices: whoever
 * meets it meets each of them, although no reference leads there.
 */
export function variantsIn({ files, components }: ApiDocument): ReadonlyMap<string, Variants> {
  const schemas = [...components].flatMap(([key, { kind, part }]) =>
    kind === "schema" && isTree(part) ? [[key, part] as const] : [],
  );
  const parents = schemas.filter(
    ([, part]) => discriminating(part) !== undefined && part["oneOf"] === undefined && part["anyOf"] === undefined,
  );
  if (parents.length === 0) return new Map();
  const made = new Map<string, string[]>();
  for (const [key, { allOf }] of schemas)
    for (const each of Array.isArray(allOf) ? (allOf as unknown[]) : []) {
      const of = isReference(each) ? files.find(each, each.$ref).key : undefined;
      if (of !== undefined) made.set(of, [...(made.get(of) ?? []), key]);
    }
  const below = (key: string, seen = new Set<string>()): ReadonlySet<string> => {
    for (const each of made.get(key) ?? []) if (!seen.has(each)) below(each, seen.add(each));
    return seen;
  };
  const keyOf = (part: Tree, target: string) =>
    components.has(`#/components/schemas/${target}`) ? `#/components/schemas/${target}` : files.find(part, target).key;
  return new Map(
    parents.map(([key, part]) => {
      const mapped = Object.entries(mappingOf(part)).map(([value, target]) => [value, keyOf(part, target)] as const);
      const named = new Set(mapped.map(([, target]) => target));
      const others = [...below(key)]
        .filter((each) => !named.has(each))
        .map((each) => [nameOfSchema(each), each] as const);
      const all = [...mapped, ...others].map(
        ([value, each]) => [value, { key: each, part: files.find(part, each).part }] as const,
      );
      return [key, new Map(all)] as const;
    }),
  );
}

/** Which schema is meant by a value, where it says so. */
export function mappingOf({ discriminator }: Tree): Readonly<Record<string, string>> {
  const mapping = isTree(discriminator) ? discriminator["mapping"] : undefined;
  const entries = isTree(mapping) ? Object.entries(mapping) : [];
  return Object.fromEntries(entries.filter((each): each is [string, string] => typeof each[1] === "string"));
}

/** What a field says of a choice, of which a reference is all there is. */
export function valuesOfChoice(schema: Tree, reference: string): readonly string[] {
  const name = nameOfSchema(reference);
  const mapped = Object.entries(mappingOf(schema)).filter(([, target]) => target === reference || target === name);
  return mapped.length === 0 ? [name] : mapped.map(([value]) => value).sort();
}
