import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withSecretFiles } from "./secret-files.ts";
import { readSettings } from "./settings.ts";

describe("Secrets in files", () => {
  const folder = mkdtempSync(join(tmpdir(), "tenchat-secrets-"));
  const file = join(folder, "database-url");
  writeFileSync(file, "postgres://tenchat:secret@postgres:5432/tenchat\n");
  afterAll(() => rmSync(folder, { recursive: true }));

  it("stand for the setting of their name, without the end of the line", () => {
    const settings = readSettings(withSecretFiles({ DATABASE_URL_FILE: file }));
    expect(settings.databaseUrl).toBe("postgres://tenchat:secret@postgres:5432/tenchat");
    expect(withSecretFiles({ PORT: "1", REDIS_URL_FILE: "" })).toMatchObject({ PORT: "1" });
  });

  it("cannot be given beside the setting itself", () => {
    expect(() => withSecretFiles({ REDIS_URL: "redis://a", REDIS_URL_FILE: file })).toThrow(
      "REDIS_URL and REDIS_URL_FILE are both set: give one of them.",
    );
  });

  it.each(["", " \n\n"])("hold something: %j would start the server without it, on a database of its own", (text) => {
    const empty = join(folder, "empty");
    writeFileSync(empty, text);
    for (const name of ["DATABASE_URL", "REDIS_URL", "TENCHAT_METRICS_TOKEN"])
      expect(() => withSecretFiles({ [`${name}_FILE`]: empty })).toThrow(
        `${name}_FILE names ${empty}, which is empty: put ${name} into it.`,
      );
  });

  it("have to be there", () => {
    expect(() => withSecretFiles({ DATABASE_URL_FILE: join(folder, "none") })).toThrow(
      /^DATABASE_URL_FILE names .*none, which cannot be read \(ENOENT\)\.$/,
    );
  });
});
