import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Removes what killed programs left in a folder: what is called `prefix`, a hyphen and the number of a process that has ended. */
export function removeLeftovers(folder: string, prefix: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${prefix}-`)) continue;
    const [, pid] = /^(\d+)(?:-\w+)?$/.exec(name.slice(prefix.length + 1)) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

export function isRunning(pid: number): boolean {
  try {
    // Zero would ask about this program's whole group.
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
