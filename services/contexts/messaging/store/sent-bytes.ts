import type { DataSource } from "typeorm";
import { DailyQuotaSpent } from "../../../../generated/contracts/messaging/errors.ts";
import type { Clock } from "../../../kernel/clock.ts";
import type { Log } from "../../../kernel/logging/log.ts";

interface Count {
  day: number;
  /** What the table says of the day, and what it does not know yet. */
  stored: number;
  unwritten: number;
  /** Of messages that are being appended. */
  reserved: number;
}

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
const WRITE_MILLISECONDS = 5_000;
const REMEMBERED = 50_000;

const WRITE = `
  INSERT INTO sent_bytes AS known (account_id, day, bytes)
  SELECT * FROM unnest($1::uuid[], $2::int[], $3::bigint[]) AS input (account_id, day, bytes) ORDER BY account_id
  ON CONFLICT (account_id) DO UPDATE SET day = greatest(known.day, excluded.day),
    bytes = excluded.bytes + CASE WHEN known.day < excluded.day THEN 0 ELSE known.bytes END
  RETURNING account_id, day, bytes`;

/**
 * How many bytes each account has stored today (UTC). Counted in memory, so that a message asks the database nothing,
 * and added to the table every few seconds, where the counts of several processes come together: a process that is
 * killed forgets the last five seconds, and one of several may let through what the others took in as many.
 */
export class SentBytes {
  readonly #dataSource: DataSource;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #limit: number;
  readonly #counts = new Map<string, Promise<Count>>();
  readonly #loaded = new Map<string, Count>();
  readonly #timer: NodeJS.Timeout;
  #writing: Promise<void> | undefined;

  /** `limit` in bytes a day; Infinity counts nothing. */
  constructor(dataSource: DataSource, clock: Clock, log: Log, limit: number) {
    this.#dataSource = dataSource;
    this.#clock = clock;
    this.#log = log;
    this.#limit = limit;
    this.#timer = setInterval(() => void this.#write(), WRITE_MILLISECONDS);
    this.#timer.unref();
  }

  /** Runs `store` if so many bytes more fit into the account's day; DailyQuotaSpent otherwise. */
  async within<Result>(accountId: string, bytes: number, store: () => Promise<Result>): Promise<Result> {
    if (this.#limit === Infinity) return store();
    const count = this.#today(this.#loaded.get(accountId) ?? (await this.#load(accountId)));
    if (count.stored + count.unwritten + count.reserved + bytes > this.#limit) {
      throw new DailyQuotaSpent({ retryAfter: this.#secondsLeft() });
    }
    count.reserved += bytes;
    try {
      return await store();
    } finally {
      count.reserved -= bytes;
    }
  }

  /** Counts what was stored; a message that was there before is not stored again, and not counted. */
  add(accountId: string, bytes: number): void {
    const count = this.#loaded.get(accountId);
    if (count) this.#today(count).unwritten += bytes;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#write();
  }

  #today(count: Count): Count {
    const day = this.#day();
    if (count.day < day) Object.assign(count, { day, stored: 0, unwritten: 0 });
    return count;
  }

  #load(accountId: string): Promise<Count> {
    const known = this.#counts.get(accountId);
    if (known) return known;
    const loading = this.#read(accountId);
    this.#counts.set(accountId, loading);
    loading.then(
      (count) => this.#loaded.set(accountId, count),
      () => this.#counts.delete(accountId),
    );
    return loading;
  }

  async #read(accountId: string): Promise<Count> {
    const rows = (await this.#dataSource.query(`SELECT bytes FROM sent_bytes WHERE account_id = $1 AND day = $2`, [
      accountId,
      this.#day(),
    ])) as { bytes: number }[];
    return { day: this.#day(), stored: rows[0]?.bytes ?? 0, unwritten: 0, reserved: 0 };
  }

  #write(): Promise<void> {
    return (this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = undefined;
    }));
  }

  async #writeAll(): Promise<void> {
    const due = [...this.#loaded].filter(([, count]) => count.unwritten > 0);
    const written = due.map(([accountId, count]) => ({ accountId, count, day: count.day, bytes: count.unwritten }));
    if (written.length > 0) {
      try {
        const rows = (await this.#dataSource.query(WRITE, [
          written.map(({ accountId }) => accountId),
          written.map(({ day }) => day),
          written.map(({ bytes }) => bytes),
        ])) as { account_id: string; day: number; bytes: number }[];
        const stored = new Map(rows.map((row) => [row.account_id, row]));
        for (const { accountId, count, day, bytes } of written) {
          if (count.day === day) {
            count.unwritten -= bytes;
            count.stored = stored.get(accountId)!.bytes;
          }
        }
      } catch (error) {
        this.#log.warn({ error }, "counts of sent bytes not written; tried again");
      }
    }
    if (this.#loaded.size > REMEMBERED) this.#forgetIdle();
  }

  #forgetIdle(): void {
    for (const [accountId, { unwritten, reserved }] of this.#loaded) {
      if (unwritten > 0 || reserved > 0) continue;
      this.#loaded.delete(accountId);
      this.#counts.delete(accountId);
    }
  }

  #day(): number {
    return Math.floor(this.#clock.now().getTime() / DAY_MILLISECONDS);
  }

  #secondsLeft(): number {
    const now = this.#clock.now().getTime();
    return Math.ceil((DAY_MILLISECONDS - (now % DAY_MILLISECONDS)) / 1000);
  }
}
