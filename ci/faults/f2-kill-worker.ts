import { setTimeout as sleep } from "node:timers/promises";
import type { HeldConnection } from "./check/read-database.ts";
import { atMost, exactly } from "./fault.ts";
import type { Fault } from "./fault.ts";
import { Watch } from "./load/witness.ts";
import { underLoad } from "./under-load.ts";
import type { Scene } from "./under-load.ts";
import { until, within } from "./until.ts";
import { failedJobs } from "./world/failed-jobs.ts";
import { lastActivity, unmoved } from "./world/last-activity.ts";

/**
 * F2: whoever deals with events is killed again and again, in each round once after the effect of an event is in the
 * database and before its job is acknowledged. It lives in the server's process, or in one of its own.
 */
export const f2: Fault = {
  row: "F2",
  title: "kill -9 of the worker between an effect and the acknowledgement of its job",
  modes: ["embedded", "redis", "roles"],
  shortModes: ["redis"],
  short: { clients: 2, rate: 4, rounds: 1, seconds: 0.5 },
  long: { clients: 200, rate: 100, rounds: 24, seconds: 5 },
  run: (run) =>
    underLoad(run, async (scene) => {
      const { world, load } = scene;
      const hits: Hit[] = [];
      for (let round = 0; round < run.size.rounds; round += 1) {
        await sleep(run.random.around(run.size.seconds * 1000));
        const watch = await Watch.open(run.population, world.origins[0]!);
        hits.push(await killBetween(scene, watch));
      }
      await load.stop();
      const { database } = world;
      const drained = await within(
        60_000,
        async () => (await database.stuckRows()) === 0 && (await unmoved(database)) === 0,
      );
      const last = hits.at(-1)!;
      return [
        exactly("kills between an effect and its acknowledgement", hits.length, run.size.rounds),
        atMost("every row dealt with and every effect there after the last kill", drained && drained / 1000, 60, "s"),
        exactly("effects applied again after the last kill", (await last.versionNow()) === last.version ? 0 : 1, 0),
        exactly("jobs failed for ever", await failedJobs(world), 0),
      ];
    }),
};

interface Hit {
  /** Which writing of the conversation's row had the effect in it. */
  readonly version: string;
  versionNow(): Promise<string>;
}

/**
 * A post whose reaction waits for a row that is held here, so that its job is under way; then nothing can acknowledge
 * jobs any more, the reaction goes through, and the process is killed.
 */
async function killBetween({ world }: Scene, watch: Watch): Promise<Hit> {
  const { database, redis } = world;
  const server = world.worker;
  const { conversationId } = watch;
  const version = async () => {
    const [row] = await database.query<{ version: string }>(
      `SELECT xmin::text AS version FROM conversations WHERE conversation_id = $1`,
      [conversationId],
    );
    return row!.version;
  };
  await using held = await database.hold();
  await held.query(`SELECT 1 FROM conversations WHERE conversation_id = $1 FOR UPDATE`, [conversationId]);
  const acceptedAt = await watch.post();
  await until(() => isWaitedFor(held), "the reaction waits for the row");
  await using jobs = await database.hold();
  if (redis === undefined) await jobs.query(`LOCK TABLE bullmq.job IN SHARE MODE`);
  else redis.freeze();
  await held.query("COMMIT");
  const isThere = async () => (await lastActivity(database, conversationId)) >= new Date(acceptedAt);
  await until(isThere, "the effect is in the database", 10_000);
  const written = await version();
  await server.end("SIGKILL");
  redis?.thaw();
  await server.start();
  return { version: written, versionNow: version };
}

async function isWaitedFor(holder: HeldConnection): Promise<boolean> {
  const { rows } = await holder.query<{ count: string }>(
    `SELECT count(*) FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))`,
  );
  return Number(rows[0]?.count) > 0;
}
