// @generated tenchat:server@1 hash:fd8ba7a67ae42c0ac31bc3cd8609957e DO NOT EDIT DIRECTLY
// From the generator alone.

import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from "rate-limiter-flexible";
import { RateLimited } from "../contracts/refusals.ts";
import type { RateLimiter } from "./runtime.ts";

/** Where the calls of several processes are counted together: a client of ioredis, and what its keys begin with. */
export interface SharedCounts {
  readonly redis: object;
  readonly prefix: string;
}

/** Counts calls per operation and subject in this process, or together with others; RateLimited when spent. */
export function createRateLimiter(shared?: SharedCounts): RateLimiter {
  const limiters = new Map<string, RateLimiterAbstract>();
  return {
    async consume(limit, subject) {
      let limiter = limiters.get(limit.operation);
      if (!limiter) {
        const options = {
          keyPrefix: `${shared?.prefix ?? "limit"}:${limit.operation}`,
          points: limit.points,
          duration: limit.seconds,
        };
        limiter = shared
          ? new RateLimiterRedis({ ...options, storeClient: shared.redis })
          : new RateLimiterMemory(options);
        limiters.set(limit.operation, limiter);
      }
      try {
        await limiter.consume(subject);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw new RateLimited({ retryAfter: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) });
      }
    },
  };
}

/** Lets everything pass: for measurements and for tests of something else. */
export const unlimited: RateLimiter = { consume() {} };
