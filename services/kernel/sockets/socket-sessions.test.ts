import { EventEmitter } from "node:events";
import type { WebSocket } from "ws";
import type { FramePolicy } from "../../../generated/server/runtime/frame-outlet.ts";
import type { EncodedFrame } from "../../../generated/server/frames.ts";
import type { UserActor } from "../../../generated/server/runtime/operation.ts";
import { lineOf } from "../../../generated/server/runtime/socket-line.ts";
import { SocketSessions } from "./socket-sessions.ts";

class FakeSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  readonly sent: string[] = [];
  closed: number | undefined;
  send(bytes: Buffer): void {
    this.sent.push(bytes.toString());
  }
  close(code: number): void {
    this.closed = code;
    this.readyState = 3;
    this.emit("close");
  }
  resume(): void {}
  terminate(): void {
    this.close(1006);
  }
}

/** What everybody may have. */
const frame = (text: string): EncodedFrame => ({ type: "keys.low", text, about: {} });
const policy: FramePolicy = {
  conditions: { participant: () => false, "device-ready": () => false, administrator: () => false },
  refused: () => undefined,
  undecided: () => undefined,
};

function actor(accountId: string, deviceId: string, sessionId = `session-${deviceId}`): UserActor {
  return { role: "user", accountId, deviceId, sessionId, address: "127.0.0.1" };
}

function join(sessions: SocketSessions, who: UserActor): FakeSocket {
  const socket = new FakeSocket();
  sessions.add(socket as unknown as WebSocket, who, policy);
  return socket;
}

describe("socket sessions", () => {
  it("sends an account's frame to all its sockets but those of the excepted device", () => {
    const sessions = new SocketSessions();
    const phone = join(sessions, actor("alice", "phone"));
    const laptop = join(sessions, actor("alice", "laptop"));
    const other = join(sessions, actor("bob", "desk"));
    sessions.send({ accountId: "alice", exceptDeviceId: "laptop" }, frame("hello"));
    expect([phone.sent, laptop.sent, other.sent]).toEqual([["hello"], [], []]);
  });

  it("refuses the sixth socket of an account with 4029, and takes it when one has left", () => {
    const sessions = new SocketSessions();
    const open = ["a", "b", "c", "d", "e"].map((device) => join(sessions, actor("alice", device)));
    expect(join(sessions, actor("alice", "f")).closed).toBe(4029);
    open[0]!.close(1000);
    expect(join(sessions, actor("alice", "f")).closed).toBeUndefined();
    expect(sessions.count).toBe(5);
  });

  it("lets a returning device replace its own oldest socket when the account is full", () => {
    const sessions = new SocketSessions();
    const open = ["a", "b", "c", "d", "e"].map((device) => join(sessions, actor("alice", device)));
    expect(join(sessions, actor("alice", "c")).closed).toBeUndefined();
    expect(open.map((socket) => socket.closed)).toEqual([undefined, undefined, 4029, undefined, undefined]);
    expect(sessions.count).toBe(5);
  });

  it("sends through the bounded line of a socket: what may be dropped is, before a slow socket is closed", () => {
    const sessions = new SocketSessions();
    const slow = join(sessions, actor("alice", "phone"));
    slow.bufferedAmount = 300 * 1024;
    sessions.send({ deviceId: "phone" }, frame("typing"), { droppable: true });
    expect(lineOf(slow as unknown as WebSocket).heldBytes).toBe(slow.bufferedAmount);
    sessions.send({ deviceId: "phone" }, frame("message"));
    expect(lineOf(slow as unknown as WebSocket).heldBytes).toBeGreaterThan(slow.bufferedAmount);
    slow.bufferedAmount = 1024 * 1024;
    sessions.send({ deviceId: "phone" }, frame("message"));
    expect(slow.closed).toBe(1013);
  });

  it("closes the sockets of an ended session and of a removed device, and no other", () => {
    const sessions = new SocketSessions();
    const first = join(sessions, actor("alice", "phone", "s1"));
    const second = join(sessions, actor("alice", "laptop", "s2"));
    const third = join(sessions, actor("bob", "desk", "s3"));
    sessions.end({ sessionId: "s1" });
    sessions.end({ deviceId: "laptop" });
    expect([first.closed, second.closed, third.closed]).toEqual([4001, 4001, undefined]);
    expect(sessions.hasListeners({ accountId: "alice" })).toBe(false);
  });
});
