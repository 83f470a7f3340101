import { setTimeout as sleep } from "node:timers/promises";
import { FLOODS, type Flood } from "../../services/testing/floods.ts";
import { watchMemory } from "../../services/testing/resident-memory.ts";
import { atMost } from "./fault.ts";
import type { Fault, Figure } from "./fault.ts";
import { Bystanders } from "./load/bystanders.ts";
import { Flooder } from "./load/flooder.ts";
import { makePopulation } from "./load/population.ts";
import { Witness } from "./load/witness.ts";
import { percentile, underLoad } from "./under-load.ts";

const MEBIBYTE = 1024 * 1024;
const FLOOD_BYTES = 4 * MEBIBYTE;
/** Each writes no more than half of what an account may. */
const PAIRS = 10;
const WRITTEN_PER_SECOND = 100;

/** A6, the frames of sockets: somebody sends and reads nothing while others write. */
export const a6: Fault = {
  row: "A6",
  title: "sockets that are flooded and never read",
  modes: ["embedded"],
  // `services/apps/all/flood.test.ts` is its short form.
  shortModes: [],
  short: { clients: 6, rate: 5, rounds: 1, seconds: 1 },
  // Few whole clients: what they do to make their messages would hold up those beside them, who are measured.
  long: { clients: 6, rate: 5, rounds: 9, seconds: 3 },
  people: (size) => makePopulation(size, PAIRS),
  run: (run) =>
    underLoad(
      run,
      async ({ world }) => {
        const server = world.servers[0]!;
        const milliseconds = run.size.seconds * 1000;
        const mallory = await Witness.of(run.population.probes[0], server.origin);
        using flooder = new Flooder();
        const flooded = ({ what }: Flood) =>
          flooder.flood({ origin: server.origin, tokens: mallory.tokens!, what, bytes: FLOOD_BYTES, milliseconds });
        const others = await Bystanders.begin(run.population.bystanders, server.origin, WRITTEN_PER_SECOND);
        // Until the server's memory is what this load takes.
        await sleep(5 * milliseconds);
        const figures: Figure[] = [];
        for (const flood of FLOODS) {
          const quiet: number[] = [];
          const loud: number[] = [];
          let growth = 0;
          // In turns: a machine's own slow seconds then fall on both. The middle one of the turns counts, since the p99 of
          // all together is that of the one in which the machine or a collection of garbage stood still.
          for (let round = 0; round < run.size.rounds; round += 1) {
            quiet.push(percentile(await others.delaysDuring(() => sleep(milliseconds)), 0.99));
            const memory = watchMemory(server.pid);
            loud.push(percentile(await others.delaysDuring(() => flooded(flood)), 0.99));
            growth = Math.max(growth, memory.stop());
            await sleep(milliseconds / 3);
          }
          figures.push(atMost(`${flood.what}: resident memory`, growth / MEBIBYTE, 16, "MiB"));
          figures.push(atMost(`${flood.what}: others' p99`, percentile(loud, 0.5) / percentile(quiet, 0.5), 1.2, "x"));
        }
        await others.end();
        return figures;
      },
      { env: { TENCHAT_RATE_LIMITS: "on", TENCHAT_CONNECTIONS_PER_ADDRESS: "5000" } },
    ),
};
