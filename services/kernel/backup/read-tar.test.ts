import { TarReader } from "./read-tar.ts";

interface Made {
  readonly name: string;
  readonly type?: string;
  readonly content?: Buffer;
  readonly prefix?: string;
}

function tar(entries: readonly Made[]): Buffer {
  const blocks = entries.flatMap(({ name, type = "0", content = Buffer.alloc(0), prefix = "" }) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(`${content.length.toString(8).padStart(11, "0")} `, 124);
    header.write(type, 156);
    header.write("ustar\u000000", 257);
    header.write(prefix, 345);
    return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function read(archive: Buffer, pieceLength: number): [string, string][] {
  const found: [string, string][] = [];
  const reader = new TarReader({
    begin: ({ path, kind }) => found.push([`${kind} ${path}`, ""]),
    bytes: (piece) => void (found.at(-1)![1] += piece.toString("latin1")),
    end: () => {},
  });
  for (let at = 0; at < archive.length; at += pieceLength) reader.write(archive.subarray(at, at + pieceLength));
  reader.finish();
  return found;
}

describe("reading an archive", () => {
  const long = Buffer.alloc(1500, "x");
  const archive = tar([
    { name: "./folder/", type: "5" },
    { name: "folder/empty" },
    { name: "full", content: Buffer.alloc(512, "f") },
    { name: "long", prefix: "deep/down", content: long },
  ]);

  it.each([1, 7, 511, 512, 513, 100_000])("is the same in pieces of %i bytes", (length) => {
    expect(read(archive, length)).toEqual([
      ["folder folder", ""],
      ["file folder/empty", ""],
      ["file full", "f".repeat(512)],
      ["file deep/down/long", "x".repeat(1500)],
    ]);
  });

  it("takes a size that octal digits cannot hold", () => {
    const header = tar([{ name: "big" }]).subarray(0, 512);
    header[124] = 0x80;
    header.writeBigUInt64BE(9_000_000_000n, 128);
    let size = 0;
    new TarReader({ begin: (entry) => (size = entry.size), bytes: () => {}, end: () => {} }).write(header);
    expect(size).toBe(9_000_000_000);
  });

  it.each([
    ["a path that leaves the folder", { name: "../out" }],
    ["a path from the root", { name: "/etc/passwd" }],
    ["a path with a step back inside", { name: "a/../../b" }],
    ["a link", { name: "link", type: "2" }],
    ["a device", { name: "device", type: "3" }],
  ] as const)("refuses %s", (_, entry) => {
    expect(() => read(tar([entry]), 512)).toThrow("the archive holds");
  });

  it("refuses an archive that ends within an entry", () => {
    expect(() => read(archive.subarray(0, 2600), 512)).toThrow("ends within an entry");
  });
});
