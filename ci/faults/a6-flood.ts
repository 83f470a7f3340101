import { setTimeout as sleep } from "node:timers/promises";
import { FLOODS, type Flood } from "../../services/testing/floods.ts";
import { watchMemory } from "../../services/testing/resident-memory.ts";
import { atMost } from "./fault.ts";
import type { Fault, Figure } from "./fault.ts";
import { Apart } from "./load/apart.ts";
import { Bystanders } from "./load/bystanders.ts";
import type { FloodOrder } from "./load/flood.apart.ts";
import { makePopulation } from "./load/population.ts";
import { Witness } from "./load/witness.ts";
import { percentile, underLoad } from "./under-load.ts";

const FLOODING = new URL("./load/flood.apart.ts", import.meta.url);
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
  long: { clients: 50, rate: 10, rounds: 5, seconds: 3 },
  people: (size) => makePopulation(size, PAIRS),
  run: (run) =>
    underLoad(
      run,
      async ({ world }) => {
        const server = world.servers[0]!;
        const milliseconds = run.size.seconds * 1000;
        const [flooder] = run.population.probes;
        const mallory = await Witness.of(flooder, server.origin);
        // Beside those who are measured, and not in between what they do.
        const flooded = async (flood: Flood) => {
          const order = { origin: server.origin, tokens: mallory.tokens!, flood, bytes: FLOOD_BYTES, milliseconds };
          return new Apart<number>(FLOODING, order satisfies FloodOrder).result;
        };
        const others = await Bystanders.begin(run.population.bystanders, server.origin, WRITTEN_PER_SECOND);
        // Until the server's memory is what this load takes.
        await sleep(5 * milliseconds);
        const figures: Figure[] = [];
        for (const flood of FLOODS) {
          const quiet: number[] = [];
          const loud: number[] = [];
          let growth = 0;
          // In turns: a machine's own slow seconds then fall on both.
          for (let round = 0; round < run.size.rounds; round += 1) {
            quiet.push(...(await others.delaysDuring(() => sleep(milliseconds))));
            const memory = watchMemory(server.pid);
            loud.push(...(await others.delaysDuring(() => flooded(flood))));
            growth = Math.max(growth, memory.stop());
            await sleep(milliseconds / 3);
          }
          figures.push(atMost(`${flood.what}: resident memory`, growth / MEBIBYTE, 16, "MiB"));
          figures.push(
            atMost(`${flood.what}: others' p99`, percentile(loud, 0.99) / percentile(quiet, 0.99), 1.2, "x"),
          );
        }
        await others.end();
        return figures;
      },
      { env: { TENCHAT_RATE_LIMITS: "on", TENCHAT_CONNECTIONS_PER_ADDRESS: "5000" } },
    ),
};
