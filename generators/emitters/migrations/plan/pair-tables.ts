import type { Ir, Property } from "../../../model/ir.ts";
import { columnName, indexName } from "../../../model/names/column-names.ts";
import type { Column } from "../columns.ts";
import { columnsOf } from "../columns.ts";
import type { Table } from "../tables.ts";

/** A table of both versions, which may have been called otherwise before. */
export interface TablePair {
  readonly before: Table;
  readonly after: Table;
  readonly columns: readonly ColumnPair[];
  /** Columns that only one of the versions has. */
  readonly added: readonly Column[];
  readonly removed: readonly Column[];
}

export interface ColumnPair {
  readonly before: Column;
  readonly after: Column;
  /** Somebody said that what was of that type is of this one now. */
  readonly typeSaid: boolean;
}

export interface TablePairs {
  readonly pairs: readonly TablePair[];
  readonly added: readonly Table[];
  readonly removed: readonly Table[];
}

/**
 * Which tables and columns are the same: those whose model or property has the same name, and those of which the new
 * version says what they were called. Nothing is guessed from what looks alike.
 */
export function pairTables(before: readonly Table[], after: readonly Table[], retype: RetypeOf): TablePairs {
  const pairs = match(
    after,
    before,
    ({ entity }) => entity.id,
    ({ entity }) => formerIds(entity),
    ({ entity }, id) => formerIds(entity).includes(id),
  );
  const paired = [...pairs].map(([now, was]) => pairColumns(was, now, retype));
  return {
    pairs: paired,
    added: after.filter((each) => !pairs.has(each)),
    removed: before.filter((each) => ![...pairs.values()].includes(each)),
  };
}

function formerIds({ id, renamedFrom = [] }: Table["entity"]): string[] {
  return renamedFrom.map((name) => id.replace(/[^.]*$/, name));
}

/** The column that a property would have if it were of a type of the version before. */
export type RetypeOf = (table: Table, property: Property) => readonly Column[];

/** What columns would be of the types that their properties had, as the new version says. */
export function retypeIn(ir: Ir): RetypeOf {
  return ({ entity }, property) =>
    (property.typeChangedFrom ?? []).flatMap((type) =>
      columnsOf(ir, { ...entity, properties: [{ ...property, type }] }),
    );
}

function pairColumns(before: Table, after: Table, retype: RetypeOf): TablePair {
  const pairs = match(
    after.columns,
    before.columns,
    ({ name }) => name,
    ({ property }) => (property.renamedFrom ?? []).map(columnName),
    // A word that was there before was heeded then.
    (was, name) => (was.property.renamedFrom ?? []).map(columnName).includes(name),
  );
  // Whatever a table is called its indexes are called after it, and they are called otherwise together with it.
  const indexes = before.entity.indexes.map(({ properties, unique }, at) => ({
    ...before.indexes[at]!,
    name: indexName(after.name, properties, unique),
  }));
  return {
    before: { ...before, indexes },
    after,
    columns: [...pairs].map(([now, was]) => ({
      before: was,
      after: now,
      typeSaid: retype(after, now.property).some(({ sql }) => sql === was.sql),
    })),
    added: after.columns.filter((each) => !pairs.has(each)),
    removed: before.columns.filter((each) => ![...pairs.values()].includes(each)),
  };
}

/**
 * Of each thing of now what it was before. What says that it had another name goes first, the last of them before those
 * that it had still earlier: where it is a new word, whatever has its name now was something else.
 */
function match<T>(
  now: readonly T[],
  was: readonly T[],
  nameOf: (each: T) => string,
  formerOf: (each: T) => readonly string[],
  isHeeded: (was: T, name: string) => boolean,
): Map<T, T> {
  const byName = new Map(was.map((each) => [nameOf(each), each]));
  const pairs = new Map<T, T>();
  const taken = new Set<T>();
  const take = (each: T, found: T | undefined): boolean => {
    if (found === undefined || taken.has(found)) return false;
    taken.add(found);
    pairs.set(each, found);
    return true;
  };
  for (const each of now) {
    const itself = byName.get(nameOf(each));
    for (const name of formerOf(each).toReversed()) {
      if (itself !== undefined && isHeeded(itself, name)) break;
      if (take(each, byName.get(name))) break;
    }
  }
  for (const each of now) if (!pairs.has(each)) take(each, byName.get(nameOf(each)));
  // In the order of the version of now.
  return new Map(now.flatMap((each) => (pairs.has(each) ? [[each, pairs.get(each)!] as const] : [])));
}
