import { spawn } from "node:child_process";
import type { ChildProcess, SpawnOptions } from "node:child_process";
import { existsSync } from "node:fs";

const setpriv = ["/usr/bin/setpriv", "/bin/setpriv"].find((path) => existsSync(path));
const running = new Set<ChildProcess>();

process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));

/**
 * Starts a program that never outlives this process: it is killed when this process ends, and where `setpriv` is there
 * the kernel kills it even after a `kill -9` of this process.
 */
export function spawnBound(command: string, options: readonly string[], settings: SpawnOptions): ChildProcess {
  const child =
    setpriv === undefined
      ? spawn(command, options, settings)
      : spawn(setpriv, ["--pdeathsig=KILL", "--", command, ...options], settings);
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Ends a program by a signal and waits until it has ended; its exit code, null if the signal ended it. */
export async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  child.kill(signal);
  return ended;
}
