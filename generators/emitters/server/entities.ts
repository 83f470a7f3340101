import type { EntityDeclaration, Ir } from "../../model/ir.ts";
import { indexName, keyName } from "../../model/names/column-names.ts";
import { sortedBy } from "../../model/names/names.ts";
import { columnsOf, type Column } from "../migrations/columns.ts";
import { comment, key, TypeScriptFile } from "../typescript/printer.ts";
import { SERVER } from "../artifact.ts";

const entitiesFile = (context: string) => `server/${context}/entities.ts`;

/** `entities.ts`: a row type and a TypeORM schema for each stored model of a context. */
export function emitEntities(ir: Ir, context: string): TypeScriptFile {
  const file = new TypeScriptFile(entitiesFile(context), SERVER);
  for (const entity of ir.entities.filter((each) => each.context === context)) {
    const columns = columnsOf(ir, entity);
    file
      .from(entity.id)
      .add(renderRow(entity, columns))
      .add(renderSchema(entity, columns, file));
  }
  return file;
}

function renderRow(entity: EntityDeclaration, columns: readonly Column[]): string {
  const lines = columns.map(
    (column) =>
      `${comment(column.property.doc, "  ")}  ${key(column.property.name)}: ${column.row}${column.nullable && column.row !== "unknown" ? " | null" : ""};\n`,
  );
  return `${comment(`A row of \`${entity.table}\`. ${entity.doc}`.trim())}export interface ${entity.name}Row {\n${lines.join("")}}`;
}

/** TypeORM knows a schema by its name alone, everywhere: that of the table, which two contexts cannot share. */
function renderSchema(entity: EntityDeclaration, columns: readonly Column[], file: TypeScriptFile): string {
  const schema = file.use("EntitySchema", "typeorm");
  const fields = columns.map((column) => {
    const options = [
      `name: ${JSON.stringify(column.name)}`,
      `type: ${JSON.stringify(column.sql)}`,
      ...(column.collation === undefined ? [] : [`collation: ${JSON.stringify(column.collation)}`]),
      ...(column.key ? ["primary: true", `primaryKeyConstraintName: ${JSON.stringify(keyName(entity.table))}`] : []),
      ...(column.nullable ? ["nullable: true"] : []),
      ...(column.default === undefined ? [] : [`default: () => ${JSON.stringify(column.default)}`]),
      ...(column.generated ? [`generated: "increment"`] : []),
    ];
    return `    ${key(column.property.name)}: { ${options.join(", ")} },\n`;
  });
  const indices = entity.indexes.map(
    (index) =>
      `    { name: ${JSON.stringify(indexName(entity.table, index.properties, index.unique))}, columns: ${indexed(index.properties)}, unique: ${index.unique} },\n`,
  );
  return `export const ${entity.name}Entity = new ${schema}<${entity.name}Row>({
  name: ${JSON.stringify(entity.table)},
  tableName: ${JSON.stringify(entity.table)},
  columns: {
${fields.join("")}  },
${indices.length === 0 ? "" : `  indices: [\n${indices.join("")}  ],\n`}});`;
}

/** TypeORM takes the blanks from around names in a list of them, but for a list that it has to call for. */
function indexed(names: readonly string[]): string {
  const list = JSON.stringify(names);
  return names.every((name) => name === name.trim()) ? list : `() => ${list}`;
}

/** `server/entities.ts`: every schema, for the data source. */
export function emitEntityList(ir: Ir): TypeScriptFile {
  const file = new TypeScriptFile("server/entities.ts", SERVER);
  if (ir.entities.length === 0) return file;
  const names = sortedBy(ir.entities, (each) => each.table).map((each) =>
    file.from(each.id).use(`${each.name}Entity`, entitiesFile(each.context)),
  );
  return file.add(
    `/** Every table of the specification. */\nexport const ENTITIES = [\n${names.map((name) => `  ${name},\n`).join("")}];`,
  );
}
