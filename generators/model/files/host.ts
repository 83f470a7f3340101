import { createSourceFile, NodeHost, type CompilerHost, type Diagnostic, type SourceFile } from "@typespec/compiler";
import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { readBytes } from "../../fingerprint/files.ts";
import { createDiagnostic } from "../../library/diagnostics.ts";
import { isKnown } from "./known-files.ts";
import { decode, findNotUtf8, type NotUtf8 } from "./not-utf8.ts";
import { onDisk, spoken } from "./spoken-paths.ts";

/** Files that are about to be written, by their paths on the disk. */
export type Pending = ReadonlyMap<string, string>;

/** What the disk would say of one. */
const FILE = { isFile: () => true, isDirectory: () => false };

const GENERATORS = join(import.meta.dirname, "../..");

/** The compiler's view of the disk, and what it read that is no text. */
export interface SpecificationHost extends CompilerHost {
  readonly unread: readonly Diagnostic[];
}

/**
 * How the compiler sees the disk. Files have LF endings whatever the disk holds, so that a checkout's line endings
 * never reach an artifact. Packages that a project does not have itself are those of these generators, and `tenchat` is
 * their library: a folder with nothing but a specification in it can be compiled. What is `pending` is read as if it
 * were written already.
 */
export function createHost(project: string, pending: Pending = new Map()): SpecificationHost {
  const unread: Diagnostic[] = [];
  const packages = `${project.replaceAll("\\", "/")}/node_modules/`;
  const ours = (path: string): string | undefined => {
    const plain = path.replaceAll("\\", "/");
    if (!plain.startsWith(packages)) return undefined;
    const inside = plain.slice(packages.length);
    const [first, ...rest] = inside.split("/");
    return first === "tenchat" ? join(GENERATORS, "library", ...rest) : join(GENERATORS, "../node_modules", inside);
  };
  /**
   * Tries a path itself, and then the one of ours. What was found is told again: the compiler asks for the same few
   * packages at every import, and each time waiting for the disk would take as long as everything else it does there.
   */
  const either = <T>(read: (path: string) => T | Promise<T>): ((path: string) => Promise<T>) => {
    const told = new Map<string, Promise<T>>();
    const find = async (path: string): Promise<T> => {
      const other = ours(path);
      if (other === undefined) return read(path);
      try {
        return await read(path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
        return read(other);
      }
    };
    return (path) => {
      const found = told.get(path) ?? find(onDisk(path));
      told.set(path, found);
      return found;
    };
  };
  return {
    ...NodeHost,
    unread,
    // A specification is data: code that it brings along does not run, and is refused once all is read.
    getJsImport: async (path) => (isKnown(onDisk(path)) ? NodeHost.getJsImport(onDisk(path)) : {}),
    stat: either((path) => (pending.has(path) ? FILE : statUnlessSettings(path))),
    realpath: either((path) => spoken(pending.has(path) ? path : realpathSync(path))),
    readDir: either((path) => readdirSync(path)),
    // Made anew: a source file counts its lines in the text it was made of.
    readFile: either((path) => {
      const written = pending.get(path);
      if (written !== undefined) return createSourceFile(written, spoken(path));
      const bytes = readBytes(path);
      const fault = findNotUtf8(bytes);
      // Signs of two bytes read as those of one would be as many mistakes as there are signs.
      const file = createSourceFile(fault === undefined || fault.kind === "other" ? decode(bytes) : "", spoken(path));
      if (fault !== undefined) unread.push(describeFault(fault, file));
      return file;
    }),
  };
}

/**
 * Looks at a file, unless it is the settings of a library that may run: TypeSpec 1.16 checks them against a schema that it
 * compiles first, a tenth of the time of a small specification, and what they switch on is for what editors show.
 */
function statUnlessSettings(path: string) {
  if (basename(path) === "tspconfig.yaml" && isKnown(path))
    throw Object.assign(new Error(`${path} is not read.`), { code: "ENOENT" });
  return statSync(path);
}

function describeFault({ kind, at }: NotUtf8, file: SourceFile): Diagnostic {
  const target = { file, pos: at, end: at };
  if (kind === "other") return createDiagnostic({ code: "not-utf8", target });
  return createDiagnostic({ code: "not-utf8", messageId: "wide", format: { encoding: kind.toUpperCase() }, target });
}
