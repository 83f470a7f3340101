import type { DataSource } from "typeorm";
import { VERSIONS } from "../../generators/scenarios/emits-upgrades/output/generated/migrations/index.ts";
import { closeDatabase, openDatabase } from "../../services/kernel/database/open-database.ts";
import { optionsFor } from "./run-pair.ts";

/** The tables of the version before alone. */
export const OLD = VERSIONS.slice(0, 1);

/** Rows of the version before. */
export const ROWS = `
  INSERT INTO notes (note_id, author, heading, size, pages, mood)
    SELECT 'note ' || n, 'anna', 'Heading ' || n, n, n, 'fine' FROM generate_series(1, 1200) AS n;
  INSERT INTO readings (note_id) SELECT 'note ' || n FROM generate_series(1, 1200) AS n;
  INSERT INTO drafts VALUES ('draft')`;

/** What the new version says of them. */
export const LATER = `SELECT count(*)::integer AS rows, min(title) AS title, sum(size)::integer AS size FROM notes`;

/** Makes a schema of the version before, with rows. */
export async function schemaOf(admin: DataSource, url: string, name: string, rows = ROWS): Promise<void> {
  await admin.query(`CREATE SCHEMA ${name}`);
  const database = await openDatabase(optionsFor(url, name, OLD));
  await database.query(rows);
  await closeDatabase(database);
}
