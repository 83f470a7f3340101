import { DataSource, type MigrationInterface, type QueryRunner } from "typeorm";
import { diffModels } from "../../generators/change/classify/diff-models.ts";
import { NO_HISTORY, storedVersions, type History } from "../../generators/emitters/migrations/history.ts";
import type { StoredVersion } from "../../generators/emitters/migrations/runtime/upgrades.ts";
import type { Ir } from "../../generators/model/ir.ts";
import { isLostDatabase } from "../../generated/server/runtime/lost-database.ts";
import { closeDatabase, openDatabase, type DatabaseOptions } from "../../services/kernel/database/open-database.ts";
import { StartProblem } from "../../services/kernel/start-problem.ts";
import type { Draw } from "../scenarios/random-specifications/draw.ts";
import type { DrawnPair } from "./draw-pair.ts";
import { fillTables } from "./fill-tables.ts";
import { differingRows, rowsBeyond, rowsOf } from "./expected-rows.ts";

export interface Outcome {
  /** `refused`: in a sentence, with everything as it was. */
  readonly kind: "forward" | "refused";
  readonly sentence?: string;
  /** What is not as it should be. */
  readonly problems: readonly string[];
  /** How often it was cut short on its way. */
  readonly cuts: number;
}

/** Everything may go. */
export function historyOf(before: Ir): History {
  return { releases: [{ version: "1.0.0", ir: before }], approved: () => () => true };
}

/** What opens a database as a server of these versions does. */
export function optionsFor(url: string, schema: string, versions: readonly StoredVersion[]): DatabaseOptions {
  const { statements } = versions.at(-1)!;
  class Initial0000000000001 implements MigrationInterface {
    readonly name = "Initial0000000000001";
    async up(runner: QueryRunner): Promise<void> {
      for (const statement of statements) await runner.query(statement);
    }
    async down(): Promise<void> {}
  }
  const at = `${url}?application_name=${schema}&options=-c%20search_path%3D${schema}`;
  return { url: at, entities: [], migrations: [Initial0000000000001], versions, poolSize: 3 };
}

/**
 * Makes the tables of the version before with rows in them, brings them forward as a start does, and holds what is there
 * then against the tables that the new version makes by itself and the rows that were there. With `cut` every connection
 * is broken at moments that it draws, until a try comes through.
 */
export async function runPair(
  url: string,
  schema: string,
  { before, after }: DrawnPair,
  draw: Draw,
  cut: boolean,
): Promise<Outcome> {
  const admin = await new DataSource({ type: "postgres", url }).initialize();
  await admin.query(`CREATE SCHEMA ${schema}`);
  try {
    const old = storedVersions(before, NO_HISTORY);
    const made = await openDatabase(optionsFor(url, schema, old));
    await fillTables(made, before, draw);
    const rows = await rowsOf(made, before);
    await closeDatabase(made);
    const options = optionsFor(url, schema, storedVersions(after, historyOf(before)));
    let cuts = 0;
    let cutting = Promise.resolve();
    for (;;) {
      const timer =
        cut && cuts < 12 ? setTimeout(() => (cutting = cutAll(admin, schema)), draw.below(20 + cuts * 15)) : undefined;
      try {
        const forward = await openDatabase(options);
        clearTimeout(timer);
        const found = await rowsOf(forward, after);
        const problems = [...differingRows(rows, found, before, after), ...rowsBeyond(found, after)];
        await closeDatabase(forward).catch(() => undefined); // It may be cut as it closes.
        return { kind: "forward", problems, cuts };
      } catch (error) {
        clearTimeout(timer);
        await cutting;
        if (isLost(error)) cuts += 1;
        else if (error instanceof StartProblem) {
          const outcome = await refused(error.message, url, schema, old, rows, before, cuts);
          return { ...outcome, problems: [...outcome.problems, ...unsaid(options.versions, before, after)] };
        } else throw error;
      }
    }
  } finally {
    await admin.query(`DROP SCHEMA ${schema} CASCADE`);
    await admin.destroy();
  }
}

/** Rows stood in the way: then what is said of the difference is that it breaks what is stored. */
function unsaid(versions: readonly StoredVersion[], before: Ir, after: Ir): string[] {
  if (versions.at(-1)!.upgrade[0]?.kind === "decide") return [];
  const isBreaking = diffModels(before, after).some(({ severities }) => severities.storage === "breaking");
  return isBreaking ? [] : ["rows stand in the way of a difference that is said to break nothing that is stored"];
}

function isLost(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause) if (isLostDatabase(each)) return true;
  return false;
}

async function cutAll(admin: DataSource, schema: string): Promise<void> {
  await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1", [schema]);
}

/** A server of the version before has to find everything as it was. */
async function refused(
  sentence: string,
  url: string,
  schema: string,
  old: readonly StoredVersion[],
  rows: Awaited<ReturnType<typeof rowsOf>>,
  before: Ir,
  cuts: number,
): Promise<Outcome> {
  if (sentence.includes("\n")) return { kind: "refused", sentence, problems: [sentence], cuts };
  const again = await openDatabase(optionsFor(url, schema, old));
  const problems = differingRows(rows, await rowsOf(again, before), before, before);
  await closeDatabase(again);
  return { kind: "refused", sentence, problems, cuts };
}
