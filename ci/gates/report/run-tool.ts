import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { usePrivateCompileCache } from "../../../generators/launch/private-compile-cache.mjs";

const modules = new URL("../../../node_modules/", import.meta.url).pathname;

// For the tools, which would look for their compiled programs where anybody can put some.
usePrivateCompileCache();

/** Runs a tool of node_modules in `root` and returns what it says. It is told to write nothing but its report. */
export function runTool(root: string, script: string, options: readonly string[]): { code: number; output: string } {
  const run = spawnSync(process.execPath, [join(modules, script), ...options], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined },
  });
  if (run.error !== undefined) throw run.error;
  return { code: run.status ?? 1, output: stripVTControlCharacters(`${run.stdout}${run.stderr}`) };
}
