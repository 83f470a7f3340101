import { NoTarget, resolvePath, type Diagnostic, type Program } from "@typespec/compiler";
import { SyntaxKind, type ImportStatementNode } from "@typespec/compiler/ast";
import { dirname, resolve } from "node:path";
import { library } from "../../library/diagnostics.ts";
import { isKnown, liesIn } from "./known-files.ts";
import { locate, relativePath, type SpecDiagnostic } from "./compile.ts";
import { onDisk, spoken } from "./spoken-paths.ts";

/**
 * Refuses a specification that is not only data, or not only below its folder: code that would run while it is compiled
 * (which the compiler's host has kept from running), and files that no fingerprint would name.
 */
export function refuseForeign(program: Program, folder: string): SpecDiagnostic[] {
  const found = new Map<ImportStatementNode | typeof NoTarget, Diagnostic>();
  const report = (code: "foreign-code" | "foreign-specification", path: string) => {
    const target = importerOf(program, path) ?? NoTarget;
    const format = { path: relativePath(resolve(folder), path) };
    if (!found.has(target)) found.set(target, library.createDiagnostic({ code, format, target }));
  };
  for (const path of program.jsSourceFiles.keys()) if (!isKnown(onDisk(path))) report("foreign-code", path);
  for (const path of program.sourceFiles.keys())
    if (!isKnown(onDisk(path)) && !liesIn(folder, onDisk(path))) report("foreign-specification", path);
  return [...found.values()].map((each) => locate(each, resolve(folder), true));
}

/** The import that brought a file along: by its path, or by the name of the package that it lies in. */
function importerOf(program: Program, path: string): ImportStatementNode | undefined {
  for (const [from, script] of program.sourceFiles) {
    if (isKnown(onDisk(from))) continue;
    for (const statement of script.statements) {
      if (statement.kind !== SyntaxKind.ImportStatement) continue;
      const value = spoken(statement.path.value);
      const place = /^\.{0,2}\//.test(value) ? resolvePath(dirname(from), value) : `/node_modules/${value}/`;
      if (path === place || path.startsWith(`${place}/`) || (place.endsWith("/") && path.includes(place)))
        return statement;
    }
  }
  return undefined;
}
