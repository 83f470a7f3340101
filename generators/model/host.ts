import { createSourceFile, NodeHost, type CompilerHost } from "@typespec/compiler";
import { join } from "node:path";

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
  /** Tries a path itself, and then the one of ours. */
  const either = async <T>(path: string, read: (path: string) => Promise<T>): Promise<T> => {
    const other = ours(path);
    if (other === undefined) return read(path);
    try {
      return await read(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      return read(other);
    }
  };
  return {
    ...NodeHost,
    stat: (path) => either(path, NodeHost.stat),
    realpath: (path) => either(path, NodeHost.realpath),
    readDir: (path) => either(path, NodeHost.readDir),
    async readFile(path) {
      const file = await either(path, NodeHost.readFile);
      // Made anew: a source file counts its lines in the text it was made of.
      return createSourceFile(file.text.replaceAll("\r\n", "\n"), file.path);
    },
  };
}
