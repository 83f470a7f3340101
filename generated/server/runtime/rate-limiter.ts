// @generated tenchat:server@1 hash:a5ed085fe9e577fff3bd8c403461f14e DO NOT EDIT DIRECTLY
// From the generator alone.

import { RateLimited } from "../../contracts/refusals.ts";
import { GuessLimiter } from "./guess-limiter.ts";
import { Counter, Trust, type SharedCounts } from "./limit-counter.ts";
import type { RateLimiter } from "./operation.ts";

/**
 * Counts calls per operation and subject in this process, or together with others; RateLimited when spent. What is
 * counted together is counted here too: while the shared counts do not answer, these decide, and nobody waits.
 */
export function createRateLimiter(shared?: SharedCounts): RateLimiter {
  const trust = new Trust(shared);
  const prefix = shared?.prefix ?? "limit";
  const counters = new Map<string, Counter>();
  const guesses = new GuessLimiter(prefix, trust);
  return {
    async consume({ operation, points, seconds }, subject) {
      let counter = counters.get(operation);
      if (!counter) {
        counter = new Counter({ keyPrefix: `${prefix}:${operation}`, points, duration: seconds }, trust);
        counters.set(operation, counter);
      }
      const wait = await counter.consume(subject);
      if (wait !== undefined) throw refusal(wait);
    },
    async guess(limit, guess) {
      const counted = await guesses.count(limit, guess);
      if (typeof counted === "number") throw refusal(counted);
      return counted;
    },
  };
}

function refusal(milliseconds: number): RateLimited {
  return new RateLimited({ retryAfter: Math.max(1, Math.ceil(milliseconds / 1000)) });
}

/** Lets everything pass: for measurements and for tests of something else. */
export const unlimited: RateLimiter = { consume() {}, guess: () => ({ takeBack() {} }) };
