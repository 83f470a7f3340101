import { mendEntry } from "../../model/types/entries.ts";
import { mendTimeText } from "../../model/types/time-texts.ts";
import { mendTuple } from "../../model/types/tuples.ts";
import { boundInteger, mendExclusive } from "./bound-integers.ts";
import { mendEncoding } from "./encodings.ts";
import { dropNoFields } from "./no-fields.ts";

/**
 * Sets every part of the emitted document right by itself, on one way through it: it has hundreds of thousands of parts.
 * What stands at two places is mended once.
 */
export function mendSchemas(node: unknown, seen = new Set<object>()): void {
  if (typeof node !== "object" || node === null || seen.has(node)) return;
  seen.add(node);
  const schema = node as Record<string, unknown>;
  dropNoFields(schema);
  mendEntry(schema);
  nameRecord(schema);
  // What it says instead may hold something to be mended.
  mendEncoding(schema);
  mendTimeText(schema);
  for (const name in schema) mendSchemas(schema[name], seen);
  mendTuple(schema);
  mendExclusive(schema);
  boundInteger(schema);
}

/** A record is said with `unevaluatedProperties`, which readers of types do not know; where nothing is composed, the older word means the same. */
function nameRecord(schema: Record<string, unknown>): void {
  if (
    schema["type"] !== "object" ||
    schema["unevaluatedProperties"] === undefined ||
    schema["properties"] !== undefined ||
    schema["allOf"] !== undefined
  )
    return;
  const of = schema["unevaluatedProperties"];
  const said = JSON.stringify(of);
  // Anything, and nothing at all, have words of their own that readers of types know better.
  schema["additionalProperties"] = said === "{}" ? true : said === '{"not":{}}' ? false : of;
  delete schema["unevaluatedProperties"];
}
