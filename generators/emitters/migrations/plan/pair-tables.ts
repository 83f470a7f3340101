import type { Ir, Property } from "../../../model/ir.ts";
import { indexName } from "../../../model/names/column-names.ts";
import { pairEntities, pairProperties } from "../../../model/storage/pair-stored.ts";
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

/** Which tables and columns are the same, as the model says it. */
export function pairTables(before: readonly Table[], after: readonly Table[], retype: RetypeOf): TablePairs {
  const entities = pairEntities(
    before.map(({ entity }) => entity),
    after.map(({ entity }) => entity),
  );
  const pairs = partnersOf(before, after, entities, ({ entity }) => entity);
  return {
    pairs: [...pairs].map(([now, was]) => pairColumns(was, now, retype)),
    added: after.filter((each) => !pairs.has(each)),
    removed: before.filter((each) => ![...pairs.values()].includes(each)),
  };
}

/** What is kept of things that are paired, paired as they are. */
function partnersOf<T, U>(
  before: readonly T[],
  after: readonly T[],
  pairs: ReadonlyMap<U, U>,
  of: (each: T) => U,
): Map<T, T> {
  const was = new Map(before.map((each) => [of(each), each]));
  return new Map(after.flatMap((each) => (pairs.has(of(each)) ? [[each, was.get(pairs.get(of(each))!)!]] : [])));
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
  const kept = pairProperties(before.entity.properties, after.entity.properties);
  const pairs = partnersOf(before.columns, after.columns, kept, ({ property }) => property);
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
