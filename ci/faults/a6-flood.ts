import { setTimeout as sleep } from "node:timers/promises";
import { FLOODS } from "../../services/testing/floods.ts";
import { watchMemory } from "../../services/testing/resident-memory.ts";
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
  modes: ["embedded"],
  // `services/apps/all/flood.test.ts` is its short form.
  shortModes: [],
  short: { clients: 6, rate: 5, rounds: 1, seconds: 1 },
  // Few whole clients: what they do to make their messages would hold up those beside them, who are measured.
  long: { clients: 6, rate: 5, rounds: 8, seconds: 3 },
  people: (size) => makePopulation(size, PAIRS),
  run: (run) =>
    underLoad(
      run,
      async ({ world }) => {
        const server = world.servers[0]!;
        const milliseconds = run.size.seconds * 1000;
        const mallory = await Witness.of(run.population.probes[0], server.origin);
        using flooder = new Flooder();
        const others = await Bystanders.begin(run.population.bystanders, server.origin, WRITTEN_PER_SECOND);
        // Until the server's memory is what this load takes.
        await sleep(5 * milliseconds);
        const figures: Figure[] = [];
        const turns: { what: string; quiet: Span; loud: Span }[] = [];
        for (const what of ALL) {
          const order = { origin: server.origin, tokens: mallory.tokens!, what, bytes: FLOOD_BYTES, milliseconds };
          let growth = 0;
          const flood = async () => {
            const memory = watchMemory(server.pid);
            await (what === NOBODY ? sleep(milliseconds) : flooder.flood(order));
            growth = Math.max(growth, memory.stop());
          };
          const measured = async (phase: () => Promise<unknown>): Promise<Span> => {
            await sleep(milliseconds / 3);
            const since = Date.now();
            await phase();
            return [since, Date.now()];
          };
          const rest = () => sleep(milliseconds);
          // In turns: a machine's own slow seconds then fall on both. Each is first as often as the other: what comes second
          // is measured on a server that has lived a little longer, and a delay that grows meanwhile would count for it.
          for (let round = 0; round < run.size.rounds; round += 1) {
            const loudFirst = round % 2 === 1;
            const first = await measured(loudFirst ? flood : rest);
            const second = await measured(loudFirst ? rest : flood);
            turns.push({ what, quiet: loudFirst ? second : first, loud: loudFirst ? first : second });
          }
          if (what !== NOBODY) figures.push(atMost(`${what}: resident memory`, growth / MEBIBYTE, 16, "MiB"));
        }
        const delays = await others.end();
        for (const what of ALL) {
          const rounds = turns.filter((turn) => turn.what === what);
          // The middle one of the turns counts, since the p99 of all together is that of the one in which the machine or
          // a collection of garbage stood still.
          const middle = (phase: "quiet" | "loud") =>
            percentile(
              rounds.map((turn) => percentile(delays(turn[phase]), 0.99)),
              0.5,
            );
          const ratio = middle("loud") / middle("quiet");
          figures.push(
            what === NOBODY ? noted(`${what}: p99`, ratio) : atMost(`${what}: others' p99`, ratio, 1.2, "x"),
          );
        }
        return figures;
      },
      { env: { TENCHAT_RATE_LIMITS: "on", TENCHAT_CONNECTIONS_PER_ADDRESS: "5000" } },
    ),
};
