import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;

describe("where the passphrase of a key file is typed", () => {
  it("is nothing for a password manager, which has the account's password for this same address", () => {
    const templates = readdirSync(folder).filter((name) => /\.(html|ts)$/.test(name) && !name.endsWith(".test.ts"));
    const fields = templates.flatMap((name) => [
      ...readFileSync(join(folder, name), "utf8").matchAll(/<tc-field\b[^>]*type="password"[^>]*>/g),
    ]);
    expect(fields.map(([field]) => /\bautocomplete="(.*?)"/.exec(field)?.[1])).toEqual(["off", "off"]);
  });
});
