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
