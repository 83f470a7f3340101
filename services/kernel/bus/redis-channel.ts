import type { Redis } from "ioredis";
import type { Log } from "../logging/log.ts";
import type { OpenChannel } from "./channel.ts";

/**
 * Redis pub/sub: at most once, to whoever listens at that moment. `redis` speaks, and must give a command up in time;
 * a connection of its own listens, since one that does can do nothing else.
 */
export function redisChannel(redis: Redis, name: string, log: Log): OpenChannel {
  return async (hear) => {
    const listening = redis.duplicate({
      commandTimeout: undefined,
      enableOfflineQueue: true,
      maxRetriesPerRequest: null,
    });
    listening.on("error", (error) => log.warn({ error }, "redis connection of the bus"));
    listening.on("message", (_channel, text: string) => hear(text));
    await listening.subscribe(name);
    return {
      name: "redis",
      async publish(text) {
        await redis.publish(name, text);
      },
      // It connects again by itself, and listens to what it listened to.
      restart: () => listening.disconnect(true),
      close: async () => listening.disconnect(),
    };
  };
}
