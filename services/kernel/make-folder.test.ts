import { mkdirSync, mkdtempDisposableSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeFolder } from "./make-folder.ts";

describe("A folder", () => {
  it("is made with those above it, for whom it is meant, and may be there already", () => {
    using folder = mkdtempDisposableSync(join(tmpdir(), "tenchat-folder-"));
    const path = join(folder.path, "a/b/c");
    makeFolder(path, 0o700);
    makeFolder(path, 0o700);
    expect(["a", "a/b", "a/b/c"].map((each) => statSync(join(folder.path, each)).mode & 0o777)).toEqual([
      0o700, 0o700, 0o700,
    ]);
  });

  it("is made behind a link to a folder, and not through one that leads nowhere", () => {
    using folder = mkdtempDisposableSync(join(tmpdir(), "tenchat-folder-"));
    mkdirSync(join(folder.path, "there"));
    symlinkSync("there", join(folder.path, "link"));
    symlinkSync("nowhere", join(folder.path, "broken"));
    makeFolder(join(folder.path, "link"));
    makeFolder(join(folder.path, "link/in"));
    expect(statSync(join(folder.path, "there/in")).isDirectory()).toBe(true);
    expect(() => makeFolder(join(folder.path, "broken/in"))).toThrow(expect.objectContaining({ code: "ENOENT" }));
  });

  it("is not made in the place of a file or below one", () => {
    using folder = mkdtempDisposableSync(join(tmpdir(), "tenchat-folder-"));
    writeFileSync(join(folder.path, "file"), "");
    expect(() => makeFolder(join(folder.path, "file"))).toThrow(expect.objectContaining({ code: "EEXIST" }));
    expect(() => makeFolder(join(folder.path, "file/in"))).toThrow(expect.objectContaining({ code: "ENOTDIR" }));
  });

  it.each(["/proc/tenchat", "/proc/tenchat/deeper", "/proc/self/fd/tenchat", "/proc/sys/tenchat"])(
    "is refused at once where a file system has none to make: %s",
    (path) => {
      expect(() => makeFolder(path)).toThrow(/^E\w+: .*, mkdir '\/proc\//);
    },
  );
});
