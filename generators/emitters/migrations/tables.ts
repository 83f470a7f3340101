import type { EntityDeclaration, Ir } from "../../model/ir.ts";
import { columnName, indexName, keyName } from "../../model/names/column-names.ts";
import { sortedBy } from "../../model/names/names.ts";
import { appendOnlyFunction, appendOnlyTrigger } from "./append-only.ts";
import { columnsOf, type Column } from "./columns.ts";

export interface TableIndex {
  readonly name: string;
  readonly unique: boolean;
  /** In their order. */
  readonly columns: readonly string[];
}

/** How rows of an entity are kept. */
export interface Table {
  readonly entity: EntityDeclaration;
  readonly name: string;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  readonly indexes: readonly TableIndex[];
  readonly appendOnly: boolean;
}

/** Every table of a specification, by name. */
export function tablesOf(ir: Ir): Table[] {
  return sortedBy(ir.entities, (each) => each.table).map((entity) => ({
    entity,
    name: entity.table,
    columns: columnsOf(ir, entity),
    key: entity.keys.map(columnName),
    indexes: entity.indexes.map(({ unique, properties }) => ({
      name: indexName(entity.table, properties, unique),
      unique,
      columns: properties.map(columnName),
    })),
    appendOnly: entity.appendOnly,
  }));
}

export const quoted = (name: string) => `"${name}"`;
export const listed = (names: readonly string[]) => names.map(quoted).join(", ");

/** What the column holds, without what may be there already. */
export function typeOf({ sql, collation, generated }: Column): string {
  return generated ? "bigint" : `${sql}${collation === undefined ? "" : ` COLLATE "${collation}"`}`;
}

/** The statements that make all of it in an empty database, of no table in particular first. */
export function statementsOf(tables: readonly Table[]): string[] {
  return [...sharedStatements(tables), ...tables.flatMap(tableStatements)];
}

export function sharedStatements(tables: readonly Table[]): string[] {
  return tables.some((each) => each.appendOnly) ? [appendOnlyFunction] : [];
}

export function tableStatements({ name, columns, key, indexes, appendOnly }: Table): string[] {
  const fields = columns.map((column) => {
    const type = column.generated ? "bigserial" : typeOf(column);
    return `  "${column.name}" ${type}${column.nullable ? "" : " NOT NULL"}${column.default === undefined ? "" : ` DEFAULT ${column.default}`}`;
  });
  const primary = `  CONSTRAINT "${keyName(name)}" PRIMARY KEY (${listed(key)})`;
  return [
    `CREATE TABLE "${name}" (\n${[...fields, primary].join(",\n")}\n)`,
    ...indexes.map(
      (index) => `CREATE ${index.unique ? "UNIQUE " : ""}INDEX "${index.name}" ON "${name}" (${listed(index.columns)})`,
    ),
    ...(appendOnly ? [appendOnlyTrigger(name)] : []),
  ];
}
