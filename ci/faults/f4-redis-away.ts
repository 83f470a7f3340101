import { setTimeout as sleep } from "node:timers/promises";
import { atLeast, atMost, exactly } from "./fault.ts";
import type { Fault, Figure } from "./fault.ts";
import { Watch } from "./load/witness.ts";
import { acknowledgedInTime, delays, percentile, underLoad } from "./under-load.ts";
import type { Scene } from "./under-load.ts";
import { within } from "./until.ts";
import { lastActivity } from "./world/last-activity.ts";

/** F4: Redis is restarted again and again, and stands still once, for as long as ten times `seconds`. */
export const f4: Fault = {
  row: "F4",
  title: "Redis restarted again and again, and standing still",
  modes: ["redis", "two-redis", "roles"],
  shortModes: ["redis"],
  short: { clients: 2, rate: 4, rounds: 1, seconds: 0.4 },
  long: { clients: 200, rate: 100, rounds: 5, seconds: 2 },
  run: (run) =>
    underLoad(run, async (scene) => {
      const { world, load } = scene;
      const watch = await Watch.begin(run.population, world.origins[0]!, 200);
      const began = Date.now();
      let consuming = 0;
      for (let round = 0; round < run.size.rounds; round += 1) {
        await sleep(run.random.around(run.size.seconds * 1000));
        await world.redis!.end("SIGKILL");
        await sleep(500);
        await world.redis!.start();
        if (await consumes(scene, watch)) consuming += 1;
      }
      await sleep(1_000);

      const frozen = Date.now();
      world.redis!.freeze();
      await sleep(run.size.seconds * 10_000);
      const thawed = Date.now();
      world.redis!.thaw();
      await sleep(run.short ? 3_000 : 10_000);
      const back = Date.now();
      await sleep(2_000);
      await watch.end();
      const ended = Date.now();
      await load.stop();
      await load.settle(world.database);

      const inTime = (span: readonly [number, number]) => acknowledgedInTime(load, span);
      const shown = (span: readonly [number, number]) => percentile(delays(load, "acked", "shown", span), 0.99) / 1000;
      return [
        exactly("restarts after which events are dealt with within 10 s", consuming, run.size.rounds),
        atLeast("acknowledged within 5 s while it was restarted", inTime([began, frozen]), 99, "%"),
        atLeast("acknowledged within 5 s while it stood still", inTime([frozen, thawed]), 99, "%"),
        atMost("from acknowledged to shown while it stood still, p99", shown([frozen, thawed]), 5 * run.patience, "s"),
        atMost("from acknowledged to shown 10 s after it was back, p99", shown([back, ended]), run.patience, "s"),
        ...refusals(watch),
      ];
    }),
};

/** Whether what happens now is reacted to in time: a post moves its conversation up. */
async function consumes({ world }: Scene, watch: Watch): Promise<boolean> {
  const acceptedAt = await watch.post();
  return (
    (await within(10_000, async () => {
      const moved = await lastActivity(world.database, watch.conversationId);
      return moved >= new Date(acceptedAt);
    })) !== undefined
  );
}

function refusals({ witness }: Watch): Figure[] {
  const refused = witness.answers.filter(({ status }) => Number(status) >= 500 || status === "none");
  return [atLeast("good answers over HTTP", 100 - (100 * refused.length) / witness.answers.length, 99, "%")];
}
