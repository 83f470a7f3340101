import type { DataSource, MigrationInterface, QueryRunner } from "typeorm";
import { compareCatalogs } from "./compare-catalogs.ts";
import { readCatalog } from "./read-catalog.ts";
import type { CatalogEntry } from "./read-catalog.ts";

const UNDEFINED_FUNCTION = "42883";

/** Makes the tables that should be there, in the first schema of the search path. */
export type Make = (runner: QueryRunner) => Promise<void>;

async function runAll(migrations: readonly MigrationInterface[], runner: QueryRunner): Promise<void> {
  for (const migration of migrations) await migration.up(runner);
}

/**
 * How the tables of a database differ from those that its migrations make, one sentence for each difference; empty if
 * they do not. Everything is compared, both ways: what a column may hold, what must be unique, what is found by an index.
 *
 * What should be there is not written down a second time: the migrations make it once more, as temporary tables in a
 * transaction that is rolled back, so that PostgreSQL itself says both in the same words. Nothing that anybody else uses is
 * locked. It needs the right to make temporary tables, which everybody has unless it was taken away (42501).
 */
export async function checkCatalog(
  dataSource: DataSource,
  history: string,
  make: Make = (runner) => runAll(dataSource.migrations, runner),
): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    const [place] = (await runner.query(
      `SELECT oid::text, quote_ident(nspname) AS name FROM pg_namespace WHERE nspname = current_schema()`,
    )) as { oid: string; name: string }[];
    await runner.query(`SET LOCAL search_path TO ${place!.name}`);
    const actual = await readCatalog(runner, place!.oid, history);
    return compareCatalogs(actual, await makeDue(runner, place!.name, make, history));
  } catch (error) {
    // A temporary function is never looked for: what a trigger calls has to be in the schema already.
    if ((error as { code?: string }).code !== UNDEFINED_FUNCTION) throw error;
    return [`What a trigger calls is missing: ${(error as Error).message}.`];
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

async function makeDue(runner: QueryRunner, schema: string, make: Make, history: string): Promise<CatalogEntry[]> {
  // What is made without a schema is made in the first one named.
  await runner.query(`SET LOCAL search_path TO pg_temp, ${schema}`);
  await make(runner);
  const [place] = (await runner.query(`SELECT pg_my_temp_schema()::text AS oid`)) as { oid: string }[];
  return readCatalog(runner, place!.oid, history);
}
