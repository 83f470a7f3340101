import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

/** The type errors of what was generated into `<folder>/<name>`, under this project's settings: strict, and then some. */
export function findTypeErrors(folder: string, names: readonly string[]): string[] {
  const root = join(import.meta.dirname, "../../..");
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, root);
  const files = names.flatMap((name) => {
    const generated = join(folder, name, "generated");
    if (!existsSync(generated)) return [];
    const paths = readdirSync(generated, { recursive: true, encoding: "utf8" });
    return paths.filter((path) => path.endsWith(".ts")).map((path) => join(generated, path));
  });
  const program = ts.createProgram(files, { ...options, types: ["node"] });
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const what = ts.flattenDiagnosticMessageText(diagnostic.messageText, " ");
    if (diagnostic.file === undefined || diagnostic.start === undefined) return what;
    const { line } = diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start);
    return `${relative(folder, diagnostic.file.fileName)}:${line + 1} TS${diagnostic.code}: ${what}`;
  });
}
