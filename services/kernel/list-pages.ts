import { InvalidInput } from "../../generated/contracts/shared/errors.ts";

/** Where a page of a list begins, by the cursor that a client brings; undefined without one. InvalidInput for a text that is none. */
export function placeInList<Place>(
  cursor: string | undefined,
  read: (text: string) => Place | undefined,
): Place | undefined {
  if (cursor === undefined) return undefined;
  const place = read(cursor);
  if (place !== undefined) return place;
  throw new InvalidInput({ issues: [{ path: "cursor", problem: "is not a cursor of this list" }] });
}

/** A page of what was found: one more than are shown was asked for, which tells whether there is a next page. */
export function pageOf<Row>(
  found: readonly Row[],
  size: number,
  cursorOf: (last: Row) => string,
): { readonly shown: Row[]; readonly nextCursor: string | null } {
  const shown = found.slice(0, size);
  const last = shown.at(-1);
  return { shown, nextCursor: found.length > size && last !== undefined ? cursorOf(last) : null };
}
