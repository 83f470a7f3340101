import { setTimeout as sleep } from "node:timers/promises";
import { FLOODS } from "../../services/testing/floods.ts";
import { watchMemory } from "../../services/testing/resident-memory.ts";
import { leastRatioOf, ratioOf } from "./compare-turns.ts";
import { atMost, noted } from "./fault.ts";
import type { Fault, Figure } from "./fault.ts";
import { Bystanders, type Span } from "./load/bystanders.ts";
import { Flooder } from "./load/flooder.ts";
import { makePopulation } from "./load/population.ts";
import { Witness } from "./load/witness.ts";
import { percentile, underLoad } from "./under-load.ts";

const MEBIBYTE = 1024 * 1024;
const FLOOD_BYTES = 4 * MEBIBYTE;
/** Each writes less than half of what an account may. */
const PAIRS = 50;
const WRITTEN_PER_SECOND = 400;
/** For comparison: how far the same figure lies from one on this machine when nothing is sent at all. */
const NOBODY = "nobody";
const ALL = [NOBODY, ...FLOODS.map(({ what }) => what)];

/** A6, the frames of sockets: somebody sends and reads nothing while others write. */
export const a6: Fault = {
  row: "A6",
  title: "sockets that are flooded and never read",
  modes: ["embedded", "roles"],
  // `services/apps/all/flood.test.ts` is its short form.
  shortModes: [],
  short: { clients: 6, rate: 5, rounds: 1, seconds: 1 },
  // Few whole clients: what they do to make their messages would hold up those beside them, who are measured.
  long: { clients: 6, rate: 5, rounds: 8, seconds: 3 },
  people: (size) => makePopulation(size, { bystanders: PAIRS, inPairs: true }),
  run: (run) =>
    underLoad(
      run,
      async ({ world }) => {
        const origin = world.origins[0]!;
        const milliseconds = run.size.seconds * 1000;
        const mallory = await Witness.of(run.population.probes[0], origin);
        using flooder = new Flooder();
        const others = await Bystanders.begin(run.population.bystanders, origin, WRITTEN_PER_SECOND);
        // Until the server's memory is what this load takes.
        await sleep(5 * milliseconds);
        const turns: { what: string; quiet: Span; loud: Span; growth: number }[] = [];
        const measured = async (phase: () => Promise<unknown>): Promise<Span> => {
          await sleep(milliseconds / 3);
          const since = Date.now();
          await phase();
          return [since, Date.now()];
        };
        const rest = () => sleep(milliseconds);
        // In turns, quiet and loud and one flood and the other: the slow seconds of a machine then fall on all of them. Each
        // is first as often as the other: what comes second is measured on a server that has lived a little longer.
        for (let round = 0; round < run.size.rounds; round += 1)
          for (const what of ALL) {
            const order = { origin, tokens: mallory.tokens!, what, bytes: FLOOD_BYTES, milliseconds };
            let growth = 0;
            const flood = async () => {
              const memory = watchMemory(world.gateway.pid);
              await (what === NOBODY ? rest() : flooder.flood(order));
              growth = memory.stop();
            };
            const loudFirst = round % 2 === 1;
            const first = await measured(loudFirst ? flood : rest);
            const second = await measured(loudFirst ? rest : flood);
            turns.push({ what, quiet: loudFirst ? second : first, loud: loudFirst ? first : second, growth });
          }
        const delays = await others.end();
        const p99 = (span: Span) => percentile(delays(span), 0.99);
        const judged = turns.map(({ quiet, loud, ...turn }) => ({ ...turn, quiet: p99(quiet), loud: p99(loud) }));
        const nobody = judged.filter(({ what }) => what === NOBODY);
        const floods = judged.filter(({ what }) => what !== NOBODY);
        const figures: Figure[] = [
          noted(`${NOBODY}: p99`, ratioOf(nobody)),
          atMost("others' p99, all floods together", ratioOf(floods), 1.2, "x"),
        ];
        for (const [what, rounds] of Map.groupBy(floods, (turn) => turn.what)) {
          const growth = Math.max(...rounds.map((turn) => turn.growth));
          figures.push(
            noted(`${what}: others' p99`, ratioOf(rounds)),
            atMost(`${what}: at the least`, leastRatioOf(rounds, run.random), 1.2, "x"),
            atMost(`${what}: resident memory`, growth / MEBIBYTE, 16, "MiB"),
          );
        }
        return figures;
      },
      { env: { TENCHAT_RATE_LIMITS: "on", TENCHAT_CONNECTIONS_PER_ADDRESS: "5000" } },
    ),
};
