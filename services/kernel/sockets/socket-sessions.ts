import type { WebSocket } from "ws";
import type { UserActor } from "../../../generated/server/runtime.ts";
import type { Audience, Ending, FrameOptions } from "../bus/bus.ts";
import type { Sockets } from "../bus/local-bus.ts";
import { CLOSE } from "./close-codes.ts";

interface Session {
  readonly socket: WebSocket;
  readonly actor: UserActor;
  alive: boolean;
}

const SOCKETS_PER_ACCOUNT = 5;
const HEARTBEAT_MILLISECONDS = 30_000;
// Nobody misses a typing frame; a message that cannot be delivered is caught up after a reconnect.
const DROP_ABOVE_BYTES = 256 * 1024;
const CLOSE_ABOVE_BYTES = 1024 * 1024;

/** The open sockets of this process: whose they are, whether they still live, and what goes out over them. */
export class SocketSessions implements Sockets {
  readonly #byAccount = new Map<string, Set<Session>>();
  readonly #byDevice = new Map<string, Set<Session>>();
  #heartbeat: NodeJS.Timeout | undefined;
  #count = 0;

  /** One timer for all sockets: whoever did not answer the last ping by the next one is gone. */
  start(milliseconds = HEARTBEAT_MILLISECONDS): void {
    this.#heartbeat = setInterval(() => this.#beat(), milliseconds);
    this.#heartbeat.unref();
  }

  get count(): number {
    return this.#count;
  }

  /** Ids of the sessions that have a socket here. */
  get sessionIds(): readonly string[] {
    return [...new Set([...this.#all()].map((session) => session.actor.sessionId))];
  }

  /** Sends one encoded frame to every socket. */
  sendToAll(frame: string): void {
    const bytes = Buffer.from(frame);
    for (const { socket } of this.#all()) this.#write(socket, bytes, true);
  }

  /** Takes a socket whose ticket was good; false if it was closed because the account has its full number. */
  add(socket: WebSocket, actor: UserActor): boolean {
    if (!this.#makeRoom(actor)) {
      socket.close(CLOSE.tooManySockets.code, CLOSE.tooManySockets.reason);
      return false;
    }
    const session: Session = { socket, actor, alive: true };
    insert(this.#byAccount, actor.accountId, session);
    insert(this.#byDevice, actor.deviceId, session);
    this.#count += 1;
    socket.on("pong", () => {
      session.alive = true;
    });
    socket.once("close", () => this.#forget(session));
    return true;
  }

  send(audience: Audience, frame: string, options: FrameOptions = {}): void {
    const sessions = this.#of(audience);
    if (!sessions || sessions.size === 0) return;
    const bytes = Buffer.from(frame);
    const except = "accountId" in audience ? audience.exceptDeviceId : undefined;
    for (const session of sessions) {
      if (session.actor.deviceId !== except) this.#write(session.socket, bytes, options.droppable ?? false);
    }
  }

  hasListeners(audience: Audience): boolean {
    return this.#of(audience) !== undefined;
  }

  end(whose: Ending): void {
    const ended =
      "deviceId" in whose
        ? [...(this.#byDevice.get(whose.deviceId) ?? [])]
        : [...this.#all()].filter((session) => session.actor.sessionId === whose.sessionId);
    for (const { socket } of ended) socket.close(CLOSE.sessionEnded.code, CLOSE.sessionEnded.reason);
  }

  /** Says goodbye to every socket; those that do not answer within a second are cut. */
  async stop(): Promise<void> {
    clearInterval(this.#heartbeat);
    const sockets = [...this.#all()].map((session) => session.socket);
    if (sockets.length === 0) return;
    const closed = Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once("close", resolve))));
    for (const socket of sockets) socket.close(CLOSE.goingAway.code, CLOSE.goingAway.reason);
    const cut = setTimeout(() => sockets.forEach((socket) => socket.terminate()), 1_000);
    await closed;
    clearTimeout(cut);
  }

  /**
   * Whether one more socket fits. A device that comes back while its old connection is still thought alive replaces
   * it; otherwise the newcomer is refused, since closing another device's socket would only start a contest.
   */
  #makeRoom(actor: UserActor): boolean {
    if ((this.#byAccount.get(actor.accountId)?.size ?? 0) < SOCKETS_PER_ACCOUNT) return true;
    const [oldest] = this.#byDevice.get(actor.deviceId) ?? [];
    if (!oldest) return false;
    this.#forget(oldest);
    oldest.socket.close(CLOSE.tooManySockets.code, CLOSE.tooManySockets.reason);
    return true;
  }

  #write(socket: WebSocket, bytes: Buffer, droppable: boolean): void {
    if (socket.readyState !== socket.OPEN) return;
    if (droppable && socket.bufferedAmount > DROP_ABOVE_BYTES) return;
    if (socket.bufferedAmount > CLOSE_ABOVE_BYTES) {
      socket.close(CLOSE.tooSlow.code, CLOSE.tooSlow.reason);
      return;
    }
    socket.send(bytes, { binary: false });
  }

  #beat(): void {
    for (const session of this.#all()) {
      if (!session.alive) session.socket.terminate();
      else {
        session.alive = false;
        session.socket.ping();
      }
    }
  }

  *#all(): Iterable<Session> {
    for (const sessions of this.#byAccount.values()) yield* sessions;
  }

  #of(audience: Audience): Set<Session> | undefined {
    return "deviceId" in audience ? this.#byDevice.get(audience.deviceId) : this.#byAccount.get(audience.accountId);
  }

  #forget(session: Session): void {
    if (!this.#byAccount.get(session.actor.accountId)?.has(session)) return;
    remove(this.#byAccount, session.actor.accountId, session);
    remove(this.#byDevice, session.actor.deviceId, session);
    this.#count -= 1;
  }
}

function insert(index: Map<string, Set<Session>>, key: string, session: Session): void {
  const sessions = index.get(key);
  if (sessions) sessions.add(session);
  else index.set(key, new Set([session]));
}

function remove(index: Map<string, Set<Session>>, key: string, session: Session): void {
  const sessions = index.get(key);
  sessions?.delete(session);
  if (sessions?.size === 0) index.delete(key);
}
