import type { DataSource, EntityManager } from "typeorm";
import { Unavailable } from "../../../generated/contracts/shared/errors.ts";
import { transaction as run } from "../../../generated/server/runtime/transaction.ts";
import { isLostDatabase } from "../../../generated/server/runtime/lost-database.ts";

/** The generated `transaction`, which here says Unavailable of a database that has gone. */
export async function transaction<T>(dataSource: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  try {
    return await run(dataSource, work);
  } catch (error) {
    throw isLostDatabase(error) ? Object.assign(new Unavailable(), { cause: error }) : error;
  }
}
