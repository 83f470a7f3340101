import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FILE = "generated/contracts/contexts.ts";

/** The contexts of the specification with the tier of each, as they were generated; none where nothing was. */
export function readContexts(root: string): ReadonlyMap<string, number> {
  const file = join(root, FILE);
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, "utf8").matchAll(/^ {2}"?([^":\s]+)"?: \{ tier: (\d+) \},$/gm);
  return new Map(Array.from(lines, ([, name, tier]) => [name!, Number(tier)]));
}
