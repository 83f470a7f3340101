import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { EXIT } from "./exit-code.ts";

export interface Patience {
  /** How often it may end in a row, each time before it was well, until it is given up. */
  readonly quickEnds: number;

  /** How long a server serves until it is well. */
  readonly wellMilliseconds: number;

  /** The first pause before it is started again; each further one is twice as long, up to the longest. */
  readonly pauseMilliseconds: number;
  readonly longestPauseMilliseconds: number;

  /** How long it may take to stop before it is killed. */
  readonly stopMilliseconds: number;
}

// With the longest pause and what a start takes, a server is back within ten seconds after what it needs is.
const PATIENCE: Patience = {
  quickEnds: 10,
  wellMilliseconds: 3_000,
  pauseMilliseconds: 250,
  longestPauseMilliseconds: 4_000,
  stopMilliseconds: 12_000,
};

/**
 * Runs a server and starts it again when it ends by itself; passes signals on to it. Answers the code to end with, one of
 * `EXIT`.
 *
 * In a process of its own and without anything that could go wrong by itself. When this one is killed, the server notices
 * by the channel that closes, and stops.
 */
export async function keepServer(
  program: readonly [command: string, ...options: string[]],
  patience = PATIENCE,
): Promise<number> {
  const told = new AbortController();
  let child: ChildProcess | undefined;
  const pass = (signal: NodeJS.Signals) => {
    told.abort();
    child?.kill(signal);
    setTimeout(() => child?.kill("SIGKILL"), patience.stopMilliseconds).unref();
  };
  const signals = ["SIGTERM", "SIGINT", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, pass);
  try {
    let wasReady = false;
    let quickEnds = 0;
    let absences = 0;
    for (;;) {
      const end = await runOnce(program, (running) => (child = running));
      child = undefined;
      if (told.signal.aborted) return codeOfStopped(end);
      wasReady ||= end.readyMilliseconds !== undefined;
      if (end.code === EXIT.stopped || end.code === EXIT.refused) return end.code;
      if (end.code === EXIT.away) {
        // At the first start that is the operator's to see. Later nobody may be there, and it passes by itself.
        if (!wasReady) return end.code;
        absences += 1;
        if (absences === 1) console.error("The server is started again until what it needs is there.");
      } else {
        absences = 0;
        quickEnds = (end.readyMilliseconds ?? 0) < patience.wellMilliseconds ? quickEnds + 1 : 1;
        if (quickEnds >= patience.quickEnds) {
          console.error(`The server ended ${quickEnds} times in a row (${end.how}) and is not started again.`);
          return EXIT.fault;
        }
        console.error(`The server ended by itself (${end.how}) and is started again.`);
      }
      await pause(Math.max(quickEnds, absences), patience, told.signal);
      if (told.signal.aborted) return EXIT.stopped;
    }
  } finally {
    for (const signal of signals) process.off(signal, pass);
  }
}

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;

  /** The code or signal, in words. */
  readonly how: string;

  /** How long it served; undefined when it never did. */
  readonly readyMilliseconds: number | undefined;
}

function runOnce(
  [command, ...options]: readonly [string, ...string[]],
  began: (child: ChildProcess) => void,
): Promise<End> {
  return new Promise((resolve) => {
    let readySince: number | undefined;
    const end = (code: number | null, signal: NodeJS.Signals | null, how: string) =>
      resolve({ code, signal, how, readyMilliseconds: readySince && performance.now() - readySince });
    // Of the same process group: whoever kills all of that kills the server with it, and no port stays taken.
    const child = spawn(command, options, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    began(child);
    child.once("message", () => (readySince = performance.now()));
    child.once("exit", (code, signal) => end(code, signal, signal === null ? `with code ${code}` : `by ${signal}`));
    // It could not be begun: the system has no room for another process.
    child.once("error", (error) => child.pid === undefined && end(EXIT.fault, null, error.message));
  });
}

/** A server that is ended before it listens to signals ends by them, and has stopped as it was told. */
function codeOfStopped({ code, signal }: End): number {
  if (signal === "SIGKILL") console.error("The server did not stop in time and was killed.");
  return code ?? (signal === "SIGKILL" ? EXIT.fault : EXIT.stopped);
}

async function pause(turn: number, patience: Patience, signal: AbortSignal): Promise<void> {
  const milliseconds = Math.min(patience.pauseMilliseconds * 2 ** (turn - 1), patience.longestPauseMilliseconds);
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
