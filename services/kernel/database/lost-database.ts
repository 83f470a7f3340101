import type { ClientBase } from "pg";
import type { DataSource, QueryRunner } from "typeorm";
import { Unavailable } from "../../../generated/contracts/shared/errors.ts";
import { isLostDatabase } from "../../../generated/server/runtime/lost-database.ts";
import type { Log } from "../logging/log.ts";
import { withPatience } from "./with-patience.ts";

/** From now on whoever asks a database that has gone, or is silent, is told Unavailable, and the log has the reason. */
export function answerUnavailable(dataSource: DataSource, log: Log): void {
  const create = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => {
    const runner = create(mode);
    const query = runner.query.bind(runner) as (...input: unknown[]) => Promise<unknown>;
    runner.query = (async (...input: unknown[]) => {
      try {
        const since = performance.now();
        const client = (await runner.connect()) as ClientBase;
        return await withPatience(client, since, () => query(...input));
      } catch (error) {
        if (!isLostDatabase(error)) throw error;
        log.warn({ error }, "database not reached");
        throw Object.assign(new Unavailable(), { cause: error });
      }
    }) as QueryRunner["query"];
    return runner;
  };
}
