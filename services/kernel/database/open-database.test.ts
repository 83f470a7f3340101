import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MIGRATIONS, VERSIONS } from "../../../generated/migrations/index.ts";
import { ENTITIES } from "../../../generated/server/entities.ts";
import { silentLog } from "../logging/log.ts";
import { openPostgresQueues } from "../../../generated/server/runtime/queues.ts";
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

const tables = { entities: ENTITIES, migrations: MIGRATIONS, versions: VERSIONS };
const open = (url = postgres.url) => openDatabase({ url, ...tables, poolSize: 4 });

describe("opening a database", () => {
  it("lets several servers that start at once make the tables and the queues once", async () => {
    const opened = await Promise.all([open(), open(), open()]);
    const migrations = await opened[0].query("SELECT count(*) AS n FROM migrations WHERE number IS NULL");
    expect(Number(migrations[0].n)).toBe(MIGRATIONS.length);
    const notes = await opened[0].query("SELECT number, step, checksum FROM migrations WHERE number IS NOT NULL");
    expect(notes).toEqual([{ number: VERSIONS.length, step: null, checksum: VERSIONS.at(-1)!.checksum }]);
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

  it("refuses a database in which who waited for a lock sees what was there before", async () => {
    const database = await open();
    await database.query("ALTER DATABASE tenchat SET default_transaction_isolation = 'repeatable read'");
    await expect(open()).rejects.toThrow("set default_transaction_isolation to read committed");
    await database.query("ALTER DATABASE tenchat RESET default_transaction_isolation");
    await closeDatabase(database);
  });

  it("says that a database was made for an earlier specification, and each thing that differs", async () => {
    const database = await open();
    await database.query("ALTER TABLE outbox_entries RENAME COLUMN payload TO content");
    const problem = await open().catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(StartProblem);
    expect(problem).toMatchObject({ passes: false });
    expect((problem as Error).message.split("\n")).toEqual([
      expect.stringMatching(/^The database at \S+ was made for another specification, or was changed since\.$/),
      "Column outbox_entries.content is jsonb NOT NULL and should not be there.",
      "Column outbox_entries.payload is missing and should be jsonb NOT NULL.",
      expect.stringMatching(
        /^Start the version that made it, undo the changes \(in a database of your own\) or restore a backup from before them \(in the one that comes along, which runs only with the server\), or begin with an empty one: move the data folder away, or set DATABASE_URL to another\.$/,
      ),
    ]);
    await database.query("ALTER TABLE outbox_entries RENAME COLUMN content TO payload");
    await closeDatabase(await open());
    await closeDatabase(database);
  });

  it("says what its user may not do, and what its owner has to grant", async () => {
    const database = await open();
    await database.query("REVOKE TEMPORARY ON DATABASE tenchat FROM PUBLIC, tenchat");
    await expect(open()).rejects.toThrow(
      /^The user tenchat may not .* \(permission denied to create temporary tables in database "tenchat"\): .* GRANT TEMPORARY ON DATABASE tenchat TO tenchat\.$/,
    );
    await database.query("GRANT TEMPORARY ON DATABASE tenchat TO tenchat");
    await database.query("CREATE SCHEMA closed; REVOKE CREATE ON SCHEMA closed FROM tenchat");
    const closed = open(`${postgres.url}?options=-c%20search_path%3Dclosed`);
    await expect(closed).rejects.toThrow(
      /permission denied for schema closed.* GRANT USAGE, CREATE ON SCHEMA closed TO/,
    );
    await database.query("DROP SCHEMA closed");
    await closeDatabase(database);
  });

  it("says that another program's tables are in the way", async () => {
    const database = await open();
    await database.query("CREATE SCHEMA used; CREATE TABLE used.devices (serial text)");
    await expect(open(`${postgres.url}?options=-c%20search_path%3Dused`)).rejects.toThrow(
      /^The tables in the database at \S+ cannot be made: relation "devices" already exists\.$/,
    );
    await database.query("DROP SCHEMA used CASCADE");
    await closeDatabase(database);
  });
});
