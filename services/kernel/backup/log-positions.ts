import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";

const PAUSE_MILLISECONDS = 100;

interface Sample {
  readonly moment: number;
  readonly position: bigint;
}

/** Notes how far the database's log is on the disk, while a backup is taken, and so up to when the backup has all. */
export class LogPositions {
  readonly #client: Client;
  readonly #samples: Sample[] = [];
  #stopped = false;
  #watching: Promise<void> = Promise.resolve();

  constructor(url: string) {
    this.#client = new Client({ connectionString: url });
    this.#client.on("error", () => {
      // That the connection broke is told to the query that waits, or to the next.
    });
  }

  /** The first note is made when this resolves. */
  async start(): Promise<void> {
    await this.#client.connect();
    await this.#note();
    this.#watching = this.#watch();
    this.#watching.catch(() => {
      // Told by `stop`; nobody waits for it before.
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    try {
      await this.#watching;
    } finally {
      await this.#client.end();
    }
  }

  /** The latest noted moment of which everything that was acknowledged is in the log before `end`. */
  momentBefore(end: string): Date {
    const last = this.#samples.findLast(({ position }) => position <= positionOf(end));
    if (last === undefined) throw new Error("the backup ended before it began");
    return new Date(last.moment);
  }

  async #watch(): Promise<void> {
    while (!this.#stopped) {
      await sleep(PAUSE_MILLISECONDS);
      await this.#note();
    }
  }

  async #note(): Promise<void> {
    // The moment first: what was acknowledged before it was on the disk when the position was read.
    const moment = Date.now();
    const { rows } = await this.#client.query<{ position: string }>(
      "SELECT pg_current_wal_flush_lsn()::text AS position",
    );
    this.#samples.push({ moment, position: positionOf(rows[0]!.position) });
  }
}

/** A position as PostgreSQL writes it: two hexadecimal halves. */
function positionOf(text: string): bigint {
  const [high = "0", low = "0"] = text.split("/");
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}
