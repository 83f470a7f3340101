import { WHOLE_NUMBERS } from "../../model/types/whole-numbers.ts";

const SAFE = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] as const;
const NONE_BELOW = [0, Number.MAX_SAFE_INTEGER] as const;

/** Formats whose numbers the registry of formats bounds within what JavaScript has. */
const bounded: ReadonlySet<unknown> = new Set(Object.keys(WHOLE_NUMBERS).filter((name) => name !== "uint64"));

/**
 * Of what travels in an address or a header the stock emitter says by a word of an older version that the number at a
 * bound does not belong to it: in this one the bound itself is the number (JSON Schema 2020-12, validation, 6.2.3).
 */
export function mendExclusive(schema: Record<string, unknown>): void {
  for (const [bound, exclusive] of [
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"],
  ] as const) {
    if (schema[exclusive] !== true) continue;
    schema[exclusive] = schema[bound];
    delete schema[bound];
  }
}

/**
 * Says how far whole numbers go: the formats of the registry go beyond what JavaScript, and so everything that is
 * generated, can tell apart, and a type without a format has no end at all.
 */
export function boundInteger(schema: {
  type?: unknown;
  format?: unknown;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
}): void {
  if (schema.type !== "integer" || bounded.has(schema.format)) return;
  const [least, most] = schema.format === "uint64" ? NONE_BELOW : SAFE;
  if (!(Number(schema.exclusiveMinimum) >= least)) schema.minimum = Math.max(schema.minimum ?? least, least);
  if (!(Number(schema.exclusiveMaximum) <= most)) schema.maximum = Math.min(schema.maximum ?? most, most);
}
