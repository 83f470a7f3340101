import { setTimeout as sleep } from "node:timers/promises";
import { MAIN } from "../../services/testing/server-process.ts";
import { PASSWORD } from "../../services/testing/person.ts";
import { atLeast, atMost, exactly } from "./fault.ts";
import type { Fault } from "./fault.ts";
import { isGood, Witness } from "./load/witness.ts";
import { underLoad } from "./under-load.ts";
import type { Server } from "./world/server.ts";

/** Signing up takes a core for a moment, so that some of so many are in the middle of it when the server is told. */
const TOGETHER = 4;

/** F14: the servers are asked to stop while requests are in flight, and started again. */
export const f14: Fault = {
  row: "F14",
  title: "SIGTERM while requests are in flight",
  modes: ["embedded", "redis", "roles"],
  shortModes: ["embedded"],
  short: { clients: 2, rate: 4, rounds: 1, seconds: 1 },
  long: { clients: 200, rate: 100, rounds: 6, seconds: 10 },
  run: (run) =>
    underLoad(
      run,
      async ({ world }) => {
        const { servers } = world;
        const exits: { code: number | null; seconds: number }[] = [];
        let [inFlight, unanswered] = [0, 0];
        for (let round = 0; round < run.size.rounds; round += 1) {
          await sleep(run.random.around(run.size.seconds * 1000));
          const witness = new Witness(servers[0]!.origin);
          const asked = Array.from({ length: TOGETHER }, (_, at) =>
            witness.identity.signUpWithPassword({
              username: `drained_${round}_${at}`,
              password: PASSWORD,
              deviceName: "Test device",
            }),
          );
          const answers = Promise.allSettled(asked);
          // All of them have been read by the server before it is asked to stop.
          await sleep(150);
          inFlight += TOGETHER - witness.answers.length;
          const told = performance.now();
          const stop = async (server: Server) => {
            const code = await server.end("SIGTERM");
            exits.push({ code, seconds: (performance.now() - told) / 1000 });
          };
          await Promise.all(servers.map(stop));
          await answers;
          unanswered += witness.answers.filter((answer) => !isGood(answer)).length;
          for (const server of servers) await server.start();
        }
        return [
          atLeast("requests in flight at SIGTERM", inFlight, 1),
          exactly("of them without a good answer", unanswered, 0),
          atMost(
            "until each process has ended, at the most",
            Math.max(...exits.map(({ seconds }) => seconds)),
            10 * run.patience,
            "s",
          ),
          exactly("exit codes", [...new Set(exits.map(({ code }) => code))].join(), "0"),
        ];
      },
      { program: MAIN },
    ),
};
