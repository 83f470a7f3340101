import { setTimeout as sleep } from "node:timers/promises";
import { FLOODS, type Flood } from "../../services/testing/floods.ts";
import { RawSocket } from "../../services/testing/raw-socket.ts";
import { residentMemory } from "../../services/testing/resident-memory.ts";
import { atMost } from "./fault.ts";
import type { Fault, Figure } from "./fault.ts";
import { Witness } from "./load/witness.ts";
import { slowestDuring, underLoad } from "./under-load.ts";

const MEBIBYTE = 1024 * 1024;
const FLOOD_BYTES = 4 * MEBIBYTE;

/** A6, the frames of sockets: somebody sends and reads nothing while others write. */
export const a6: Fault = {
  row: "A6",
  title: "sockets that are flooded and never read",
  modes: ["embedded"],
  // `services/apps/all/flood.test.ts` is its short form.
  shortModes: [],
  short: { clients: 6, rate: 20, rounds: 1, seconds: 1 },
  long: { clients: 50, rate: 50, rounds: 1, seconds: 10 },
  run: (run) =>
    underLoad(
      run,
      async ({ world, load }) => {
        const server = world.servers[0]!;
        const milliseconds = run.size.seconds * 1000;
        const [flooder] = run.population.probes;
        const mallory = await Witness.of(flooder, server.origin);
        // Until the server's memory is what this load takes.
        await sleep(2 * milliseconds);
        const quiet = await slowestDuring(load, () => sleep(2 * milliseconds));
        const figures: Figure[] = [];
        for (const flood of FLOODS) {
          const before = residentMemory(server.pid);
          let most = before;
          const watching = setInterval(() => (most = Math.max(most, residentMemory(server.pid))), 100);
          const sockets = await openSockets(mallory, flood);
          const slowest = await slowestDuring(load, () =>
            Promise.all([
              sleep(milliseconds),
              ...sockets.map((socket) => socket.flood(flood.bytes, FLOOD_BYTES, milliseconds)),
            ]),
          );
          clearInterval(watching);
          for (const socket of sockets) socket.end();
          figures.push(atMost(`${flood.what}: resident memory`, (most - before) / MEBIBYTE, 16, "MiB"));
          figures.push(atMost(`${flood.what}: others' p99`, slowest / quiet, 1.2, "x"));
          await sleep(milliseconds / 2);
        }
        return figures;
      },
      { env: { TENCHAT_RATE_LIMITS: "on", TENCHAT_CONNECTIONS_PER_ADDRESS: "5000" } },
    ),
};

async function openSockets(person: Witness, { sockets = 1, begin }: Flood): Promise<RawSocket[]> {
  const opened: RawSocket[] = [];
  for (let at = 0; at < sockets; at += 1) {
    const { ticket } = await person.identity.issueSocketTicket();
    const socket = await RawSocket.open(person.origin, ticket);
    socket.stopReading();
    if (begin) socket.tcp.write(begin);
    opened.push(socket);
  }
  return opened;
}
