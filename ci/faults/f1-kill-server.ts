import { setTimeout as sleep } from "node:timers/promises";
import { atMost, exactly } from "./fault.ts";
import type { Fault } from "./fault.ts";
import { underLoad } from "./under-load.ts";

/** F1: a server is killed again and again while people write, one after the other, and started again at once. */
export const f1: Fault = {
  row: "F1",
  title: "kill -9 of the server, again and again",
  modes: ["embedded", "redis", "roles"],
  shortModes: ["embedded"],
  short: { clients: 2, rate: 4, rounds: 1, seconds: 1 },
  long: { clients: 200, rate: 100, rounds: 12, seconds: 10 },
  run: (run) =>
    underLoad(run, async ({ world, load }) => {
      const { servers } = world;
      const rounds = Math.max(run.size.rounds, servers.length);
      const waits: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const server = servers[round % servers.length]!;
        await sleep(run.random.around(run.size.seconds * 1000));
        await server.end("SIGKILL");
        await server.start();
        const ready = Date.now();
        waits.push(await load.nextAck(ready));
      }
      const rows = await world.database.query<{ count: string }>(
        `SELECT count(*) - count(DISTINCT (conversation_id, message_id)) AS count FROM messages`,
      );
      return [
        atMost("first acknowledgement after a restart, at the most", Math.max(...waits) / 1000, 5 * run.patience, "s"),
        exactly("double rows", Number(rows[0]?.count), 0),
      ];
    }),
};
