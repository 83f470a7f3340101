import type { DataSource, EntityManager } from "typeorm";
import { Unavailable } from "../../../generated/contracts/shared/errors.ts";
import { transaction as run } from "../../../generated/server/runtime/transaction.ts";
import { isLostDatabase } from "../../../generated/server/runtime/lost-database.ts";

/** `deadlock_detected` (PostgreSQL, appendix A). */
const DEADLOCK = "40P01";
const MOST_TRIES = 4;

/**
 * The generated `transaction`, which here says Unavailable of a database that has gone. Where several transactions wait for one
 * another PostgreSQL ends one of them, which is done anew: so `work` may run more than once, and must do nothing outside the
 * database that may not be done twice. What it registered with `afterCommit` runs for the run that was committed alone.
 */
export async function transaction<T>(dataSource: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run(dataSource, work);
    } catch (error) {
      const isDeadlock = (error as { readonly code?: unknown } | null)?.code === DEADLOCK;
      if (isDeadlock && tries < MOST_TRIES) continue;
      throw isDeadlock || isLostDatabase(error) ? Object.assign(new Unavailable(), { cause: error }) : error;
    }
  }
}
