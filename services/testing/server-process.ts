import { spawn } from "node:child_process";
import type { ChildProcess, SpawnOptions } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** The server as an operator starts it. */
export const MAIN = fileURLToPath(new URL("../apps/all/main.ts", import.meta.url));

/** The same with quick passwords. */
export const QUICK = fileURLToPath(new URL("quick-server.ts", import.meta.url));

export interface ServerProcess {
  readonly pid: number;

  /** Where it answers, from the line that it printed. */
  readonly origin: string;

  /** What its operator has been told so far. */
  readonly log: () => string;

  /** Ends it by this signal and resolves with its exit code; null if the signal itself ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a program, as `spawn` does. */
export type Launch = (command: string, options: readonly string[], settings: SpawnOptions) => ChildProcess;

/** Starts the server in a process of its own, with quick passwords unless told otherwise, and waits for the line that says where it is. */
export async function startServerProcess(
  env: Readonly<Record<string, string>>,
  start: Launch = spawn,
  program = QUICK,
): Promise<ServerProcess> {
  const { child, output } = launch({ TENCHAT_HOST: "127.0.0.1", TENCHAT_RATE_LIMITS: "off", ...env }, start, program);
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout!.on("data", () => {
      const [, port] = /^TenChat(?: \w+)? is ready at http:\/\/localhost:(\d+)$/m.exec(output.stdout) ?? [];
      if (port) resolve(`http://127.0.0.1:${port}`);
    });
    child.once("exit", () => reject(new Error(`the server did not start: ${output.stderr}`)));
  });
  const exited = once(child, "exit") as Promise<[number | null]>;
  return {
    pid: child.pid!,
    origin,
    log: () => output.stderr,
    async end(signal) {
      child.kill(signal);
      return (await exited)[0];
    },
  };
}

/** Starts a server that is expected to end by itself. */
export async function runServerProcess(env: Readonly<Record<string, string>>, start: Launch = spawn): Promise<Ended> {
  const { child, output } = launch(env, start);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, ...output };
}

function launch(
  env: Readonly<Record<string, string>>,
  start: Launch = spawn,
  program = MAIN,
): {
  child: ChildProcess;
  output: { stdout: string; stderr: string };
} {
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...inherited } = process.env;
  const child = start(process.execPath, [program], {
    env: { ...inherited, PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  child.stdout!.on("data", (data) => (output.stdout += String(data)));
  child.stderr!.on("data", (data) => (output.stderr += String(data)));
  return { child, output };
}
