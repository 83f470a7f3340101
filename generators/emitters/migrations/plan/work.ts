import { keyName, sequenceName } from "../../../model/names/column-names.ts";
import type { Column } from "../columns.ts";
import { quoted, typeOf, type TableIndex } from "../tables.ts";
import { conversionOf, type Conversion } from "./conversions.ts";
import type { Narrowing, Narrowings } from "./narrowings.ts";
import type { RenamedInside } from "./renames-inside.ts";
import type { ColumnPair, TablePair } from "./pair-tables.ts";
import { quotedText } from "../quoted-text.ts";

/** A column on its way from one version to the next. */
export interface ColumnWork {
  readonly after: Column;
  readonly before: Column | undefined;
  /** `renamed`, whatever becomes of its type; `retyped` under the same name. */
  readonly way: "kept" | "added" | "renamed" | "retyped";
  /** What it is called until the switch. */
  readonly name: string;
  /** What it was is called from the switch on, where that needs another name. */
  readonly aside: string;
  /** What its value is to be where it would be nothing and may not; undefined: nothing. */
  readonly otherwise: string | undefined;
  readonly there: Conversion | undefined;
  readonly back: Conversion | undefined;
  /** It may be nothing, in the table as it was and as it is to be. */
  readonly wasNullable: boolean;
  readonly nullable: boolean;
  /** What it may hold of before, said in its type of now, and takes no more. */
  readonly narrowed: readonly Narrowing[];
  /** What is called otherwise inside of the JSON that it holds. */
  readonly renamedInside: readonly RenamedInside[];
}

/** A table on its way, under the name that it is to have. */
export interface TableWork {
  readonly number: number;
  readonly pair: TablePair;
  readonly table: string;
  readonly columns: readonly ColumnWork[];
  /** What keeps the old and the new columns the same while both are there. */
  readonly keeper: string;
  readonly builds: readonly IndexBuild[];
  /** Indexes of before that the new version has not. */
  readonly drops: readonly TableIndex[];
  /** The primary key becomes one of other columns, when. */
  readonly key: { readonly index: string; readonly at: "switch" | "contract" } | undefined;
}

/** An index that is made beside what is there. */
export interface IndexBuild {
  readonly index: TableIndex;
  /** What it is called until the switch. */
  readonly name: string;
}

export function workOn(number: number, pair: TablePair, narrowings: Narrowings): TableWork {
  const { before, after } = pair;
  const byAfter = new Map<Column, ColumnPair>(pair.columns.map((each) => [each.after, each]));
  const columns = after.columns.map((column, at) =>
    workOnColumn(number, at, pair, column, byAfter.get(column), narrowings),
  );
  const byName = new Map(columns.map((each) => [each.after.name, each]));
  const isKept = (name: string) => byName.get(name)?.way === "kept";
  const same = (one: readonly string[], other: readonly string[]) =>
    one.length === other.length && one.every((each, at) => each === other[at] && isKept(each));
  const isThere = (index: TableIndex) =>
    before.indexes.some((each) => each.name === index.name && same(index.columns, each.columns));
  const names = new Set(before.indexes.map(({ name }) => name));
  const builds = after.indexes
    .filter((each) => !isThere(each))
    .map((index, at) => ({
      index,
      name: names.has(index.name) ? `upgrade_${number}_${before.name}_${at}`.slice(0, 63) : index.name,
    }));
  const kept = new Set(after.indexes.filter(isThere).map(({ name }) => name));
  const early =
    pair.removed.some(({ name }) => before.key.includes(name)) ||
    columns.some(({ way, before: was }) => way === "retyped" && before.key.includes(was!.name));
  return {
    number,
    pair,
    table: after.name,
    columns,
    keeper: `upgrade_${number}_${after.name}`,
    builds,
    drops: before.indexes.filter(({ name }) => !kept.has(name)),
    key: same(after.key, before.key)
      ? undefined
      : { index: `upgrade_${number}_${keyName(after.name)}`, at: early ? "switch" : "contract" },
  };
}

function workOnColumn(
  number: number,
  at: number,
  { before, after: table }: TablePair,
  after: Column,
  pair: ColumnPair | undefined,
  narrowings: Narrowings,
): ColumnWork {
  const was = pair?.before;
  const way =
    was === undefined
      ? "added"
      : was.name !== after.name
        ? "renamed"
        : typeOf(was) === typeOf(after)
          ? "kept"
          : "retyped";
  const nullable = after.nullable && !table.key.includes(after.name);
  const sequence = was?.generated === true ? sequenceName(table.name, was.name) : sequenceName(table.name, after.name);
  return {
    after,
    before: was,
    way,
    name: way === "retyped" ? `upgrade_${number}_new_${at}` : after.name,
    aside: way === "retyped" ? `upgrade_${number}_old_${at}` : (was?.name ?? after.name),
    otherwise: after.generated ? `nextval(${quotedText(quoted(sequence))})` : nullable ? undefined : defaultOf(after),
    there: was && conversionOf(plainType(was), plainType(after)),
    back: was && conversionOf(plainType(after), plainType(was)),
    wasNullable: was !== undefined && was.nullable && !before.key.includes(was.name),
    nullable,
    narrowed: was === undefined || after.generated ? [] : narrowings.of(was, after),
    renamedInside: was === undefined ? [] : narrowings.renamed(was, after),
  };
}

const plainType = (column: Column) => (column.generated ? "bigint" : column.sql);

export function defaultOf(column: Column): string | undefined {
  return column.default === undefined ? undefined : `${column.default}::${column.sql}`;
}

/** What the new column is to hold, said of a row that has the old one under this name; null where it has none. */
export function valueOf(
  { before, there, otherwise, way, after }: ColumnWork,
  of: (name: string) => string = quoted,
): string {
  if (way === "added") return otherwise ?? defaultOf(after) ?? `NULL::${after.sql}`;
  const value = there!.value(of(before!.name));
  return otherwise === undefined || after.generated ? value : `coalesce(${value}, ${otherwise})`;
}
