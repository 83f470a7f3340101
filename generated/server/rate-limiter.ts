// @generated tenchat:server@1 hash:b61c296f55e9646c12f27ca0b5bfd8a9 DO NOT EDIT DIRECTLY
// From the generator alone.

import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { RateLimited } from "../contracts/refusals.ts";
import type { ServerLog } from "./error-log.ts";
import type { RateLimiter } from "./runtime.ts";

/** Where the calls of several processes are counted together: a client of ioredis, and what its keys begin with. */
export interface SharedCounts {
  readonly redis: object;
  readonly prefix: string;
  readonly log: Pick<ServerLog, "info" | "warn">;
}

/** How long the shared counts are left alone after they failed: one call in this time finds out whether they are back. */
const PAUSE_MILLISECONDS = 1_000;

/**
 * Counts calls per operation and subject in this process, or together with others; RateLimited when spent. What is
 * counted together is counted here too: while the shared counts do not answer, these decide, and nobody waits.
 */
export function createRateLimiter(shared?: SharedCounts): RateLimiter {
  const trust = new Trust(shared);
  const counters = new Map<string, Counter>();
  return {
    async consume({ operation, points, seconds }, subject) {
      let counter = counters.get(operation);
      if (!counter) {
        counter = new Counter(
          { keyPrefix: `${shared?.prefix ?? "limit"}:${operation}`, points, duration: seconds },
          trust,
        );
        counters.set(operation, counter);
      }
      const refusal = await counter.consume(subject);
      if (refusal !== undefined)
        throw new RateLimited({ retryAfter: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) });
    },
  };
}

/** Lets everything pass: for measurements and for tests of something else. */
export const unlimited: RateLimiter = { consume() {} };

/** Whether the shared counts are asked at all. */
class Trust {
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

interface CounterOptions {
  readonly keyPrefix: string;
  readonly points: number;
  readonly duration: number;
}

class Counter {
  readonly #trust: Trust;
  readonly #here: RateLimiterMemory;
  readonly #together: RateLimiterRedis | undefined;

  constructor(options: CounterOptions, trust: Trust) {
    this.#trust = trust;
    this.#here = new RateLimiterMemory(options);
    const redis = trust.shared?.redis;
    this.#together = redis && new RateLimiterRedis({ ...options, storeClient: redis });
  }

  /** Undefined, or how long to wait. */
  async consume(subject: string): Promise<RateLimiterRes | undefined> {
    const here = refusalOf(this.#here.consume(subject));
    if (this.#together === undefined || !this.#trust.asks()) return here;
    try {
      const refusal = await refusalOf(this.#together.consume(subject));
      this.#trust.answered();
      return refusal;
    } catch (error) {
      this.#trust.failed(error);
      return here;
    }
  }
}

/** Only a spent budget is a refusal; anything else went wrong. */
async function refusalOf(consumed: Promise<RateLimiterRes>): Promise<RateLimiterRes | undefined> {
  try {
    await consumed;
    return undefined;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal;
    throw refusal;
  }
}
