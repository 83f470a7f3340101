import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { percentile } from "../../faults/under-load.ts";

/** What it takes to ask something once. */
export interface Weight {
  /** Milliseconds. */
  readonly median: number;
  readonly p99: number;
  /** Pages of 8 KiB that the database has looked at, found in memory or not. */
  readonly pages: number;
  /** The statement that most of them were for. */
  readonly dearest: string;
}

/** The first ones fill caches, and are none of it. */
const WARM = 20;

/**
 * Weighs what is asked of a server by the clock, and by the pages that its database looks at for that: on a machine that
 * others use too the clock says little, and pages are what they are.
 */
export class Scales {
  readonly #database: Client;
  readonly #tries: number;

  /** A client of a database that counts statements: `countStatements`. */
  constructor(database: Client, tries: number) {
    this.#database = database;
    this.#tries = tries;
  }

  async weigh(ask: () => Promise<unknown>): Promise<Weight> {
    for (let count = 0; count < WARM; count += 1) await ask();
    await this.#begin();
    const times: number[] = [];
    for (let count = 0; count < this.#tries; count += 1) {
      const began = performance.now();
      await ask();
      times.push(performance.now() - began);
    }
    // Done so many times for each: what the clock or a queue has the server do meanwhile is not.
    const { pages, dearest } = await this.#read(this.#tries);
    return { median: percentile(times, 0.5), p99: percentile(times, 0.99), pages: pages / this.#tries, dearest };
  }

  /** What a server does of its own accord, while nobody asks it anything. */
  async weighWhile(milliseconds: number): Promise<Weight> {
    await this.#begin();
    await sleep(milliseconds);
    return { median: milliseconds, p99: milliseconds, ...(await this.#read(1)) };
  }

  #begin(): Promise<unknown> {
    return this.#database.query("SELECT bench.pg_stat_statements_reset()");
  }

  async #read(calls: number): Promise<Pick<Weight, "pages" | "dearest">> {
    const { rows } = await this.#database.query<{ query: string; pages: string }>(
      `SELECT query, shared_blks_hit + shared_blks_read AS pages FROM bench.pg_stat_statements
       WHERE calls % $1 = 0 AND query NOT LIKE '%pg_stat_statements%' ORDER BY pages DESC`,
      [calls],
    );
    const sum = rows.reduce((all, { pages }) => all + Number(pages), 0);
    return { pages: sum, dearest: (rows[0]?.query ?? "nothing").replaceAll(/\s+/g, " ").slice(0, 120) };
  }
}
