import { setPriority } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { FLOODS, type Flood } from "../../../services/testing/floods.ts";
import { Person } from "../../../services/testing/person.ts";
import { RawSocket } from "../../../services/testing/raw-socket.ts";
import type { FloodOrder } from "./flooder.ts";

/** The program of a `Flooder`: its computer is another one than the server's, and so it takes here what nobody else needs. */
setPriority(15);

process.on("message", (order: FloodOrder) => void flood(order).then((sent) => process.send!(sent)));

/** So many bytes on each socket, and for so long nothing is read; answers how many went out. */
async function flood({ origin, tokens, what, bytes, milliseconds }: FloodOrder): Promise<number> {
  const wanted: Flood = FLOODS.find((each) => each.what === what)!;
  const mallory = new Person(origin);
  mallory.tokens = tokens;
  const sockets: RawSocket[] = [];
  for (let at = 0; at < (wanted.sockets ?? 1); at += 1) {
    const socket = await RawSocket.open(origin, mallory.accessToken);
    socket.stopReading();
    if (wanted.begin) socket.tcp.write(wanted.begin);
    sockets.push(socket);
  }
  const [, ...sent] = await Promise.all([
    sleep(milliseconds),
    ...sockets.map((socket) => socket.flood(wanted.bytes, bytes, milliseconds)),
  ]);
  for (const socket of sockets) socket.end();
  return sent.reduce((total, each) => total + each, 0);
}
