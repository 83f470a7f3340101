import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { silentLog } from "../../logging/log.ts";
import { startEmbeddedPostgres } from "./start-embedded-postgres.ts";

interface Said {
  readonly line?: string;
}

describe("an embedded database that is stopped while it is at work", () => {
  it("complains of who was cut off before, and of nothing that its own stop brings", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tenchat-stopped-"));
    const complaints: string[] = [];
    const remarks: string[] = [];
    const log = {
      ...silentLog,
      warn: ({ line }: Said) => line !== undefined && complaints.push(line),
      debug: ({ line }: Said) => line !== undefined && remarks.push(line),
    };
    const postgres = await startEmbeddedPostgres({ dataFolder: folder, log });
    const connect = async () => {
      const client = new Client({ connectionString: postgres.url });
      client.on("error", () => {});
      await client.connect();
      return client;
    };
    const [ended, asked] = [await connect(), await connect()];
    const { rows } = await ended.query("SELECT pg_backend_pid() AS pid");
    await asked.query("SELECT pg_terminate_backend($1)", [rows[0].pid]);
    while (complaints.length === 0) await sleep(5);
    const asleep = expect(asked.query("SELECT pg_sleep(60)")).rejects.toThrow();
    await postgres.stop();
    await asleep;
    rmSync(folder, { recursive: true, force: true });

    const cut = /^FATAL: .* due to administrator command/;
    expect(complaints).toEqual([expect.stringMatching(cut)]);
    expect(remarks.filter((line) => cut.test(line))).toHaveLength(1);
  }, 60_000);
});
