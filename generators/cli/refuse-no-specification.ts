import { statSync } from "node:fs";
import { join } from "node:path";
import { isGone } from "../fingerprint/files.ts";
import { Problem } from "./problem.ts";

/** Says that a project has no specification. One that is there and may not be read is another matter. */
export function refuseNoSpecification(project: string): void {
  const main = join(project, "specs", "main.tsp");
  if (!isThere(main))
    throw new Problem(`There is no specification here: ${main} does not exist. \`tenchat init\` begins one.`);
}

function isThere(path: string): boolean {
  try {
    if (statSync(path).isFile()) return true;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
  throw new Problem(`There is no specification here: ${path} is no file, but a folder, a pipe or a device.`);
}
