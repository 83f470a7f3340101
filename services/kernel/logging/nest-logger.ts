import type { LoggerService } from "@nestjs/common";
import type { Log } from "./log.ts";

/** Nest's own remarks: what it warns of is ours to know, the rest is not. */
export function createNestLogger(log: Log): LoggerService {
  return {
    log() {},
    warn: (message: unknown) => log.warn({ from: "nest" }, String(message)),
    error: (message: unknown) =>
      log.error({ from: "nest", ...(message instanceof Error ? { error: message } : {}) }, String(message)),
  };
}
