import type { Shape } from "../shape/shape.ts";
import type { Delta, Within } from "./delta.ts";

export type Tree = Readonly<Record<string, unknown>>;

/** Where a comparison stands: what rules call the place, its pointers in both trees, and what it is about. */
export interface Place {
  readonly at: string;
  readonly old: string;
  readonly now: string;
  readonly subject: string;
  readonly within: Within | null;
}

/** Compares what is at a place, as its shape says. */
export type Compare = (found: Delta[], shape: Shape, before: unknown, after: unknown, place: Place) => void;

/** A difference at a place as a whole. */
export function note(found: Delta[], place: Place, before: unknown, after: unknown): void {
  const on = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  const old = before === undefined ? null : place.old;
  const now = after === undefined ? null : place.now;
  found.push({ ...place, on, before, after, old, now });
}

export function joined(subject: string, name: string): string {
  return subject === "" ? name : `${subject} ${name}`;
}

export function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
