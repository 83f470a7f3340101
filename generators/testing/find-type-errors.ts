import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PROJECT } from "./copy-project.ts";
import { runNode } from "./run-node.ts";

export interface FoundTypeError {
  readonly path: string;
  readonly line: number;
  /** `TS1234: why`; more lines where the compiler explains. */
  readonly what: string;
}

/** The type errors of what was generated into each folder, and of what it has to agree with, as strict as all else. */
export function findTypeErrors(folders: readonly string[]): FoundTypeError[] {
  const [first] = folders;
  if (first === undefined) return [];
  const settings = join(first, "tsconfig.json");
  const compilerOptions = { noEmit: true, types: ["node"], typeRoots: [join(PROJECT, "node_modules/@types")] };
  const include = folders.flatMap((folder) => [`${folder}/generated/**/*.ts`, `${folder}/agreement/*.ts`]);
  const project = { extends: join(PROJECT, "tsconfig.json"), compilerOptions, include, exclude: [] };
  writeFileSync(settings, JSON.stringify(project));
  const compiler = join(PROJECT, "node_modules/typescript-native/bin/tsc");
  const { status, out, err } = runNode(compiler, ["--pretty", "false", "-p", settings], { cwd: first });
  // The lines that explain an error are indented below it.
  const errors = [...out.matchAll(/^(\S.*?)\((\d+),\d+\): error (TS\d+: .*(?:\n .*)*)/gm)];
  if (status !== 0 && errors.length === 0) throw new Error(`The type checker did not run: ${out}${err}`);
  return errors.map(([, path = "", line, what = ""]) => ({ path: resolve(first, path), line: Number(line), what }));
}
