import { statSync } from "node:fs";

/** One thing that is not as it has to be: where, what, and what to do about it. */
export interface Finding {
  /** Path in the repository, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly what: string;
  readonly todo: string;
}

/** A gate: looks at the repository in `root` and says what is wrong with it. */
export type Gate = (root: string) => readonly Finding[] | Promise<readonly Finding[]>;

const repository = new URL("../../..", import.meta.url).pathname.replace(/\/$/, "");

/**
 * Runs a gate as a program of its own: prints its report and ends with 1 when anything was found. It looks at this project,
 * or at the one in a folder that is named; where there is none, nothing would be found, which is not the same.
 */
export async function runGate(name: string, gate: Gate): Promise<void> {
  const [root = repository, ...others] = process.argv.slice(2);
  if (others.length > 0 || statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) {
    const wrong = others[0] ?? root;
    console.error(`"${wrong}" is no project to look at.\n\nnode ci/gates/${name}.ts [FOLDER]`);
    process.exit(2);
  }
  const findings = await gate(root);
  for (const finding of findings) {
    console.log(`${finding.file}:${finding.line} ${finding.what}\n    ${finding.todo}`);
  }
  console.log(findings.length === 0 ? `${name}: nothing to object to` : `${name}: ${findings.length} to put right`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
