// @generated tenchat:server@1 hash:1da394b48a26d8de7e7be9cc5e188376 DO NOT EDIT DIRECTLY
// From the generator alone.

import { randomBytes } from "node:crypto";
import type { WebSocket } from "ws";

/** Why a socket is closed: a code and a reason for its client (RFC 6455, section 7.4). */
export interface SocketClose {
  readonly code: number;
  readonly reason: string;
}

/** A client that does not read what it is sent. */
export const TOO_SLOW: SocketClose = { code: 1013, reason: "Too slow: reconnect and catch up" };

/** Somebody whose ticket could not be looked at. */
export const NOT_ADMITTED: SocketClose = { code: 1013, reason: "Try again shortly" };

/** What gathers bytes until told to let them go: a connection of Node's. */
interface Connection {
  cork(): void;
  uncork(): void;
}

// A close frame gets through as soon as the other side has read this much.
const HANDED_OVER_BYTES = 64 * 1024;
// Nobody misses a frame that a newer one replaces.
const DROP_ABOVE_BYTES = 256 * 1024;
const CLOSE_ABOVE_BYTES = 1024 * 1024;
// What a frame that waits takes besides its bytes.
const FRAME_BYTES = 256;

const PING_AFTER_MILLISECONDS = 30_000;
const PONG_WITHIN_MILLISECONDS = 20_000;
const STALLED_AFTER_MILLISECONDS = 20_000;
const CUT_AFTER_MILLISECONDS = 5_000;

/**
 * The writing side of a socket, and whether somebody is still at its other end. Whatever the server sends goes through
 * here, and at most 1 MiB of it waits: a client that reads too slowly is told to go, and is cut when not even that
 * gets through.
 */
export class SocketLine {
  readonly #socket: WebSocket;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #written = 0;
  #stalled: { readonly written: number; readonly since: number } | undefined;
  #lifeSign: number | undefined;
  #ping: { readonly payload: Buffer; readonly at: number } | undefined;
  #freed: (() => void) | undefined;
  #connection: Connection | undefined;

  constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  /** The connection below: frames that are sent in one turn of the event loop leave through it in one go. */
  leaveThrough(connection: Connection): void {
    this.#connection = connection;
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  /** Whether frames wait for the client to read. */
  get isCongested(): boolean {
    return this.#waiting.length > 0 || this.#socket.bufferedAmount >= HANDED_OVER_BYTES;
  }

  /** Bytes that the client has not taken yet. */
  get heldBytes(): number {
    return this.#waitingBytes + this.#socket.bufferedAmount;
  }

  /** Calls back once nothing waits any more. */
  whenFree(freed: () => void): void {
    this.#freed = freed;
  }

  /** Sends a frame of text, now or when those before it are read; one that may be dropped is when too much waits. */
  send(frame: string | Buffer, { droppable = false }: { readonly droppable?: boolean } = {}): void {
    if (!this.isOpen) return;
    const held = this.heldBytes;
    if (droppable && held > DROP_ABOVE_BYTES) return;
    const bytes = typeof frame === "string" ? Buffer.from(frame) : frame;
    if (held + bytes.length + FRAME_BYTES > CLOSE_ABOVE_BYTES) {
      this.close(TOO_SLOW);
      return;
    }
    if (!this.isCongested) {
      this.#write(bytes);
      return;
    }
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length + FRAME_BYTES;
  }

  /** Answers a ping of the client; false while frames wait, since one answer to the latest ping is enough then. */
  pong(payload: Buffer): boolean {
    if (!this.isOpen || this.isCongested) return false;
    this.#socket.pong(payload, false, this.#taken);
    return true;
  }

  /** Whether a pong answers a ping of ours. Any other says nothing: it may have been sent without reading a byte. */
  isAsked(pong: Buffer): boolean {
    if (this.#ping === undefined || !this.#ping.payload.equals(pong)) return false;
    this.#ping = undefined;
    return true;
  }

  /**
   * Says why and closes. What still waits here is not sent: the client asks for it again. A client that does not
   * answer in time is cut, since a close frame cannot pass a full buffer.
   */
  close({ code, reason }: SocketClose, cutAfter = CUT_AFTER_MILLISECONDS): void {
    if (!this.isOpen) return;
    this.#drop();
    const socket = this.#socket;
    socket.close(code, reason);
    // Whoever is not read from, as nobody is before they are let in, could not say that they go.
    socket.resume();
    const cut = setTimeout(() => socket.terminate(), cutAfter);
    cut.unref();
    socket.once("close", () => clearTimeout(cut));
  }

  /**
   * Asks for a sign of life when it is due, and cuts a socket that gave none or takes nothing; `now` in milliseconds.
   */
  judge(now: number): void {
    if (!this.isOpen) return;
    if (this.#isStalled(now) || this.#isDead(now)) {
      this.#drop();
      this.#socket.terminate();
    }
  }

  #isStalled(now: number): boolean {
    if (this.heldBytes === 0) this.#stalled = undefined;
    else if (this.#stalled?.written !== this.#written) this.#stalled = { written: this.#written, since: now };
    return this.#stalled !== undefined && now - this.#stalled.since >= STALLED_AFTER_MILLISECONDS;
  }

  #isDead(now: number): boolean {
    // Whoever is not read from cannot answer; that it does not take anything is noticed all the same.
    if (this.#socket.isPaused) return false;
    if (this.#ping !== undefined) return now - this.#ping.at >= PONG_WITHIN_MILLISECONDS;
    this.#lifeSign ??= now;
    if (now - this.#lifeSign < PING_AFTER_MILLISECONDS) return false;
    this.#lifeSign = now;
    // Random, so that nobody can send the answer before the question.
    this.#ping = { payload: randomBytes(8), at: now };
    this.#socket.ping(this.#ping.payload, false, this.#taken);
    return false;
  }

  #write(bytes: Buffer): void {
    if (this.#connection !== undefined) gather(this.#connection);
    this.#socket.send(bytes, { binary: false }, this.#taken);
  }

  /** The system has taken a frame. One function for all of them, since a slow socket has thousands under way. */
  readonly #taken = (): void => {
    this.#written += 1;
    if (!this.isOpen) return;
    let sent = 0;
    while (sent < this.#waiting.length && this.#socket.bufferedAmount < HANDED_OVER_BYTES) {
      const bytes = this.#waiting[sent]!;
      sent += 1;
      this.#waitingBytes -= bytes.length + FRAME_BYTES;
      this.#write(bytes);
    }
    if (sent > 0) this.#waiting = this.#waiting.slice(sent);
    // Nobody waits for room who is read from.
    if (this.#socket.isPaused && !this.isCongested) this.#freed?.();
  };

  #drop(): void {
    this.#waiting = [];
    this.#waitingBytes = 0;
  }
}

const gathering = new Set<Connection>();

/**
 * Has what is written to a connection leave it at the end of this turn: a call to the system costs more than a frame.
 */
function gather(connection: Connection): void {
  if (gathering.has(connection)) return;
  if (gathering.size === 0) setImmediate(release);
  gathering.add(connection);
  connection.cork();
}

function release(): void {
  for (const connection of gathering) connection.uncork();
  gathering.clear();
}

const lines = new WeakMap<WebSocket, SocketLine>();

/** The one line of a socket. */
export function lineOf(socket: WebSocket): SocketLine {
  const known = lines.get(socket);
  if (known) return known;
  const line = new SocketLine(socket);
  lines.set(socket, line);
  return line;
}
