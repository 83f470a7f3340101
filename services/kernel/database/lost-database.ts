import type { DataSource, QueryRunner } from "typeorm";
import { Unavailable } from "../../../generated/contracts/shared/errors.ts";
import type { Log } from "../logging/log.ts";

// SQLSTATE classes (PostgreSQL, appendix A): connection exception, insufficient resources, operator intervention.
const PASSING = /^(08|53|57)[0-9A-Z]{3}$/;
// What the system says of a connection, such as EPIPE.
const SYSTEM = /^E[A-Z]+$/;
// What the driver says without a code.
const DRIVER = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to)/;

// What TypeORM says of a transaction whose connection broke between two statements.
const RELEASED = /^QueryRunner(Provider)?AlreadyReleasedError$/;

/** Whether the database could not be reached or had no room, as opposed to refusing what it was asked. */
export function isLostDatabase(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === "string") return PASSING.test(code) || SYSTEM.test(code);
  return DRIVER.test(error.message) || RELEASED.test(error.name);
}

/** From now on whoever asks a database that has gone is told Unavailable, and the log has the reason. */
export function answerUnavailable(dataSource: DataSource, log: Log): void {
  const create = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => {
    const runner = create(mode);
    const query = runner.query.bind(runner) as (...input: unknown[]) => Promise<unknown>;
    runner.query = (async (...input: unknown[]) => {
      try {
        return await query(...input);
      } catch (error) {
        if (!isLostDatabase(error)) throw error;
        log.warn({ error }, "database not reached");
        throw new Unavailable();
      }
    }) as QueryRunner["query"];
    return runner;
  };
}
