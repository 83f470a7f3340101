import { spawnSync } from "node:child_process";

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** What a program of the project needs of whoever starts it; that what it loads was compiled before is only faster. */
const KEPT = ["PATH", "HOME", "NODE_COMPILE_CACHE"];

/** Runs a program of the project in a process of its own and waits for its end. */
export function runNode(
  file: string,
  args: readonly string[] = [],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Run {
  const run = spawnSync(process.execPath, [file, ...args], {
    encoding: "utf8",
    cwd: options.cwd,
    env: { ...Object.fromEntries(KEPT.map((name) => [name, process.env[name]])), ...options.env },
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}
