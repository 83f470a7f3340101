import type { EntityDeclaration, Ir } from "../../model/ir.ts";
import { columnName, indexName, keyName } from "../../model/column-names.ts";
import { sortedBy } from "../../model/names.ts";
import type { Artifact } from "../artifact.ts";
import { columnsOf } from "./columns.ts";

const EMITTER = "migrations";

/** The SQL that makes an empty database fit the specification, and the TypeORM migration that runs it. */
export function emitMigrations(ir: Ir): Artifact[] {
  if (ir.entities.length === 0) return [];
  const entities = sortedBy(ir.entities, (each) => each.table);
  const from = ir.entities.map((each) => each.id);
  const sql = `${entities.map((entity) => renderTable(ir, entity)).join("\n\n")}\n`;
  const statements = entities.flatMap((entity) => renderStatements(ir, entity));
  const list = statements.map((statement) => `  ${JSON.stringify(statement)},\n`).join("");
  const text = `import type { MigrationInterface, QueryRunner } from "typeorm";

/** The statements of 0001-initial.sql, one by one. */
const STATEMENTS: readonly string[] = [
${list}];

/** Makes every table. TypeORM orders migrations by the digits at the end of their names. */
export class Initial0000000000001 implements MigrationInterface {
  readonly name = "Initial0000000000001";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
${[...entities]
  .reverse()
  .map((entity) => `    await runner.query(${JSON.stringify(`DROP TABLE "${entity.table}"`)});\n`)
  .join("")}  }
}

/** In the order in which they are run. */
export const MIGRATIONS = [Initial0000000000001];
`;
  return [
    { path: "migrations/0001-initial.sql", text: sql, emitter: EMITTER, from },
    { path: "migrations/index.ts", text, emitter: EMITTER, from },
  ];
}

function renderTable(ir: Ir, entity: EntityDeclaration): string {
  const doc =
    entity.doc === ""
      ? ""
      : `${entity.doc
          .split("\n")
          .map((line) => `-- ${line}\n`)
          .join("")}`;
  return `${doc}${renderStatements(ir, entity).join(";\n")};`;
}

function renderStatements(ir: Ir, entity: EntityDeclaration): string[] {
  const columns = columnsOf(ir, entity).map((column) => {
    const collation = column.collation === undefined ? "" : ` COLLATE "${column.collation}"`;
    const type = column.generated ? "bigserial" : `${column.sql}${collation}`;
    return `  "${column.name}" ${type}${column.nullable ? "" : " NOT NULL"}`;
  });
  const quoted = (names: readonly string[]) => names.map((name) => `"${columnName(name)}"`).join(", ");
  const key = `  CONSTRAINT "${keyName(entity.table)}" PRIMARY KEY (${quoted(entity.keys)})`;
  return [
    `CREATE TABLE "${entity.table}" (\n${[...columns, key].join(",\n")}\n)`,
    ...entity.indexes.map(
      (index) =>
        `CREATE ${index.unique ? "UNIQUE " : ""}INDEX "${indexName(entity.table, index.properties, index.unique)}" ON "${entity.table}" (${quoted(index.properties)})`,
    ),
  ];
}
