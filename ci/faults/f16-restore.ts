import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { RESTORING } from "../../services/kernel/backup/data-folder-content.ts";
import { startEmbeddedPostgres } from "../../services/kernel/database/embedded-postgres/start-embedded-postgres.ts";
import { silentLog } from "../../services/kernel/logging/log.ts";
import { ReadDatabase } from "./check/read-database.ts";
import { differing, missingRows, readTables } from "./check/read-tables.ts";
import type { Tables } from "./check/read-tables.ts";
import { atLeast, atMost, exactly, noted } from "./fault.ts";
import type { Fault, FaultRun } from "./fault.ts";
import { underLoad } from "./under-load.ts";
import { until } from "./until.ts";
import { endProcess, spawnBound } from "./world/bound-process.ts";

const programOf = (name: "backup" | "restore") =>
  fileURLToPath(new URL(`../../services/apps/${name}/main.ts`, import.meta.url));

/**
 * F16: a backup is taken while people write; later the server is put back to it under their open pages, by a restore that
 * is killed in the middle again and again. What is compared stands still: two restores of the same backup, of which one
 * was never disturbed, and the rows that were there before the backup as well as after it. A backup holds everything up
 * to its end, and some tables move by the clock although nobody writes: a picture of one moment would not be the same.
 */
export const f16: Fault = {
  row: "F16",
  title: "a restore that is killed in the middle",
  modes: ["embedded"],
  // `services/apps/backup/backup.test.ts` is its short form.
  shortModes: [],
  short: { clients: 6, rate: 5, rounds: 1, seconds: 1, megabytes: 20 },
  long: { clients: 200, rate: 100, rounds: 5, seconds: 20, megabytes: 1_000 },
  run: (run) =>
    underLoad(
      run,
      async ({ world, load }) => {
        const { size } = run;
        const { database, folder } = world;
        const server = world.servers[0]!;
        const data = join(folder, "data");
        const backup = join(folder, "backup");
        await load.nextAck(0);
        await inflate(database, size.megabytes ?? 0);
        await sleep(size.seconds * 1000);
        const before = await readTables(database);
        const taken = await runTool("backup", data, backup);
        const after = await readTables(database);
        await sleep(size.seconds * 1000);
        await load.stop();
        const megabytes = await measure(database);
        await server.end("SIGTERM");

        const kills = await killInTheMiddle(run, data, backup);
        const copying = await runTool("restore", data, backup);
        const { tables: restored, starting } = await tablesAtRest(data);
        await runTool("restore", join(folder, "undisturbed"), backup);
        const { tables: undisturbed } = await tablesAtRest(join(folder, "undisturbed"));

        const answering = await secondsOf(() => server.start());
        load.start(size.rate);
        await sleep(size.seconds * 1000);
        const unmoved = differing(before, restored).filter((name) => !differing(before, after).includes(name));
        return [
          noted("megabytes in the database", megabytes),
          noted("the backup took", `${Math.round(taken)} s`),
          noted("tables that moved during it", differing(before, after).join(", ") || "none"),
          atLeast("restores that were killed in the middle", kills, 1),
          noted("the restore itself took", `${Math.round(copying)} s`),
          atMost("from its beginning to a server that answers", copying + starting + answering, 300, "s"),
          exactly(
            "tables that are not as an undisturbed restore has them",
            differing(restored, undisturbed).join(),
            "",
          ),
          exactly("tables that did not move and are not as they were", unmoved.join(), ""),
          exactly("conversations with a gap in their log", await gaps(database), 0),
          exactly("rows that were there all the while and are not", missingRows(before, after, restored).join(), ""),
        ];
      },
      // Every device makes new prekeys then, here all of them on one machine; the table gives a restore five minutes.
      { wentBack: true, settledWithin: 300 },
    ),
};

/** So many megabytes of messages of a conversation that nobody takes part in. */
async function inflate(database: ReadDatabase, size: number): Promise<void> {
  await database.query(
    `WITH filling AS MATERIALIZED (
       SELECT string_agg(md5(piece::text), '') AS hex FROM generate_series(1, 65536) piece
     ), one AS (
       SELECT to_jsonb(m) AS message FROM messages m LIMIT 1
     )
     INSERT INTO messages
     SELECT made.* FROM one, filling, generate_series(1, $1::int) number, LATERAL jsonb_populate_record(
       NULL::messages,
       message || jsonb_build_object('conversation_id', '00000000-0000-7000-8000-000000000000', 'sequence', number,
         'message_id', 'filling-' || number, 'ciphertext', '\\x' || hex)
     ) made`,
    [size],
  );
}

function start(name: "backup" | "restore", dataFolder: string, backup: string) {
  const env = { ...process.env, DATABASE_URL: "", TENCHAT_DATA: dataFolder };
  return spawnBound(process.execPath, [programOf(name), backup], { env, stdio: ["ignore", "ignore", "pipe"] });
}

/** How many seconds it took. */
function runTool(name: "backup" | "restore", dataFolder: string, backup: string): Promise<number> {
  return secondsOf(async () => {
    const tool = start(name, dataFolder, backup);
    let said = "";
    tool.stderr!.on("data", (data) => (said += String(data)));
    const [code] = (await once(tool, "close")) as [number | null];
    if (code !== 0) throw new Error(`The ${name} failed: ${said}`);
  });
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** How many of the restores had not ended by themselves. */
async function killInTheMiddle({ size, random }: FaultRun, dataFolder: string, backup: string): Promise<number> {
  let kills = 0;
  for (let round = 0; round < size.rounds; round += 1) {
    const restore = start("restore", dataFolder, backup);
    restore.stderr!.resume();
    await until(() => existsSync(join(dataFolder, RESTORING)) || restore.exitCode !== null, "it begins to copy");
    await sleep(round * random.below(1_500));
    if (restore.exitCode === null) kills += 1;
    await endProcess(restore, "SIGKILL");
  }
  return kills;
}

/** What is in a restored database before any server has touched it, and how many seconds its first start took. */
async function tablesAtRest(dataFolder: string): Promise<{ tables: Tables; starting: number }> {
  const began = performance.now();
  const postgres = await startEmbeddedPostgres({ dataFolder, log: silentLog });
  const starting = (performance.now() - began) / 1000;
  try {
    return { tables: await readTables(new ReadDatabase(() => postgres.url)), starting };
  } finally {
    await postgres.stop();
  }
}

async function gaps(database: ReadDatabase): Promise<number> {
  const rows = await database.query(
    `SELECT conversation_id FROM messages GROUP BY conversation_id HAVING max(sequence) <> count(*)`,
  );
  return rows.length;
}

async function measure(database: ReadDatabase): Promise<number> {
  const [row] = await database.query<{ size: string }>(`SELECT pg_database_size(current_database()) AS size`);
  return Math.round(Number(row?.size) / 1e6);
}
