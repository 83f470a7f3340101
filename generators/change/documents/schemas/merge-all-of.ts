import { isSame } from "../../deltas/same.ts";
import { isTree, type Tree } from "../files.ts";
import type { Places } from "../places.ts";
import { partsOf } from "./plain-schema.ts";

/** These speak of what their own schema says beside them; put together with another one they would say more. */
const ALONE = [
  "additionalProperties",
  "unevaluatedProperties",
  "unevaluatedItems",
  "patternProperties",
  "items",
  "prefixItems",
];
const SMALLER: ReadonlySet<string> = new Set("maximum exclusiveMaximum maxLength maxItems maxProperties".split(" "));
const GREATER: ReadonlySet<string> = new Set("minimum exclusiveMinimum minLength minItems minProperties".split(" "));

/**
 * A schema that says by itself what several say together, so that it does not matter which of them says what; undefined
 * where that cannot be said in one.
 */
export function mergeAllOf(schema: Tree, resolve: (part: unknown) => unknown, places: Places): Tree | undefined {
  const parts = partsOf(schema, resolve);
  if (
    parts.length > 1 &&
    parts.some((part) => ALONE.some((word) => part[word] !== undefined) || part["$unread"] !== undefined)
  )
    return undefined;
  // Without a prototype: a word, and a field, may have any name.
  const merged = Object.create(null) as Record<string, unknown>;
  const rest: Tree[] = [];
  for (const part of parts)
    for (const [word, said] of Object.entries(part)) {
      if (said === undefined) continue;
      const both = merged[word] === undefined ? said : together(word, merged[word], said, places);
      if (both === undefined) rest.push({ [word]: said });
      else merged[word] = both;
    }
  if (rest.length > 0) merged["allOf"] = rest;
  return places.together(merged, [schema, ...parts]);
}

function together(word: string, one: unknown, other: unknown, places: Places): unknown {
  if (isSame(one, other)) return one;
  if (SMALLER.has(word)) return Math.min(one as number, other as number);
  if (GREATER.has(word)) return Math.max(one as number, other as number);
  if (word === "required") return [...new Set([...(one as string[]), ...(other as string[])])];
  if (word === "properties" && isTree(one) && isTree(other)) return fieldsOf(one, other, places);
  // What is said to people is said by whoever says it last.
  return ["title", "description", "example", "examples", "default", "deprecated", "externalDocs"].includes(word)
    ? other
    : undefined;
}

function fieldsOf(one: Tree, other: Tree, places: Places): Tree {
  const made = Object.assign(Object.create(null) as Record<string, unknown>, one);
  for (const [name, field] of Object.entries(other))
    made[name] = made[name] === undefined || isSame(made[name], field) ? field : { allOf: [made[name], field] };
  return places.together(made, [one, other]);
}
