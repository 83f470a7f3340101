import { accessSync, constants, lstatSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { StartProblem } from "../start-problem.ts";

/**
 * That these of a data folder can be moved aside within it. A restore that is whole has to be finished before a server
 * starts, so that what stands in its way is found before it is.
 */
export function refuseImmovable(dataFolder: string, names: readonly string[]): void {
  const mounted = mountPoints();
  for (const name of names) {
    const path = join(dataFolder, name);
    if (mounted.has(join(realpathSync(dataFolder), name)))
      throw new StartProblem(
        `${path} is where a disk is mounted, so that nothing can be put in its place: unmount it first. Nothing was changed.`,
      );
    // What leads from a folder to the one above it is written in the folder itself.
    if (lstatSync(path).isDirectory()) accessSync(path, constants.W_OK);
  }
}

/** Where something is mounted, as this process sees it (proc_pid_mountinfo(5): the fifth field, blanks in octal). */
function mountPoints(): Set<string> {
  const lines = readFileSync("/proc/self/mountinfo", "utf8").split("\n");
  const plain = (field: string) =>
    field.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
  return new Set(lines.map((line) => plain(line.split(" ")[4] ?? "")));
}
