import { createSourceFile, NodeHost, type CompilerHost } from "@typespec/compiler";
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { isKnown } from "./known-files.ts";

const GENERATORS = join(import.meta.dirname, "..");

/**
 * How the compiler sees the disk. Files have LF endings whatever the disk holds, so that a checkout's line endings
 * never reach an artifact. Packages that a project does not have itself are those of these generators, and `tenchat` is
 * their library: a folder with nothing but a specification in it can be compiled.
 */
export function createHost(project: string): CompilerHost {
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
      const found = told.get(path) ?? find(path);
      told.set(path, found);
      return found;
    };
  };
  return {
    ...NodeHost,
    // A specification is data: code that it brings along does not run, and is refused once all is read.
    getJsImport: async (path) => (isKnown(path) ? NodeHost.getJsImport(path) : {}),
    stat: either((path) => statSync(path)),
    realpath: either((path) => realpathSync(path)),
    readDir: either((path) => readdirSync(path)),
    // Made anew: a source file counts its lines in the text it was made of.
    readFile: either(async (path) => {
      const bytes = readFileSync(path);
      // Another encoding than plain UTF-8 begins with such a byte: the compiler's own reader knows what to do with it.
      const text =
        bytes.length > 0 && bytes[0]! >= 0xef ? (await NodeHost.readFile(path)).text : bytes.toString("utf8");
      return createSourceFile(text.replaceAll("\r\n", "\n"), path);
    }),
  };
}
