import type { Property } from "../ir.ts";
import { choices, inProperty, type Named, type Used } from "../values/fits.ts";
import { together } from "../values/numbers-and-texts.ts";

/** What PostgreSQL takes of a row into a btree, less the head of an entry; of what it stores packed, the packed bytes. */
export const LONGEST_ENTRY = 2696;

/** A number, a time, an id: something of a form of its own, in bytes. */
const SHORT = 64;

/** What a character of UTF-8 takes at most. */
const CHARACTER = 4;

/** A column that is there, by the name that it has now. */
export interface IndexedColumn {
  readonly name: string;
  readonly property: Property;
}

/**
 * Whether rows that are there may hold more than an index over these columns takes. What one that is there already holds
 * (`held`: their columns, and those of the key) fits.
 */
export function mayBeTooLong(
  named: Named,
  columns: readonly IndexedColumn[],
  held: readonly (readonly string[])[],
): boolean {
  const sizes = columns.map(({ name, property }) => ({ name, size: longest(named, property) }));
  const long = sizes.filter(({ size }) => size > SHORT);
  if (held.some((each) => long.every(({ name }) => each.includes(name)))) return false;
  return sizes.reduce((sum, { size }) => sum + size, 0) > LONGEST_ENTRY;
}

/** How many bytes a value of a column takes at most. */
function longest(named: Named, property: Property): number {
  return Math.max(0, ...choices(named, inProperty(property)).map(longestOf));
}

function longestOf({ type, said }: Used): number {
  if (type.kind === "null") return 0;
  if (type.kind === "literal") return CHARACTER * String(type.value).length;
  if (type.kind !== "builtin") return Infinity;
  const { maxLength = Infinity, byteLength, format } = together(said);
  switch (type.name) {
    case "string":
    case "url":
      return format === "uuid" ? 16 : CHARACTER * maxLength;
    case "bytes":
      return byteLength?.max ?? Infinity;
    case "decimal":
    case "duration":
    case "unknown":
      return Infinity;
    default:
      return SHORT;
  }
}
