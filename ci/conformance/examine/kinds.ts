import { isObject } from "../meaning/means.ts";
import { lookUp } from "../probes/hints.ts";

/**
 * A document in which a reference to a base with a mapping is a choice of its kinds, which is what it means (OpenAPI
 * 3.1.1, 4.8.25) and no validator of schemas knows. Within `allOf` the base stands for its own fields.
 */
export function withKinds<Node>(document: object, node: Node, inAllOf = false): Node {
  if (Array.isArray(node)) return node.map((each: unknown) => withKinds(document, each, inAllOf)) as Node;
  if (!isObject(node)) return node;
  const { $ref: reference, ...rest } = node;
  const kinds = typeof reference === "string" && !inAllOf ? kindsOf(document, reference) : [];
  const entries = Object.entries(kinds.length === 0 ? node : rest).map(([name, each]) => [
    name,
    withKinds(document, each, name === "allOf"),
  ]);
  const made = Object.fromEntries(entries) as object;
  return (kinds.length === 0 ? made : { ...made, anyOf: kinds.map(($ref) => ({ $ref })) }) as Node;
}

/** The schemas of all kinds of a base, down to the last; none where it is no base. */
function kindsOf(document: object, reference: string, above: readonly string[] = []): string[] {
  const schema = lookUp(document, reference);
  const discriminator = isObject(schema) ? schema["discriminator"] : undefined;
  if (!isObject(discriminator) || !isObject(discriminator["mapping"]) || isChoice(schema)) return [];
  const kinds = Object.values(discriminator["mapping"]) as string[];
  return [
    ...new Set(
      kinds.flatMap((each) => {
        if (above.includes(each)) return [];
        const inner = kindsOf(document, each, [...above, reference]);
        return inner.length === 0 ? [each] : inner;
      }),
    ),
  ];
}

const isChoice = (schema: unknown) =>
  isObject(schema) && (schema["oneOf"] !== undefined || schema["anyOf"] !== undefined);
