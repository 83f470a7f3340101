import { setTimeout as sleep } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import type { SessionTokens } from "../../../generated/contracts/identity/types.ts";
import type { Flood } from "../../../services/testing/floods.ts";
import { Person } from "../../../services/testing/person.ts";
import { RawSocket } from "../../../services/testing/raw-socket.ts";

/** What somebody does who floods: so many bytes on each socket, and for so long nothing is read. */
export interface FloodOrder {
  readonly origin: string;
  readonly tokens: SessionTokens;
  readonly flood: Flood;
  readonly bytes: number;
  readonly milliseconds: number;
}

const { origin, tokens, flood, bytes, milliseconds } = workerData as FloodOrder;
const mallory = new Person(origin);
mallory.tokens = tokens;
const sockets: RawSocket[] = [];
for (let at = 0; at < (flood.sockets ?? 1); at += 1) {
  const { ticket } = await mallory.identity.issueSocketTicket();
  const socket = await RawSocket.open(origin, ticket);
  socket.stopReading();
  if (flood.begin) socket.tcp.write(flood.begin);
  sockets.push(socket);
}
const content = Buffer.from(flood.bytes);
const [, ...sent] = await Promise.all([
  sleep(milliseconds),
  ...sockets.map((socket) => socket.flood(content, bytes, milliseconds)),
]);
for (const socket of sockets) socket.end();
parentPort!.postMessage(sent.reduce((total, each) => total + each, 0));
