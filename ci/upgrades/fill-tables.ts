import type { DataSource } from "typeorm";
import type { Ir } from "../../generators/model/ir.ts";
import { tablesOf } from "../../generators/emitters/migrations/tables.ts";
import type { Draw } from "../scenarios/random-specifications/draw.ts";

/** Rows for every table: each another, most of what they hold something that other types can say too. */
export async function fillTables(database: DataSource, ir: Ir, draw: Draw): Promise<void> {
  for (const { name, columns, key } of tablesOf(ir)) {
    const stored = columns.filter(({ generated }) => !generated);
    const rows = draw.below(40);
    for (let row = 0; row < rows; row++) {
      const values = stored.map((column) =>
        column.nullable && !key.includes(column.name) && draw.chance(15) ? null : valueOf(draw, column.sql, row),
      );
      const places = values.map((_each, at) => `$${at + 1}`);
      await database.query(
        `INSERT INTO "${name}" (${stored.map((each) => `"${each.name}"`).join(", ")}) VALUES (${places.join(", ")}) ON CONFLICT DO NOTHING`,
        values,
      );
    }
  }
}

function valueOf(draw: Draw, sql: string, row: number): unknown {
  switch (sql) {
    case "boolean":
      return draw.chance(50);
    case "bytea":
      return Buffer.from([row, draw.below(256)]);
    case "uuid":
      return `00000000-0000-4000-8000-${String(row).padStart(12, "0")}`;
    case "timestamp with time zone":
      return new Date(1_700_000_000_000 + row * 1_000);
    case "double precision":
      return draw.chance(97) ? row : row + 0.5;
    case "numeric":
      return draw.chance(97) ? String(row) : `${row}.5`;
    case "jsonb":
      return JSON.stringify(draw.chance(97) ? `value ${row}` : { row });
    case "text":
      return draw.chance(97) ? String(row) : `text ${row}`;
    default:
      return row;
  }
}
