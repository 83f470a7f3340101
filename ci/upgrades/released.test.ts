import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DataSource } from "typeorm";
import { MIGRATIONS, VERSIONS } from "../../generated/migrations/index.ts";
import { ENTITIES } from "../../generated/server/entities.ts";
import { isProblem, readHistory } from "../../generators/change/history/history.ts";
import { readIr } from "../../generators/cli/policy.ts";
import type { History } from "../../generators/emitters/migrations/history.ts";
import { startEmbeddedPostgres } from "../../services/kernel/database/embedded-postgres/start-embedded-postgres.ts";
import { closeDatabase, openDatabase } from "../../services/kernel/database/open-database.ts";
import { silentLog } from "../../services/kernel/logging/log.ts";
import { draws } from "../scenarios/random-specifications/draw.ts";
import { differingRows, rowsOf } from "./expected-rows.ts";
import { fillTables } from "./fill-tables.ts";
import { optionsFor } from "./run-pair.ts";

const ROOT = join(import.meta.dirname, "../..");

/** What databases of released versions hold is what their programs made: whoever prints tables otherwise from now on has to bring those along. */
const MADE: Readonly<Record<string, string>> = {
  "0.1.0": "2a01f732261b95be4544aedff8ac2c612e1aed973746e8081c3a73fa7d87df85",
};

describe("A released version of TenChat", () => {
  it("made the tables that are said to be its own", () => {
    const released = VERSIONS.filter(({ release }) => release !== null);
    expect(Object.fromEntries(released.map(({ release, checksum }) => [release, checksum]))).toEqual(MADE);
    const initial = readFileSync(join(ROOT, "generated/migrations/0001-initial.sql"), "utf8");
    for (const statement of VERSIONS.at(-1)!.statements) expect(initial).toContain(`${statement};`);
  });

  it("has its data brought forward to this one, and every row of every table is there", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tenchat-released-"));
    const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: silentLog });
    const admin = await new DataSource({ type: "postgres", url: postgres.url }).initialize();
    try {
      const history = readHistory(ROOT);
      if (isProblem(history)) throw new Error(history.problem);
      const now = await readIr(ROOT);
      for (const [at, draw] of draws(4, VERSIONS.length - 1).entries()) {
        const schema = `version_${at}`;
        const { ir } = (history as History).releases.find(({ version }) => version === VERSIONS[at]!.release)!;
        await admin.query(`CREATE SCHEMA ${schema}`);
        const options = optionsFor(postgres.url, schema, VERSIONS.slice(0, at + 1));
        const made = await openDatabase(options);
        await fillTables(made, ir, draw);
        const rows = await rowsOf(made, ir);
        await closeDatabase(made);
        const tables = { entities: ENTITIES, migrations: MIGRATIONS, versions: VERSIONS };
        const forward = await openDatabase({ ...options, ...tables });
        expect(differingRows(rows, await rowsOf(forward, now), ir, now)).toEqual([]);
        await closeDatabase(forward);
      }
    } finally {
      await admin.destroy();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
