import type { DataSource } from "typeorm";
import { tablesOf, type Table } from "../../generators/emitters/migrations/tables.ts";
import { columnName } from "../../generators/model/names/column-names.ts";
import type { Ir } from "../../generators/model/ir.ts";

/** Every row of every table by column, each value as JSON has it. */
export type Rows = ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;

export async function rowsOf(database: DataSource, ir: Ir): Promise<Rows> {
  const found = new Map<string, Record<string, unknown>[]>();
  for (const { name, columns } of tablesOf(ir)) {
    const values = columns.map((each) => `to_jsonb("${each.name}") AS "${each.name}"`).join(", ");
    found.set(name, (await database.query(`SELECT ${values} FROM "${name}"`)) as Record<string, unknown>[]);
  }
  return found;
}

/** Where the rows of after are not those of before, said as the words of the new version say it. */
export function differingRows(was: Rows, now: Rows, before: Ir, after: Ir): string[] {
  return tablesOf(after).flatMap((table) => {
    const old = formerTable(table, before);
    if (old === undefined) return now.get(table.name)!.length === 0 ? [] : [`${table.name} is new and has rows`];
    const columns = table.columns.flatMap((column) => {
      const { name, renamedFrom = [] } = column.property;
      const from = old.columns.find((each) => each.name === columnName(renamedFrom[0] ?? name));
      return from === undefined ? [] : [{ column, from: from.name }];
    });
    const expected = was
      .get(old.name)!
      .map((row) =>
        columns.map(({ column, from }) =>
          said(
            row[from] ??
              (column.nullable && !table.key.includes(column.name) ? null : (column.property.default ?? null)),
          ),
        ),
      );
    const found = now.get(table.name)!.map((row) => columns.map(({ column }) => said(row[column.name])));
    const [wanted, there] = [expected, found].map((rows) =>
      rows
        .map((row) => JSON.stringify(row))
        .sort()
        .join("\n"),
    );
    return wanted === there ? [] : [`${table.name} has other rows:\n${wanted}\n---\n${there}`];
  });
}

/** What rows hold that the specification takes no more. */
export function rowsBeyond(rows: Rows, ir: Ir): string[] {
  return tablesOf(ir).flatMap(({ name: table, columns }) =>
    columns.flatMap(({ name, property: { constraints } }) =>
      rows.get(table)!.flatMap(({ [name]: value }) => {
        const isLong = typeof value === "string" && [...value].length > (constraints.maxLength ?? Infinity);
        const isHigh = typeof value === "number" && value > (constraints.maxValue ?? Infinity);
        return isLong || isHigh ? [`${table}.${name} holds ${value}`] : [];
      }),
    ),
  );
}

function formerTable({ entity }: Table, before: Ir): Table | undefined {
  const tables = tablesOf(before);
  // What was there before never says what it was called, so whatever is said now is a new word.
  const ids = [...(entity.renamedFrom ?? []).map((name) => `entity:example.${name}`), entity.id];
  const found = ids.flatMap((id) => tables.find((each) => each.entity.id === id) ?? []);
  return found[0] ?? tables.find(({ name }) => name === entity.table);
}

/** A number and a text that says it are the same value in another type. */
function said(value: unknown): unknown {
  return value === null || value === undefined
    ? null
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);
}
