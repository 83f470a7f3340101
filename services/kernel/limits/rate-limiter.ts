import type { Redis } from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { RateLimited } from "../../../generated/contracts/shared/errors.ts";
import type { RateLimiter } from "../../../generated/server/runtime.ts";
import type { RateLimiterAbstract } from "rate-limiter-flexible";

/** Counts calls per operation and subject in this process, or in Redis for all of them; RateLimited when spent. */
export function createRateLimiter(redis: Redis | undefined): RateLimiter {
  const limiters = new Map<string, RateLimiterAbstract>();
  return {
    async consume(limit, subject) {
      let limiter = limiters.get(limit.operation);
      if (!limiter) {
        const options = {
          keyPrefix: `tenchat:limit:${limit.operation}`,
          points: limit.points,
          duration: limit.seconds,
        };
        limiter = redis ? new RateLimiterRedis({ ...options, storeClient: redis }) : new RateLimiterMemory(options);
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
