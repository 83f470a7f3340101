import type { Ir } from "../ir.ts";
import { pairTypes } from "../storage/pair-stored.ts";

const LISTS = ["scalars", "enums", "unions", "models", "errors"] as const;

/** The ids of types of before that have others now; what has lost its id to another has one that nothing of now has. */
function newIds(before: Ir, after: Ir): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const list of LISTS) {
    const pairs = new Map([...pairTypes(before[list], after[list])].map(([now, was]) => [was.id, now.id]));
    const taken = new Set(pairs.values());
    for (const { id } of before[list])
      if (pairs.has(id)) ids.set(id, pairs.get(id)!);
      else if (taken.has(id)) ids.set(id, `${id}@before`);
  }
  return ids;
}

/**
 * The model of before with its types under the ids that they have now, wherever they are named: a field of a renamed type is
 * of the same type as before. What they were called stays.
 */
export function inTypesOfNow(before: Ir, after: Ir): Ir {
  const ids = newIds(before, after);
  if (ids.size === 0) return before;
  const now = (id: string) => ids.get(id) ?? id;
  const declared = Object.fromEntries(
    LISTS.map((list) => [list, before[list].map((each) => ({ ...each, id: now(each.id) }))]),
  );
  const operations = before.operations.map((each) => ({
    ...each,
    errors: each.errors.map(now),
    ...(each.guessLimit === undefined ? {} : { guessLimit: { ...each.guessLimit, error: now(each.guessLimit.error) } }),
  }));
  return withIds({ ...before, ...declared, operations }, now) as Ir;
}

function withIds(value: unknown, now: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => withIds(each, now));
  if (typeof value !== "object" || value === null) return value;
  const { kind, id } = value as { readonly kind?: unknown; readonly id?: unknown };
  if (kind === "ref" && typeof id === "string") return { ...value, id: now(id) };
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withIds(each, now)]));
}
