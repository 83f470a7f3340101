import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SecretSearch } from "./secret-search.ts";

const secret = randomBytes(32);

function find(text: string): string[] {
  const search = new SecretSearch([secret, Buffer.from("a sentence that nobody may read")]);
  search.searchText("here", text);
  return search.found;
}

describe("the search for secrets", () => {
  it("finds them in hexadecimal and in base64, wherever they begin among their neighbours", () => {
    expect(find(`xx${secret.toString("hex")}`)).not.toEqual([]);
    expect(find(secret.toString("hex").toUpperCase())).not.toEqual([]);
    for (let before = 0; before < 5; before += 1) {
      const bytes = Buffer.concat([randomBytes(before), secret, randomBytes(9)]);
      expect(find(bytes.toString("base64"))).not.toEqual([]);
      expect(find(bytes.toString("base64url"))).not.toEqual([]);
    }
    expect(find('{"text":"a sentence that nobody may read"}')).toHaveLength(1);
    expect(find("a sentence that nobody may read, twice: a sentence that nobody may read")).toHaveLength(1);
  });

  it("finds nothing in what holds no secret, nor half of one", () => {
    expect(find(randomBytes(100_000).toString("latin1"))).toEqual([]);
    expect(find(secret.toString("hex").slice(0, 40))).toEqual([]);
    expect(find("")).toEqual([]);
  });

  it("looks through the bytes of files, to the last", () => {
    const folder = mkdtempSync(join(tmpdir(), "tenchat-search-"));
    try {
      writeFileSync(join(folder, "file"), Buffer.concat([Buffer.alloc(70_001), secret.subarray(0, 24)]));
      const search = new SecretSearch([secret]);
      expect(search.searchFolder(folder)).toBe(1);
      expect(search.found).toHaveLength(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
