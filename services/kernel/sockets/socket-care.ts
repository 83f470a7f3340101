import { encodeFrame } from "../../../generated/server/frames.ts";
import type { Bus } from "../bus/bus.ts";
import type { Log } from "../logging/log.ts";
import type { SocketSessions } from "./socket-sessions.ts";

/** Which of these sessions are none any more. */
export type EndedAmong = (sessionIds: readonly string[]) => Promise<readonly string[]>;

const LOOK_MILLISECONDS = 30_000;
const TELL_MILLISECONDS = 1_000;

/**
 * Keeps this node's sockets honest, whatever was lost on the way here: a node that has missed signals tells its clients
 * to catch up, and sockets of sessions that have ended elsewhere are closed.
 */
export class SocketCare {
  readonly #sessions: SocketSessions;
  readonly #endedAmong: EndedAmong;
  readonly #log: Log;
  readonly #timer: NodeJS.Timeout;
  #telling: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;

  constructor(sessions: SocketSessions, endedAmong: EndedAmong, bus: Bus, log: Log) {
    this.#sessions = sessions;
    this.#endedAmong = endedAmong;
    this.#log = log;
    this.#timer = setInterval(() => this.#look(), LOOK_MILLISECONDS);
    this.#timer.unref();
    bus.onForget("sockets", () => this.#missed());
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    clearTimeout(this.#telling);
    await this.#looking;
  }

  /** Several losses in a row are one reason to catch up. */
  #missed(): void {
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined;
      this.#sessions.sendToAll(encodeFrame("messages.missed", {}));
      this.#look();
    }, TELL_MILLISECONDS);
  }

  #look(): void {
    this.#looking ??= this.#endEnded().finally(() => {
      this.#looking = undefined;
    });
  }

  async #endEnded(): Promise<void> {
    const { sessionIds } = this.#sessions;
    if (sessionIds.length === 0) return;
    try {
      for (const sessionId of await this.#endedAmong(sessionIds)) this.#sessions.end({ sessionId });
    } catch (error) {
      this.#log.warn({ error }, "sessions of open sockets not looked at; tried again");
    }
  }
}
