import type { EntityDeclaration, Ir } from "../../model/ir.ts";
import { columnName, indexName, keyName } from "../../model/column-names.ts";
import { sortedBy } from "../../model/names.ts";
import type { Artifact } from "../artifact.ts";
import { TypeScriptFile } from "../typescript/printer.ts";
import { showUnseen } from "../unseen.ts";
import { appendOnlyFunction, appendOnlyTrigger, removeAppendOnlyFunction } from "./append-only.ts";
import { columnsOf } from "./columns.ts";

const EMITTER = "migrations";

/** The SQL that makes an empty database fit the specification, and the TypeORM migration that runs it. */
export function emitMigrations(ir: Ir): Artifact[] {
  if (ir.entities.length === 0) return [];
  const entities = sortedBy(ir.entities, (each) => each.table);
  const from = ir.entities.map((each) => each.id);
  const shared = entities.some((each) => each.appendOnly) ? [appendOnlyFunction] : [];
  const sql = `${[...shared.map((each) => `${each};`), ...entities.map((entity) => renderTable(ir, entity))].join("\n\n")}\n`;
  const statements = [...shared, ...entities.flatMap((entity) => renderStatements(ir, entity))];
  const list = statements.map((statement) => `  ${JSON.stringify(statement)},\n`).join("");
  const file = new TypeScriptFile("migrations/index.ts", EMITTER).from(...from);
  const drops = [...entities].reverse().map(({ table }) => `DROP TABLE "${table}"`);
  const down = [...drops, ...shared.map(() => removeAppendOnlyFunction)].map((each) => JSON.stringify(each));
  file.add(`/** The statements of 0001-initial.sql, one by one. */
const STATEMENTS: readonly string[] = [
${list}];`);
  const migration = file.useType("MigrationInterface", "typeorm");
  const runner = file.useType("QueryRunner", "typeorm");
  file.add(`/** Makes every table. TypeORM orders migrations by the digits at the end of their names. */
export class Initial0000000000001 implements ${migration} {
  readonly name = "Initial0000000000001";

  async up(runner: ${runner}): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: ${runner}): Promise<void> {
${down.map((statement) => `    await runner.query(${statement});\n`).join("")}  }
}`);
  file.add("/** In the order in which they are run. */\nexport const MIGRATIONS = [Initial0000000000001];");
  return [{ path: "migrations/0001-initial.sql", text: sql, emitter: EMITTER, from }, file.artifact()];
}

function renderTable(ir: Ir, entity: EntityDeclaration): string {
  const doc =
    entity.doc === ""
      ? ""
      : `${showUnseen(entity.doc)
          .split("\n")
          .map((line) => `-- ${line}\n`)
          .join("")}`;
  return `${doc}${renderStatements(ir, entity).join(";\n")};`;
}

function renderStatements(ir: Ir, entity: EntityDeclaration): string[] {
  const columns = columnsOf(ir, entity).map((column) => {
    const collation = column.collation === undefined ? "" : ` COLLATE "${column.collation}"`;
    const type = column.generated ? "bigserial" : `${column.sql}${collation}`;
    return `  "${column.name}" ${type}${column.nullable ? "" : " NOT NULL"}${column.default === undefined ? "" : ` DEFAULT ${column.default}`}`;
  });
  const quoted = (names: readonly string[]) => names.map((name) => `"${columnName(name)}"`).join(", ");
  const key = `  CONSTRAINT "${keyName(entity.table)}" PRIMARY KEY (${quoted(entity.keys)})`;
  return [
    `CREATE TABLE "${entity.table}" (\n${[...columns, key].join(",\n")}\n)`,
    ...entity.indexes.map(
      (index) =>
        `CREATE ${index.unique ? "UNIQUE " : ""}INDEX "${indexName(entity.table, index.properties, index.unique)}" ON "${entity.table}" (${quoted(index.properties)})`,
    ),
    ...(entity.appendOnly ? [appendOnlyTrigger(entity.table)] : []),
  ];
}
