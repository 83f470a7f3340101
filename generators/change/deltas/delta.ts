import type { TypeRef } from "../../model/ir.ts";

/** What a delta is inside of, from the nearest thing that has a name to the whole. */
export interface Within {
  /** What rules call it: `property`, `operation`. */
  readonly name: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly up: Within | null;
}

/** One place where two trees differ. */
export interface Delta {
  /** What rules call the place: `property.optional`; an entry of a list is called by its own name. */
  readonly at: string;
  readonly on: "added" | "removed" | "changed" | "reordered";
  readonly before: unknown;
  readonly after: unknown;
  /** JSON pointers into both trees; null where there is nothing. */
  readonly old: string | null;
  readonly now: string | null;
  /** What it is about, by names and never by positions, so that it stays the same when others move. */
  readonly subject: string;
  readonly within: Within | null;
  /** Of a member of a union: all that it is of. */
  readonly whole?: { readonly before: readonly TypeRef[]; readonly after: readonly TypeRef[] };
}

/** The table that a difference is of, and the column of it, as they are now; undefined where it is of none. */
export interface Stored {
  readonly entity?: Within["after"];
  readonly property?: Within["after"];
}

/** A difference is of a column where it is that, or inside of it, and of a table otherwise. */
export function storedOf({ at, after, within }: Delta): Stored {
  const itself = { name: at, after: after as Within["after"] };
  const around: Pick<Within, "name" | "after">[] = [itself];
  for (let each = within; each !== null; each = each.up) around.push(each);
  const table = around.findIndex(({ name }) => name === "entity");
  if (table < 0) return {};
  const column = around.slice(0, table).findLast(({ name }) => name === "property");
  return { entity: around[table]!.after, ...(column === undefined ? {} : { property: column.after }) };
}
