import type { SocketPlace } from "../../../services/testing/person.ts";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { WebSocket } from "ws";
import { percentile } from "../../faults/under-load.ts";
import type { Room, Side } from "./side.ts";
import { familyTime, processorTime } from "./processor-time.ts";

/** What came of a load; times in milliseconds, processor in microseconds. */
export interface Outcome {
  readonly messages: number;
  readonly seconds: number;
  readonly deliveries: number;
  readonly p50: number;
  readonly p99: number;
  readonly server: number;
  readonly database: number;
}

interface Talk {
  readonly sockets: readonly WebSocket[];
  readonly room: Room;
}

/** A server that does nothing uses less of the processor in such a while; it is waited for so often at most. */
const CALM_MILLISECONDS = 250;
const CALM_MICROSECONDS = 25_000;
const CALM_TRIES = 80;

/** Of one message for all loads: on either side no id is taken twice. */
let lastId = 0;

/** Keeps the sockets of a side's rooms open from one load to the next. */
export class Load {
  readonly #side: Side;
  readonly #postmaster: number;
  readonly #talks: readonly Talk[];

  private constructor(side: Side, postmaster: number, talks: readonly Talk[]) {
    this.#side = side;
    this.#postmaster = postmaster;
    this.#talks = talks;
  }

  static async open(side: Side, postmaster: number, rooms: readonly Room[]): Promise<Load> {
    const talks: Talk[] = [];
    for (const room of rooms) {
      const sockets: WebSocket[] = [];
      for (let member = 0; member < room.members; member += 1) sockets.push(await openSocket(room.place(member)));
      talks.push({ sockets, room });
    }
    return new Load(side, postmaster, talks);
  }

  /** In so many rooms each writer keeps so many messages in flight, for so many seconds; then what is under way is waited for. */
  async run(rooms: number, inFlight: number, seconds: number): Promise<Outcome> {
    const talks = this.#talks.slice(0, rooms);
    const delays: number[] = [];
    let deliveries = 0;
    await this.#calm();
    const before = this.#processor();
    const began = performance.now();
    const end = began + seconds * 1000;
    const heard = () => (deliveries += 1);
    const ended = talks.map(({ sockets: [writer, ...others], room }) => {
      for (const socket of others) socket.on("message", heard);
      return new Promise<void>((resolve) => {
        const sent = new Map<number, number>();
        const send = () => {
          const id = (lastId += 1);
          sent.set(id, performance.now());
          writer!.send(room.frame(id));
        };
        const answered = (data: Buffer) => {
          const id = Number(/"id":"(\d+)"/.exec(String(data))?.[1]);
          const at = sent.get(id);
          if (at === undefined) return;
          if (data.includes('"type":"error"')) throw new Error(`The load was refused: ${String(data)}`);
          sent.delete(id);
          const now = performance.now();
          delays.push(now - at);
          if (now < end) return send();
          if (sent.size > 0) return;
          writer!.off("message", answered);
          resolve();
        };
        writer!.on("message", answered);
        for (let each = 0; each < inFlight; each += 1) send();
      });
    });
    await Promise.all(ended);
    const took = (performance.now() - began) / 1000;
    // What was accepted last is on its way to the others, and to whoever works behind.
    await sleep(300);
    for (const { sockets } of talks) for (const socket of sockets.slice(1)) socket.off("message", heard);
    const after = this.#processor();
    return {
      messages: delays.length,
      seconds: took,
      deliveries,
      p50: percentile(delays, 0.5),
      p99: percentile(delays, 0.99),
      server: (after.server - before.server) / delays.length,
      database: (after.database - before.database) / delays.length,
    };
  }

  close(): void {
    for (const socket of this.#talks.flatMap(({ sockets }) => sockets)) socket.terminate();
  }

  /** What an earlier load has left to be done is none of the next one's. */
  async #calm(): Promise<void> {
    const sum = () => Object.values(this.#processor()).reduce((one, other) => one + other, 0);
    for (let [before, tries] = [sum(), 0]; tries < CALM_TRIES; tries += 1) {
      await sleep(CALM_MILLISECONDS);
      const now = sum();
      if (now - before < CALM_MICROSECONDS) return;
      before = now;
    }
  }

  #processor(): { server: number; database: number } {
    const { pid, others = [] } = this.#side;
    const server = [pid, ...others].reduce((sum, each) => sum + processorTime(each), 0);
    return { server, database: familyTime(this.#postmaster) };
  }
}

export async function openSocket({ url, protocols }: SocketPlace): Promise<WebSocket> {
  const socket = new WebSocket(url, [...protocols], { perMessageDeflate: false });
  socket.on("error", () => {});
  await once(socket, "message");
  return socket;
}
