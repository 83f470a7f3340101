import type { DataSource, QueryRunner } from "typeorm";

/** What this counts: statements that change something. */
const CHANGES = /^\s*(WITH|INSERT|UPDATE|DELETE)\b/i;
/** What goes on all the while, and is nobody's. */
const ELSEWHERE = /scheduled_jobs|event_positions|SET place|"?outbox_entries"? WHERE|asked_at = asked_at/;

/**
 * Breaks off at one of the changes that a database is asked for, as a process that is killed there would: what was not
 * committed is undone. Counts from when it is armed; each arming breaks off once.
 */
export class FailingStatements {
  #left = Infinity;
  /** What it broke off; undefined while it has not. */
  broken: string | undefined;

  constructor(dataSource: DataSource) {
    const create = dataSource.createQueryRunner.bind(dataSource);
    dataSource.createQueryRunner = (mode) => this.#watch(create(mode));
  }

  arm(at: number): void {
    this.#left = at;
    this.broken = undefined;
  }

  #watch(runner: QueryRunner): QueryRunner {
    const query = runner.query.bind(runner) as (...asked: unknown[]) => Promise<unknown>;
    runner.query = (async (statement: string, ...rest: unknown[]) => {
      if (CHANGES.test(statement) && !ELSEWHERE.test(statement) && --this.#left === 0) {
        this.broken = statement;
        throw new Error("killed here");
      }
      return query(statement, ...rest);
    }) as QueryRunner["query"];
    return runner;
  }
}
