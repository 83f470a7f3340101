import type { Ir } from "../../model/ir.ts";
import type { Artifact, Assets } from "../artifact.ts";
import { assetArtifacts } from "../artifact.ts";
import { TypeScriptFile } from "../typescript/printer.ts";
import { showUnseen } from "../unseen.ts";
import { removeAppendOnlyFunction } from "./append-only.ts";
import { NO_HISTORY, storedVersions, type History } from "./history.ts";
import { printUpgrade } from "./print-upgrade.ts";
import type { StoredVersion } from "./runtime/upgrades.ts";
import { sharedStatements, statementsOf, tablesOf, tableStatements, type Table } from "./tables.ts";

const EMITTER = "migrations";
const TYPES = "migrations/runtime/upgrades.ts";

/** The SQL that makes an empty database fit the specification, and what brings one of a released version there. */
export function emitMigrations(ir: Ir, assets: Assets, history: History = NO_HISTORY): Artifact[] {
  if (ir.entities.length === 0) return [];
  const tables = tablesOf(ir);
  const from = ir.entities.map((each) => each.id);
  const shared = sharedStatements(tables);
  const sql = `${[...shared.map((each) => `${each};`), ...tables.map(renderTable)].join("\n\n")}\n`;
  const list = statementsOf(tables)
    .map((statement) => `  ${JSON.stringify(statement)},\n`)
    .join("");
  const file = new TypeScriptFile("migrations/index.ts", EMITTER).from(...from);
  const drops = [...tables].reverse().map(({ name }) => `DROP TABLE "${name}"`);
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
  const versions = storedVersions(ir, history);
  const last = versions.at(-1)!;
  const type = file.useType("StoredVersion", TYPES);
  const printed = versions.map((each) => `  ${printVersion(each, each === last)},\n`).join("");
  file.add(`/** Every way of storing that was released, and at the end that of today. */
export const VERSIONS: readonly ${type}[] = [
${printed}];`);
  return [
    { path: "migrations/0001-initial.sql", text: sql, emitter: EMITTER, from },
    ...versions.slice(1).map((each) => ({ ...printUpgrade(each), emitter: EMITTER, from })),
    file.artifact(),
    ...assetArtifacts(EMITTER, "migrations", assets),
  ];
}

/** The last one makes what is made where there is nothing. */
function printVersion({ statements, ...others }: StoredVersion, isLast: boolean): string {
  const fields = { ...others, statements };
  const lines = Object.entries(fields).map(([name, value]) => {
    const said = name === "statements" && isLast ? "STATEMENTS" : printLiteral(value, "    ");
    return `    ${name}: ${said},\n`;
  });
  return `{\n${lines.join("")}  }`;
}

/** Data whose fields all have names that a program takes as they are. */
function printLiteral(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const entries = Object.entries(value).map(
    ([name, each]) => `${inner}${Array.isArray(value) ? "" : `${name}: `}${printLiteral(each, inner)},\n`,
  );
  return entries.length === 0 ? `${open}${close}` : `${open}\n${entries.join("")}${indent}${close}`;
}

function renderTable(table: Table): string {
  const { doc } = table.entity;
  const comment =
    doc === ""
      ? ""
      : `${showUnseen(doc)
          .split("\n")
          .map((line) => `-- ${line}\n`)
          .join("")}`;
  return `${comment}${tableStatements(table).join(";\n")};`;
}
