import { compile, getSourceLocation, NoTarget, type Diagnostic, type Program } from "@typespec/compiler";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { createHost, type Pending, type SpecificationHost } from "./host.ts";
import { onDisk, spoken } from "./spoken-paths.ts";

/** What the compiler had to say, at a place a person can go to. */
export interface SpecDiagnostic {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: string;
  /** Relative to the folder of the specification; empty when it concerns no file. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Compiles the specification whose entry point is `main.tsp` in a folder, with what is about to be written there; what was
 * no text is said by its host.
 */
export async function compileSpecification(
  folder: string,
  pending?: Pending,
): Promise<Program & { readonly host: SpecificationHost }> {
  const options = { noEmit: true, linterRuleSet: { extends: ["tenchat/all" as const] } };
  const host = createHost(dirname(resolve(folder)), pending);
  return Object.assign(await compile(host, `${spoken(resolve(folder))}/main.tsp`, options), { host });
}

/** Everything that was said about a program so far, or those things of it, each once. */
export function diagnosticsOf(program: Program, folder: string, said = program.diagnostics): SpecDiagnostic[] {
  const root = resolve(folder);
  const entry = program.sourceFiles.has(`${spoken(root)}/main.tsp`);
  const seen = new Set<string>();
  return said
    .map((diagnostic) => locate(diagnostic, root, entry))
    .filter((diagnostic) => {
      const key = JSON.stringify(diagnostic);
      return !seen.has(key) && seen.add(key);
    });
}

/** Where a person can do something about it: what concerns everything, or has no place of its own, is said at the entry. */
export function locate(diagnostic: Diagnostic, root: string, entry: boolean): SpecDiagnostic {
  const { severity, code, message } = diagnostic;
  const location = diagnostic.target === NoTarget ? undefined : getSourceLocation(diagnostic.target);
  if (location === undefined || location.isSynthetic)
    return entry
      ? { severity, code, message, path: "main.tsp", line: 1, column: 1 }
      : { severity, code, message, path: "", line: 0, column: 0 };
  const at = location.file.getLineAndCharacterOfPosition(location.pos);
  return {
    severity,
    code,
    message,
    path: relativePath(root, location.file.path),
    line: at.line + 1,
    column: at.character + 1,
  };
}

/** A path below a folder with forward slashes; paths outside keep only what follows `node_modules/`. */
export function relativePath(root: string, spokenPath: string): string {
  const path = onDisk(spokenPath);
  const inside = relative(root, path).split(sep).join("/");
  if (!inside.startsWith("../") && !isAbsolute(inside)) return inside;
  const library = path.split(sep).join("/").split("node_modules/").at(-1);
  return library !== undefined && library !== path ? library : inside.replace(/^(\.\.\/)+/, "");
}
