import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MIGRATIONS } from "../../../generated/migrations/index.ts";
import { ENTITIES } from "../../../generated/server/entities.ts";
import { silentLog } from "../logging/log.ts";
import { openPostgresQueues } from "../../../generated/server/queues.ts";
import { StartProblem } from "../start-problem.ts";
import { startEmbeddedPostgres } from "./embedded-postgres/start-embedded-postgres.ts";
import type { EmbeddedPostgres } from "./embedded-postgres/start-embedded-postgres.ts";
import { closeDatabase, openDatabase } from "./open-database.ts";

let folder: string;
let postgres: EmbeddedPostgres;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tenchat-database-"));
  postgres = await startEmbeddedPostgres({ dataFolder: folder, log: silentLog });
}, 60_000);

afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const open = () => openDatabase({ url: postgres.url, entities: ENTITIES, migrations: MIGRATIONS, poolSize: 4 });

describe("opening a database", () => {
  it("lets several servers that start at once make the tables and the queues once", async () => {
    const opened = await Promise.all([open(), open(), open()]);
    const migrations = await opened[0].query("SELECT count(*) AS n FROM migrations");
    expect(Number(migrations[0].n)).toBe(MIGRATIONS.length);
    const queues = await Promise.all([1, 2].map(() => openPostgresQueues(postgres.url, silentLog)));
    await Promise.all([...queues.map((each) => each.close()), ...opened.map(closeDatabase)]);
  });

  it("refuses a database that may forget what it committed", async () => {
    const database = await open();
    await database.query("ALTER DATABASE tenchat SET synchronous_commit = off");
    await expect(open()).rejects.toThrow(StartProblem);
    await expect(open()).rejects.toThrow("set synchronous_commit to on");
    await database.query("ALTER DATABASE tenchat RESET synchronous_commit");
    await closeDatabase(database);
  });

  it("says that a database was made for an earlier specification, and what is missing in it", async () => {
    const database = await open();
    await database.query("ALTER TABLE outbox_entries RENAME COLUMN payload TO content");
    await expect(open()).rejects.toThrow(StartProblem);
    await expect(open()).rejects.toThrow("it has no outbox_entries.payload. Begin with an empty one:");
    await database.query("ALTER TABLE outbox_entries RENAME COLUMN content TO payload");
    await closeDatabase(database);
  });
});
