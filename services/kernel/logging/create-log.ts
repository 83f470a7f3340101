import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { destination, pino } from "pino";
import { placeProblem } from "../place-problem.ts";
import type { Settings } from "../settings/settings.ts";
import type { Log } from "./log.ts";
import { redact } from "./redact.ts";
import { RotatingFile } from "./rotating-file.ts";

export interface LogWriter {
  readonly log: Log;
  close(): void;
}

const WARN = 40;
const DAY = 86_400_000;

/**
 * JSON lines: everything from the level of the settings on to `log/tenchat.log` in the data folder, warnings and worse to
 * stderr also, so that stdout carries nothing but the line that says where the server is. A StartProblem says why there
 * can be no log; a log that cannot be written to later ends nothing: stderr has the lines until it can.
 */
export function createLog(
  settings: Pick<Settings, "dataFolder" | "logLevel" | "logMegabytes" | "logDays" | "logFiles">,
  now: () => number = Date.now,
): LogWriter {
  const file = openFile(settings, now);
  const stderr = destination({ dest: 2, sync: true });
  let toldTrouble = false;
  const stream = {
    // Asks pino to set `lastLevel` before each line.
    [Symbol.for("pino.metadata")]: true,
    lastLevel: 0,
    write(line: string) {
      const isKept = file.write(line);
      if (!isKept && !toldTrouble)
        stderr.write(`The log cannot be written to (${file.trouble?.message}); its lines are here until it can.\n`);
      toldTrouble = !isKept;
      if (!isKept || stream.lastLevel >= WARN) stderr.write(line);
    },
  };
  const logger = pino(
    {
      level: settings.logLevel,
      base: { "log.version": 1 },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => redact(fields) as Record<string, unknown>,
      },
      // Ours has already made errors plain.
      serializers: { err: (value: unknown) => value, error: (value: unknown) => value },
    },
    stream,
  );
  return { log: logger, close: () => file.close() };
}

function openFile(
  { dataFolder, logMegabytes, logDays, logFiles }: Parameters<typeof createLog>[0],
  now: () => number,
): RotatingFile {
  const folder = join(resolve(dataFolder), "log");
  const path = join(folder, "tenchat.log");
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw placeProblem(folder, error);
  }
  try {
    return new RotatingFile(path, { bytes: logMegabytes * 1e6, milliseconds: logDays * DAY, files: logFiles }, now);
  } catch (error) {
    throw placeProblem(path, error);
  }
}
