import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { ChildProcess, StdioOptions } from "node:child_process";
import type { DatabaseAccount } from "./database-account.ts";

const setpriv = ["/usr/bin/setpriv", "/bin/setpriv"].find((path) => existsSync(path));

/**
 * Starts a program of PostgreSQL under its account, in an environment of its own: nothing that happens to be set for
 * another PostgreSQL (PGDATA, PGPORT, LC_ALL) reaches it.
 *
 * It is interrupted when TenChat ends: by TenChat, and also after `kill -9` by the kernel, which `setpriv` asks for that.
 * Without it a database that outlives TenChat is found and stopped at the next start.
 */
export function spawnProgram(
  account: DatabaseAccount,
  program: string,
  options: readonly string[],
  stdio: StdioOptions,
): ChildProcess {
  const env = { PATH: "/usr/bin:/bin", TZ: "UTC", LC_ALL: "C" };
  // A session of its own: Ctrl-C in the terminal is for TenChat, which still needs its database to stop well.
  const common = { stdio, env, cwd: "/", detached: true };
  const identity = account === undefined ? [] : [`--reuid=${account.uid}`, `--regid=${account.gid}`, "--clear-groups"];
  const child =
    setpriv === undefined
      ? spawn(program, options, { ...common, ...account })
      : spawn(setpriv, [...identity, "--pdeathsig=INT", "--", program, ...options], common);
  const interrupt = () => child.kill("SIGINT");
  process.once("exit", interrupt);
  child.once("close", () => process.off("exit", interrupt));
  return child;
}

/** Waits for a program to end. `output` is what it wrote to its first two pipes. */
export function outcomeOf(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text) => (output += text));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}
