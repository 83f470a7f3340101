import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { filesBelow } from "../fingerprint/files.ts";

/** The project that these generators stand in. */
export const PROJECT = resolve(import.meta.dirname, "../..");

/** What a copy needs besides the specification and the generators to be a whole project, with its tests and its gates. */
export const EVERYTHING_ELSE: readonly string[] = [
  "generated",
  "generators/scenarios",
  "fingerprints.json",
  "services",
  "policies",
  "web",
  "ci",
  "tsconfig.json",
  "jest.config.js",
  ".oxfmtrc.json",
];

export interface CopyOptions {
  /** Text files get the line endings of another system. */
  readonly crlf?: boolean;
  /** Files are created in another order, which is the order in which many disks list them. */
  readonly shuffled?: boolean;
  /** Whole folders or files to copy besides the specification and the generators. */
  readonly also?: readonly string[];
  /** The project to copy, when it is not this one. */
  readonly from?: string;
}

/** A copy of the specification and the generators that can generate by itself; packages stay where they are. */
export async function copyProject(folder: string, options: CopyOptions = {}): Promise<void> {
  const { from = PROJECT } = options;
  const paths: string[] = ["package.json", "package-lock.json"];
  for (const room of ["generators", "specs", "policies/governance"]) {
    if (!existsSync(join(from, room))) continue;
    const wanted = (name: string) => !name.endsWith(".test.ts");
    for (const path of filesBelow(join(from, room), wanted))
      if (!path.startsWith("scenarios/")) paths.push(`${room}/${path}`);
  }
  if (options.shuffled) shuffle(paths);
  for (const path of paths) {
    const text = readFileSync(join(from, path), "utf8");
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), options.crlf ? text.replaceAll(/\r?\n/g, "\r\n") : text);
  }
  for (const path of options.also ?? []) cpSync(join(from, path), join(folder, path), { recursive: true });
  symlinkSync(join(PROJECT, "node_modules"), join(folder, "node_modules"));
}

/** Fisher and Yates with a small fixed generator: the same order in every run, and far from sorted. */
function shuffle(items: string[]): void {
  let state = 20_250_101;
  for (let at = items.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (at + 1);
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
}
