import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RotatingFile } from "./rotating-file.ts";

let folder: string;
let path: string;
let now = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tenchat-log-"));
  path = join(folder, "tenchat.log");
  now = Date.now();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (limits: { bytes?: number; milliseconds?: number; files?: number } = {}) =>
  new RotatingFile(path, { bytes: 100, milliseconds: 1000, files: 3, ...limits }, () => now);
const lines = (name = "tenchat.log") => readFileSync(join(folder, name), "utf8").split("\n").slice(0, -1);

describe("a log file", () => {
  it("is put aside when it would be too large, and the oldest of those aside is removed", () => {
    const file = open();
    for (let line = 1; line <= 12; line += 1) expect(file.write(`${String(line).padEnd(39, ".")}\n`)).toBe(true);
    file.close();
    expect(readdirSync(folder).sort()).toEqual(["tenchat.log", "tenchat.log.1", "tenchat.log.2"]);
    const numbers = (name: string) => lines(name).map((line) => Number.parseInt(line, 10));
    expect(numbers("tenchat.log.2")).toEqual([7, 8]);
    expect(numbers("tenchat.log.1")).toEqual([9, 10]);
    expect(numbers("tenchat.log")).toEqual([11, 12]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("is put aside when it is old, also when it was begun by an earlier start", () => {
    open().write("one\n");
    now += 2000;
    const file = open();
    file.write("two\n");
    file.write("three\n");
    expect([lines("tenchat.log.1"), lines()]).toEqual([["one"], ["two", "three"]]);
  });

  it("keeps only itself when one file is to be kept, and removes those of an earlier, higher number", () => {
    for (const age of [1, 2, 3]) writeFileSync(`${path}.${age}`, "old\n");
    const file = open({ files: 1, bytes: 5 });
    for (const line of ["aaa\n", "bbb\n"]) file.write(line);
    expect(readdirSync(folder)).toEqual(["tenchat.log", "tenchat.log.1", "tenchat.log.2", "tenchat.log.3"].slice(0, 1));
    expect(lines()).toEqual(["bbb"]);
  });

  it("takes a line that is longer than a file may be", () => {
    const file = open();
    for (const line of ["short\n", `${"x".repeat(500)}\n`, "short\n"]) expect(file.write(line)).toBe(true);
    expect(lines("tenchat.log.1")[0]).toHaveLength(500);
  });

  it("that cannot be written to says so, is left alone for a moment, and has the lines after that", () => {
    const file = open({ bytes: 8 });
    file.write("one\n");
    renameSync(folder, `${folder}-away`);
    // Time for another file, which cannot be made.
    expect(file.write("two to be put elsewhere\n")).toBe(false);
    expect(file.trouble?.message).toContain("ENOENT");
    mkdirSync(folder);
    expect(file.write("three\n")).toBe(false);
    now += 1001;
    expect(file.write("four\n")).toBe(true);
    expect(file.trouble).toBeUndefined();
    expect(lines()).toEqual(["four"]);
    rmSync(`${folder}-away`, { recursive: true });
  });

  it("is no link to another file", () => {
    writeFileSync(join(folder, "precious"), "");
    symlinkSync(join(folder, "precious"), path);
    expect(() => open()).toThrow("ELOOP");
  });
});
