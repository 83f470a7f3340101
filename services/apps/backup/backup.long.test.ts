import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startEmbeddedPostgres } from "../../kernel/database/embedded-postgres/start-embedded-postgres.ts";
import { silentLog } from "../../kernel/logging/log.ts";

const BACKUP = fileURLToPath(new URL("main.ts", import.meta.url));
const SENTENCE = /^[^\n]+\.\n$/;

const place = mkdtempSync(join(tmpdir(), "tenchat-backup-"));
const at = (name: string) => join(place, name);
afterAll(() => rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

function backUp(dataFolder: string, folder: string) {
  const env = { ...process.env, DATABASE_URL: "", TENCHAT_DATA: dataFolder };
  return spawnSync(process.execPath, [BACKUP, folder], { env, encoding: "utf8" });
}

describe("backing up where there is nothing to, or no place for it", () => {
  it("backs up no database that no server has made its tables in", async () => {
    mkdirSync(at("empty"));
    const database = await startEmbeddedPostgres({ dataFolder: at("empty"), log: silentLog });
    await database.stop();
    const { status, stdout, stderr } = backUp(at("empty"), at("of-empty"));
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: expect.stringMatching(SENTENCE) });
    expect(stderr).toMatch(/holds nothing of a TenChat/);
    expect(readdirSync(place).filter((name) => name.startsWith("of-"))).toEqual([]);
  }, 60_000);

  it("says in a sentence that a place cannot be one for a backup", () => {
    for (const folder of ["/dev/null/x", "/proc/nowhere", ""]) {
      const { status, stdout, stderr } = backUp(at("empty"), folder);
      expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: expect.stringMatching(SENTENCE) });
      expect(stderr).not.toMatch(/holds nothing/);
    }
  }, 60_000);
});
