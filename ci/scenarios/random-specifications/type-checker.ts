import { join } from "node:path";
import ts from "typescript";

const PROJECT = join(import.meta.dirname, "../../..");
/** Nothing is written there: files of the check only seem to be below the project, where its packages are found. */
const SEEMINGLY = join(PROJECT, "var/random-specifications");

/** Checks the types of many generated projects in one program, under the options of this project. */
export class TypeChecker {
  readonly #options: ts.CompilerOptions;
  readonly #packages = new Map<string, ts.SourceFile | undefined>();
  #before: ts.Program | undefined;

  constructor() {
    const { config } = ts.readConfigFile(join(PROJECT, "tsconfig.json"), ts.sys.readFile);
    const { compilerOptions } = config as { compilerOptions: object };
    this.#options = { ...ts.convertCompilerOptionsFromJson(compilerOptions, PROJECT).options, types: ["node"] };
  }

  /** The type errors of each project. */
  check(projects: ReadonlyMap<number, readonly { path: string; text: string }[]>): Map<number, string[]> {
    const files = new Map<string, string>();
    for (const [at, artifacts] of projects)
      for (const { path, text } of artifacts) files.set(join(SEEMINGLY, String(at), path), text);
    const folders = new Set([...files.keys()].flatMap((path) => ancestors(path)));
    const host = ts.createCompilerHost(this.#options);
    const { fileExists, readFile, directoryExists, getSourceFile } = host;
    host.fileExists = (path) => files.has(path) || fileExists(path);
    host.readFile = (path) => files.get(path) ?? readFile(path);
    host.directoryExists = (path) => folders.has(path) || directoryExists!(path);
    host.getSourceFile = (path, options, onError) => {
      const text = files.get(path);
      if (text !== undefined) return sourceFile(path, text, options);
      if (!this.#packages.has(path)) this.#packages.set(path, getSourceFile(path, options, onError));
      return this.#packages.get(path);
    };
    const program = ts.createProgram({
      rootNames: [...files.keys()],
      options: this.#options,
      host,
      ...(this.#before === undefined ? {} : { oldProgram: this.#before }),
    });
    this.#before = program;
    const errors = new Map<number, string[]>();
    const report = (found: readonly ts.Diagnostic[]) => {
      for (const { file, start, messageText, code } of found) {
        const inside = (file?.fileName ?? "").slice(SEEMINGLY.length + 1);
        const [at = "", ...rest] = inside.split("/");
        const text = ts.flattenDiagnosticMessageText(messageText, "\n");
        const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line;
        const source = file?.text.split("\n")[line]?.trim().slice(0, 300) ?? "";
        const list = errors.get(Number(at)) ?? [];
        errors.set(Number(at), list);
        list.push(`TS${code} in ${rest.join("/")}: ${text}\n    ${source}`);
      }
    };
    report(program.getOptionsDiagnostics());
    report(program.getGlobalDiagnostics());
    for (const path of files.keys()) {
      const file = program.getSourceFile(path)!;
      report([...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]);
    }
    return errors;
  }
}

function sourceFile(path: string, text: string, options: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile {
  return ts.createSourceFile(path, text, options, true);
}

function ancestors(path: string): string[] {
  const parts = path.split("/");
  return parts.map((_part, at) => parts.slice(0, at).join("/")).filter((each) => each !== "");
}
