import { residentMemory } from "../../services/testing/resident-memory.ts";
import { atLeast, atMost, exactly, noted } from "./fault.ts";
import type { Fault } from "./fault.ts";
import { makePopulation } from "./load/population.ts";
import { press } from "./load/pressure.ts";
import type { Outcome } from "./load/socket-writer.ts";
import { percentile, underLoad } from "./under-load.ts";

const MEBIBYTE = 1024 * 1024;
const PAIRS = 100;
const TIMES = 4;
/** Seconds that anybody waits, for whichever answer: what the log and the rests of 64 refusals take, and as much again. */
const BEARABLE = 3;
/** Milliseconds: what comes after is looked at in pieces of this length. */
const WINDOW = 500;

/** Many send four times what the server takes: it refuses what it has no time for, and the rest goes on. */
export const overload: Fault = {
  row: "OVERLOAD",
  title: "four times what it can take",
  modes: ["embedded", "roles"],
  // What it stands on has its own tests: `message-log.test.ts`, and that of the intake of frames in `sockets.test.ts`.
  shortModes: [],
  short: { clients: 6, rate: 5, rounds: 1, seconds: 2 },
  long: { clients: 6, rate: 5, rounds: 1, seconds: 10 },
  people: (size) => makePopulation(size, { bystanders: PAIRS, inPairs: true }),
  run: (run) =>
    underLoad(
      run,
      async ({ world }) => {
        const { seconds } = run.size;
        const memory: [at: number, bytes: number][] = [];
        const watching = setInterval(() => memory.push([Date.now(), residentMemory(world.gateway.pid)]), 100);
        const pressing = await press(run.population.bystanders, world.origins[0]!, { seconds, times: TIMES });
        const { capacity, before, during, after, heldBack, began, ended } = await pressing.result;
        clearInterval(watching);
        // Against what a usual load takes: what a server takes to work at all is no matter of this.
        const unpressed = memory.findLast(([at]) => at < began)![1];
        const most = (since: number) => Math.max(...memory.flatMap(([at, bytes]) => (at < since ? [] : [bytes])));
        const late = windowsOf(after, ended).filter(({ outcomes }) => {
          const wasRefused = outcomes.some(({ refused }) => refused !== undefined);
          return wasRefused || slowest(outcomes) > 3 * slowest(before);
        });
        const taken = during.filter(({ refused }) => refused === undefined);
        const refusals = during.filter(({ refused }) => refused !== undefined);
        const others = [...before, ...during, ...after].flatMap(({ refused }) =>
          refused !== undefined && !(refused.code === "unavailable" && refused.retryAfter) ? [refused.code] : [],
        );
        return [
          noted("a second, as much as it takes", capacity),
          noted("a second, offered", during.length / (3 * seconds)),
          noted("held back by their writers", heldBack),
          noted("refused", refusals.length),
          noted("p99 before", `${(slowest(before) * 1000).toFixed(1)} ms`),
          atLeast("taken of what it takes", taken.length / (3 * seconds) / capacity, 0.5, "x"),
          atMost("p99 of what was taken", slowest(taken), BEARABLE, "s"),
          atMost("p99 of refusals", slowest(refusals), BEARABLE, "s"),
          exactly("refused in any other way", [...new Set(others)].join(", ") || "none", "none"),
          atMost("resident memory", (most(began) - unpressed) / MEBIBYTE, 256, "MiB"),
          atMost("as before after", Math.max(0, ...late.map(({ until }) => until - ended)) / 1000, 5, "s"),
        ];
      },
      { env: { TENCHAT_CONNECTIONS_PER_ADDRESS: "5000" } },
    ),
};

/** Seconds within which 99 of 100 were answered. */
function slowest(outcomes: readonly Outcome[]): number {
  return (
    percentile(
      outcomes.map(({ milliseconds }) => milliseconds),
      0.99,
    ) / 1000
  );
}

/** In pieces, each with when it was over. */
function windowsOf(outcomes: readonly Outcome[], since: number): { until: number; outcomes: Outcome[] }[] {
  const pieces = Map.groupBy(outcomes, ({ at }) => Math.floor((at - since) / WINDOW));
  return [...pieces].map(([piece, inside]) => ({ until: since + (piece + 1) * WINDOW, outcomes: inside }));
}
