import { EventEmitter } from "node:events";
import type { IncomingMessage } from "node:http";
import type { WebSocket } from "ws";
import type { UserActor } from "../../../generated/server/runtime/operation.ts";
import { silentLog } from "../logging/log.ts";
import { createMetrics } from "../metrics/metrics.ts";
import { createFramePolicy } from "./frame-policy.ts";
import { createSocketDoor } from "./socket-door.ts";
import { SocketSessions } from "./socket-sessions.ts";

/** A socket whose other side never answers a close: it stays between open and closed, and goes on talking. */
class StubbornSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  readonly sent: string[] = [];
  send(text: string): void {
    this.sent.push(text);
  }
  close(): void {
    this.readyState = 2;
  }
  resume(): void {}
  terminate(): void {
    this.readyState = 3;
  }
}

const alice: UserActor = {
  role: "user",
  accountId: "alice",
  deviceId: "phone",
  sessionId: "session",
  address: "127.0.0.1",
};
const request = { url: "/v1/socket?ticket=t", socket: {}, headers: {} } as IncomingMessage;
const clock = { now: () => new Date(0) };

async function admitted() {
  const sessions = new SocketSessions();
  const door = createSocketDoor(
    sessions,
    createFramePolicy(
      { participant: () => false, "device-ready": () => false, administrator: () => false },
      silentLog,
      createMetrics(),
    ),
    { ticket: async () => alice, token: async () => undefined },
    () => "192.0.2.1",
    clock,
    silentLog,
  );
  const stubborn = new StubbornSocket();
  const socket = stubborn as unknown as WebSocket;
  await door.opened(socket, request);
  return { sessions, door, socket };
}

describe("the door of sockets", () => {
  it("knows whose socket it let in", async () => {
    const { door, socket } = await admitted();
    expect(door.actorOf(socket)).toBe(alice);
    expect((socket as unknown as StubbornSocket).sent.map(String)).toEqual([
      expect.stringContaining('"type":"session.ready"'),
    ]);
  });

  it.each([{ sessionId: "session" }, { deviceId: "phone" }])(
    "hears nobody whose %j has ended, even if their client ignores that it was told to close",
    async (ended) => {
      const { sessions, door, socket } = await admitted();
      sessions.end(ended);
      expect(door.actorOf(socket)).toBeUndefined();
    },
  );
});
