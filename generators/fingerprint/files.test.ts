import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { join } from "node:path";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { readBytes, readIfThere, withBytes } from "./files.ts";
import { whyUnread } from "./why-unread.ts";

it("a file is all of its bytes, of whatever length and however much the one before it had", () => {
  using folder = temporaryFolder();
  for (const length of [2 ** 18 + 1, 0, 1, 2 ** 18 - 1, 2 ** 18, 3_000_000, 5]) {
    const [path, bytes] = [join(folder.path, `${length}`), randomBytes(length)];
    writeFileSync(path, bytes);
    expect(withBytes(path, (read) => read.equals(bytes))).toBe(true);
    expect(readBytes(path).equals(bytes)).toBe(true);
  }
});

it("what was read stays what it was when the next file is read", () => {
  using folder = temporaryFolder();
  const [one, other] = [join(folder.path, "one"), join(folder.path, "other")];
  writeFileSync(one, "first");
  writeFileSync(other, "second");
  const read = readBytes(one);
  readBytes(other);
  expect(read.toString()).toBe("first");
});

it("what is no file, or larger than can be read, is refused at once and says so", async () => {
  using folder = temporaryFolder();
  const [pipe, socket, large] = ["pipe", "socket", "large"].map((name) => join(folder.path, name)) as [
    string,
    string,
    string,
  ];
  execFileSync("mkfifo", [pipe]);
  const server = createServer().listen(socket);
  await once(server, "listening");
  writeFileSync(large, "");
  truncateSync(large, 2 ** 31);
  const refused = (path: string) => {
    try {
      readBytes(path);
    } catch (error) {
      return whyUnread(error);
    }
    return undefined;
  };
  expect([folder.path, pipe, "/dev/zero"].map(refused)).toEqual(
    [folder.path, pipe, "/dev/zero"].map((path) => `${path} is no file, but a folder, a pipe or a device.`),
  );
  expect(refused(socket)).toBe(`${socket} is no file, but a socket or a device.`);
  expect(refused(large)).toBe(`${large} is too large to be read.`);
  expect(readIfThere(join(folder.path, "nothing"))).toBeUndefined();
  server.close();
});
