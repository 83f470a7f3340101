import type { Redis } from "ioredis";
import { type EphemeralStore, ephemeralKey } from "./ephemeral-store.ts";

/** Short-lived values in Redis: it expires them itself, and GETDEL makes a value readable once. */
export function createRedisEphemeralStore(redis: Redis): EphemeralStore {
  const place = (purpose: string, secret: string) => `tenchat:ephemeral:${ephemeralKey(purpose, secret)}`;
  return {
    async put(purpose, secret, value, ttlSeconds) {
      await redis.set(place(purpose, secret), JSON.stringify(value), "EX", ttlSeconds);
    },
    async take(purpose, secret) {
      const text = await redis.getdel(place(purpose, secret));
      return text === null ? undefined : (JSON.parse(text) as Record<string, unknown>);
    },
    async removeExpired() {},
  };
}
