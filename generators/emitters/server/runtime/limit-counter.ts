import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from "rate-limiter-flexible";
import type { ServerLog } from "./error-log.ts";

/** Where the calls of several processes are counted together: a client of ioredis, and what its keys begin with. */
export interface SharedCounts {
  readonly redis: object;
  readonly prefix: string;
  readonly log: Pick<ServerLog, "info" | "warn">;
}

/**
 * How long the shared counts are left alone after they failed: one call in this time finds out whether they are back.
 */
const PAUSE_MILLISECONDS = 1_000;

/** Whether the shared counts are asked at all. */
export class Trust {
  readonly shared: SharedCounts | undefined;
  #failedAt: number | undefined;

  constructor(shared: SharedCounts | undefined) {
    this.shared = shared;
  }

  /** Whether to ask now. After a failure one caller at a time does, so that a store that hangs delays nobody else. */
  asks(): boolean {
    if (this.shared === undefined) return false;
    if (this.#failedAt === undefined) return true;
    if (performance.now() - this.#failedAt < PAUSE_MILLISECONDS) return false;
    this.#failedAt = performance.now();
    return true;
  }

  answered(): void {
    if (this.#failedAt !== undefined) this.shared!.log.info({}, "limits are counted together again");
    this.#failedAt = undefined;
  }

  failed(error: unknown): void {
    if (this.#failedAt === undefined) this.shared!.log.warn({ error }, "limits are counted in this process alone");
    this.#failedAt = performance.now();
  }
}

export interface CounterOptions {
  readonly keyPrefix: string;
  readonly points: number;
  readonly duration: number;
}

/** Counts in this process, and together with others while that can be done. */
export class Counter {
  readonly #trust: Trust;
  readonly #here: RateLimiterMemory;
  readonly #together: RateLimiterRedis | undefined;

  constructor(options: CounterOptions, trust: Trust) {
    this.#trust = trust;
    this.#here = new RateLimiterMemory(options);
    const redis = trust.shared?.redis;
    this.#together = redis && new RateLimiterRedis({ ...options, storeClient: redis });
  }

  /** Undefined, or for how many milliseconds nothing is left; a budget of its own may last another time. */
  consume(subject: string, seconds?: number): Promise<number | undefined> {
    const options = seconds === undefined ? {} : { customDuration: seconds };
    return this.#everywhere((counter) => waitOf(counter.consume(subject, 1, options)));
  }

  /** Counts without a limit; the count. */
  async count(subject: string, points: 0 | 1): Promise<number> {
    return this.#everywhere(async (counter) => (await counter.penalty(subject, points)).consumedPoints);
  }

  async giveBack(subject: string): Promise<void> {
    await this.#everywhere(async (counter) => void (await counter.reward(subject)));
  }

  /** What the shared counts say, or this process's own while they do not answer. Both are always kept. */
  async #everywhere<T>(ask: (counter: RateLimiterAbstract) => Promise<T>): Promise<T> {
    const here = await ask(this.#here);
    if (this.#together === undefined || !this.#trust.asks()) return here;
    try {
      const together = await ask(this.#together);
      this.#trust.answered();
      return together;
    } catch (error) {
      this.#trust.failed(error);
      return here;
    }
  }
}

/** Only a spent budget is a refusal; anything else went wrong. */
async function waitOf(consumed: Promise<RateLimiterRes>): Promise<number | undefined> {
  try {
    await consumed;
    return undefined;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
    throw refusal;
  }
}
