import type { WebSocket } from "ws";
import { FRAMES, type EncodedFrame } from "../../../generated/server/frames.ts";
import { FrameOutlet, type FrameOptions, type FramePolicy } from "../../../generated/server/runtime/frame-outlet.ts";
import type { UserActor } from "../../../generated/server/runtime/operation.ts";
import { lineOf } from "../../../generated/server/runtime/socket-line.ts";
import type { Audience, Ending } from "../bus/bus.ts";
import type { Sockets } from "../bus/local-bus.ts";
import { CLOSE } from "./close-codes.ts";

interface Session {
  readonly socket: WebSocket;
  readonly actor: UserActor;
  readonly outlet: FrameOutlet;
  readonly inWords: InWords | undefined;
}

/** What a socket is told in place of a frame, where it does not speak as the first door does. */
export type InWords = (frame: EncodedFrame, receiver: UserActor) => EncodedFrame | "reconnect" | undefined;

const SOCKETS_PER_ACCOUNT = 5;
const GOODBYE_MILLISECONDS = 1_000;

/** The open sockets of this process: whose they are, and who hears what. */
export class SocketSessions implements Sockets {
  readonly #byAccount = new Map<string, Set<Session>>();
  readonly #byDevice = new Map<string, Set<Session>>();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Ids of the sessions that have a socket here. */
  get sessionIds(): readonly string[] {
    return [...new Set([...this.#all()].map((session) => session.actor.sessionId))];
  }

  /** Sends one encoded frame to every socket. */
  sendToAll(frame: EncodedFrame): void {
    const bytes = Buffer.from(frame.text);
    for (const session of this.#all()) tell(session, frame, bytes);
  }

  /**
   * Takes a socket whose ticket was good, and says where frames go to it; undefined if it was closed because the account
   * has its full number. `inWords`: how it is told, at another door than the first.
   */
  add(socket: WebSocket, actor: UserActor, policy: FramePolicy, inWords?: InWords): FrameOutlet | undefined {
    if (!this.#makeRoom(actor)) {
      lineOf(socket).close(CLOSE.tooManySockets);
      return undefined;
    }
    const session: Session = { socket, actor, outlet: new FrameOutlet(socket, actor, policy), inWords };
    insert(this.#byAccount, actor.accountId, session);
    insert(this.#byDevice, actor.deviceId, session);
    this.#count += 1;
    socket.once("close", () => this.#forget(session));
    return session.outlet;
  }

  send(audience: Audience, frame: EncodedFrame, options: FrameOptions = {}): void {
    const sessions = this.#of(audience);
    if (!sessions || sessions.size === 0) return;
    const bytes = Buffer.from(frame.text);
    const except = "accountId" in audience ? audience.exceptDeviceId : undefined;
    for (const session of sessions) {
      // What cannot be delivered is caught up after a reconnect.
      if (session.actor.deviceId !== except) tell(session, frame, bytes, options);
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
    for (const { socket } of ended) lineOf(socket).close(CLOSE.sessionEnded);
  }

  /** Says goodbye to every socket; those that do not answer within a second are cut. */
  async stop(): Promise<void> {
    const sockets = [...this.#all()].map((session) => session.socket);
    if (sockets.length === 0) return;
    const closed = Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once("close", resolve))));
    for (const socket of sockets) lineOf(socket).close(CLOSE.goingAway, GOODBYE_MILLISECONDS);
    // Those that were told to go before have less time left than they were given.
    const cut = setTimeout(() => sockets.forEach((socket) => socket.terminate()), GOODBYE_MILLISECONDS);
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
    lineOf(oldest.socket).close(CLOSE.tooManySockets);
    return true;
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

/** `bytes` are those of the frame at the first door, encoded once for all of its sockets. */
function tell(session: Session, frame: EncodedFrame, bytes: Buffer, options: FrameOptions = {}): void {
  const { outlet, inWords, socket, actor } = session;
  if (inWords === undefined) {
    // What has words at another door alone is for nobody here.
    if (FRAMES[frame.type].flat === undefined) outlet.send(frame, bytes, options);
    return;
  }
  const said = inWords(frame, actor);
  if (said === "reconnect") lineOf(socket).close(CLOSE.missed);
  else if (said !== undefined) outlet.send(said, Buffer.from(said.text), options);
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
