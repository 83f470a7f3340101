import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { codeOf, isUnreachable, retryDelay } from "../explain-error.ts";
import type { Timers } from "../host.ts";
import type { ServerApi } from "../server-api.ts";
import type { Ledger } from "../ledger/ledger.ts";

const pageSize = 100;
const pause = 5_000;
/** What the specification lets one request name. */
const maximumPositions = 10_000;

interface Parts {
  readonly messaging: Pick<ServerApi["messaging"], "catchUp">;
  readonly ledger: Ledger;
  readonly timers: Timers;
  /** Places one message; rejects when it could not, and the round ends. */
  place(message: Message): Promise<unknown>;
  /** Notes up to where somebody has received. */
  deliver(conversationId: string, accountId: string, sequence: number): Promise<void>;
  report(error: unknown): void;
}

/** Asks for what was missed: after each connect and at each gap. Whatever comes twice is dropped where it is placed. */
export class CatchUp {
  readonly #parts: Parts;
  #running = false;
  #again = false;
  #stopped = false;
  /** The server said when it may be asked again. */
  #resting = false;
  #cancel: () => void = () => undefined;
  readonly #waiting: (() => void)[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Starts a round, or one more after the present one. `done` is called when nothing is missing any more. */
  request(done?: () => void): void {
    this.#again = true;
    // Sending does not hang on reading: what is accepted out of turn waits for its place.
    if (this.#resting) return done?.();
    if (done) this.#waiting.push(done);
    if (!this.#running) void this.#run();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel();
  }

  async #run(): Promise<void> {
    this.#running = true;
    this.#cancel();
    try {
      while (this.#again && !this.#stopped) {
        this.#again = false;
        while (await this.#page());
      }
      if (this.#stopped) return;
      for (const done of this.#waiting.splice(0)) done();
    } catch (error) {
      // Without a network the next connection asks again.
      if (isUnreachable(error) || codeOf(error) === "unauthenticated" || this.#stopped) return;
      const seconds = retryDelay(error);
      if (seconds === undefined) this.#parts.report(error);
      this.#resting = seconds !== undefined;
      for (const done of this.#waiting.splice(0)) done();
      this.#cancel = this.#parts.timers.after(seconds === undefined ? pause : seconds * 1000, () => {
        this.#resting = false;
        this.request();
      });
    } finally {
      this.#running = false;
    }
  }

  async #page(): Promise<boolean> {
    const positions = this.#parts.ledger
      .conversations()
      .sort((a, b) => b.lastAt - a.lastAt)
      .slice(0, maximumPositions)
      .map(({ id, position }) => ({ conversationId: id, sequence: position }));
    const page = await this.#parts.messaging.catchUp({ positions, limit: pageSize });
    let placed = false;
    for (const message of page.messages) {
      if (this.#stopped) return false;
      placed = (await this.#parts.place(message)) === "placed" || placed;
    }
    for (const { conversationId, accountId, sequence } of page.deliveries) {
      await this.#parts.deliver(conversationId, accountId, sequence);
    }
    if (page.hasMore && !placed) throw new Error("The server says that there is more and does not give it.");
    return page.hasMore;
  }
}
