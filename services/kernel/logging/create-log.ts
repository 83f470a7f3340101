import { join } from "node:path";
import { destination, multistream, pino } from "pino";
import type { LogLevel } from "../settings/settings.ts";
import type { Log } from "./log.ts";
import { redact } from "./redact.ts";

export interface LogWriter {
  readonly log: Log;

  /** Writes out what is still in memory. */
  close(): void;
}

/**
 * JSON lines: everything from `level` on to `log/tenchat.log` in the data folder, warnings and worse to stderr also, so
 * that stdout carries nothing but the line that says where the server is.
 */
export function createLog(dataFolder: string, level: LogLevel): LogWriter {
  const file = destination({
    dest: join(dataFolder, "log", "tenchat.log"),
    mkdir: true,
    append: true,
    mode: 0o600,
    sync: true,
  });
  const stderr = destination({ dest: 2, sync: true });
  const logger = pino(
    {
      level,
      base: { "log.version": 1 },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => redact(fields) as Record<string, unknown>,
      },
      // Ours has already made errors plain.
      serializers: { err: (value: unknown) => value, error: (value: unknown) => value },
    },
    multistream([
      { level, stream: file },
      { level: "warn", stream: stderr },
    ]),
  );
  return {
    log: logger,
    close() {
      file.flushSync();
      file.end();
    },
  };
}
