import { setTimeout as sleep } from "node:timers/promises";
import { join } from "node:path";
import { runServerProcess } from "../../services/testing/server-process.ts";
import { atMost, exactly, noted } from "./fault.ts";
import type { Fault, FaultRun, Figure } from "./fault.ts";
import { isGood, Watch } from "./load/witness.ts";
import { underLoad } from "./under-load.ts";
import type { Scene } from "./under-load.ts";
import { until, within } from "./until.ts";
import { runningDatabase } from "./world/world.ts";
import type { World } from "./world/world.ts";

// As many at once as there are connections in the largest pool, so that before and after the pools are as full.
const CROWD = 48;

const OURS = "datname = current_database() AND pid <> pg_backend_pid()";

/** F3: PostgreSQL is killed again and again; the server's own one it has to start again by itself. */
export const f3: Fault = {
  row: "F3",
  title: "kill -9 of PostgreSQL, again and again",
  modes: ["embedded", "redis", "two-postgres", "roles"],
  // `services/apps/all/away.test.ts` is its short form.
  shortModes: [],
  short: { clients: 2, rate: 4, rounds: 1, seconds: 1 },
  long: { clients: 200, rate: 100, rounds: 5, seconds: 20 },
  run: (run) =>
    underLoad(run, async (scene) => {
      const { world } = scene;
      const watch = await Watch.begin(run.population, world.origins[0]!, 50);
      const before = await connections(world, watch);
      const waits: number[] = [];
      for (let round = 0; round < run.size.rounds; round += 1) {
        await sleep(run.random.around(run.size.seconds * 1000));
        waits.push(await killAndWait(scene, watch));
      }
      await watch.end();
      return [
        atMost(
          "back after PostgreSQL takes connections, at the most",
          Math.max(...waits) / 1000,
          10 * run.patience,
          "s",
        ),
        exactly("messages acknowledged over HTTP and not there", (await watch.missing()).length, 0),
        ...statusFigures(watch),
        noted("connections before and after", `${before}, ${await connections(world, watch)}`),
        exactly("connections that nobody gave back", await heldConnections(world), 0),
        ...(await refusesForgetfulDatabase(world, run)),
      ];
    }),
};

/** How long after the database takes connections again a message was acknowledged. */
async function killAndWait({ world, load }: Scene, watch: Watch): Promise<number> {
  if (world.postgres === undefined) {
    const data = join(world.folder, "data");
    const killed = runningDatabase(data);
    process.kill(killed!, "SIGKILL");
    const another = () => ![killed, undefined].includes(runningDatabase(data));
    await until(another, "the server starts its database again");
  } else {
    await world.postgres.end("SIGKILL");
    await sleep(1_000);
    await world.postgres.start();
  }
  await until(() => isThere(world), "the database answers");
  const there = Date.now();
  const posted = () =>
    watch.post().then(
      () => true,
      () => false,
    ); // What went wrong is among the answers.
  const [ack, post] = await Promise.all([load.nextAck(there), within(60_000, posted)]);
  return Math.max(ack, post ?? Infinity);
}

function isThere({ database }: World): Promise<boolean> {
  const connected = database.query("SELECT 1");
  return connected.then(
    () => true,
    () => false,
  ); // It is asked again.
}

function statusFigures({ witness }: Watch): Figure[] {
  const kinds = Map.groupBy(witness.answers, ({ status }) => String(status));
  const counted = [...kinds].map(([status, answers]) => `${answers.length} × ${status}`).join(", ");
  const other = witness.answers.filter((answer) => answer.status !== 503 && !isGood(answer));
  return [noted("answers over HTTP", counted), exactly("of them neither good nor 503", other.length, 0)];
}

/** How many connections the servers have after a crowd has asked at once; a pool that has leaked lets some of it wait. */
async function connections({ database }: World, { witness }: Watch): Promise<number> {
  await Promise.all(Array.from({ length: CROWD }, () => witness.identity.readOwnAccount()));
  const [row] = await database.query<{ count: string }>(`SELECT count(*) FROM pg_stat_activity WHERE ${OURS}`);
  return Number(row?.count);
}

/** Connections that were in the middle of something and stayed there. */
async function heldConnections({ database }: World): Promise<number> {
  const [row] = await database.query<{ count: string }>(
    `SELECT count(*) FROM pg_stat_activity
     WHERE ${OURS} AND state <> 'idle' AND state_change < now() - interval '5 s'`,
  );
  return Number(row?.count);
}

/** A PostgreSQL that may forget what it committed is refused at the start, in a sentence. */
async function refusesForgetfulDatabase(world: World, { short }: FaultRun): Promise<Figure[]> {
  if (world.postgres === undefined || short) return [];
  const { postgres } = world;
  const refusals: string[] = [];
  for (const setting of ["fsync", "synchronous_commit"]) {
    await postgres.end("SIGINT");
    await postgres.start({ [setting]: "off" });
    const ended = await runServerProcess({ DATABASE_URL: postgres.url, TENCHAT_DATA: join(world.folder, "refused") });
    if (ended.code !== 0 && ended.stderr.includes(`set ${setting} to on`)) refusals.push(setting);
  }
  await postgres.end("SIGINT");
  await postgres.start();
  return [exactly("settings that forget, refused at the start", refusals.join(), "fsync,synchronous_commit")];
}
