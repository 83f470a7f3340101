import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DataSource } from "typeorm";
import { VERSIONS } from "../../generators/scenarios/emits-upgrades/output/generated/migrations/index.ts";
import { closeDatabase, openDatabase } from "../../services/kernel/database/open-database.ts";
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from "../../services/kernel/database/embedded-postgres/start-embedded-postgres.ts";
import { silentLog } from "../../services/kernel/logging/log.ts";
import { LATER, schemaOf } from "./notes-of-before.ts";
import { optionsFor } from "./run-pair.ts";

let folder: string;
let postgres: EmbeddedPostgres;
let admin: DataSource;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tenchat-several-"));
  postgres = await startEmbeddedPostgres({ dataFolder: folder, log: silentLog });
  admin = await new DataSource({ type: "postgres", url: postgres.url }).initialize();
}, 60_000);

afterAll(async () => {
  await admin?.destroy();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("A database of a version before", () => {
  it("is brought forward once by several that start at once, and nobody waits for whoever waits", async () => {
    await schemaOf(admin, postgres.url, "several");
    const all = ["a", "b", "c"].map(() => openDatabase(optionsFor(postgres.url, "several", VERSIONS)));
    for (const database of await Promise.all(all)) {
      expect(await database.query(LATER)).toEqual([{ rows: 1200, title: "Heading 1", size: 720_600 }]);
      await closeDatabase(database);
    }
  }, 30_000);

  it("is brought forward where the database cuts connections that say nothing for long", async () => {
    await schemaOf(admin, postgres.url, "idle");
    const slow = { phase: "contract", kind: "together", does: "wait", statements: ["SELECT pg_sleep(1.5)"] } as const;
    const versions = VERSIONS.map((each, at) => (at === 0 ? each : { ...each, upgrade: [...each.upgrade, slow] }));
    const options = optionsFor(postgres.url, "idle", versions);
    // As an operator may set it. What holds the lock is what works, and has something to say.
    const database = await openDatabase({ ...options, url: `${options.url}%20-c%20idle_session_timeout%3D1000` });
    expect(await database.query(LATER)).toEqual([{ rows: 1200, title: "Heading 1", size: 720_600 }]);
    await closeDatabase(database);
  }, 30_000);
});
