import type { Timers } from "../host.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { ChangeKeeper } from "./change-keeper.ts";

/** A clock may be set, and a machine may sleep: it is looked at so often while something waits. */
const longestWait = 60_000;
const retryAfter = 5_000;
const pageSize = 100;

interface Parts {
  readonly ledger: Ledger;
  readonly changes: ChangeKeeper;
  readonly timers: Timers;
  readonly now: () => number;
  readonly report: (error: unknown) => void;
}

/**
 * Has what was said for a time disappear from storage and screen when that is over; what was due while the program was
 * closed does so before anything is shown.
 */
export class ExpiryKeeper {
  readonly #parts: Parts;
  #cancel: (() => void) | undefined;
  /** The soonest that is known to wait. */
  #next = Infinity;
  #stopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async load(): Promise<void> {
    await this.#sweep();
    this.#parts.ledger.listen((_conversationId, changed) => {
      if (changed === null || changed === "reordered" || changed.expired) return;
      if (changed.expiresAt !== undefined && changed.expiresAt < this.#next) this.#wait(changed.expiresAt);
    });
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
  }

  async #sweep(): Promise<void> {
    const { ledger, now } = this.#parts;
    this.#next = Infinity;
    for (;;) {
      const page = await ledger.expiring(pageSize);
      for (const { key, expiresAt, conversationId, id } of page) {
        if (expiresAt > now()) return this.#wait(expiresAt);
        await ledger.section.run(() => this.#expire(key, conversationId, id));
      }
      if (page.length === 0) return;
    }
  }

  async #expire(key: string, conversationId: string, id: string): Promise<void> {
    const { ledger, changes } = this.#parts;
    const message = await ledger.message(conversationId, id);
    const also = [{ table: "messages", key, remove: true } as const];
    if (message === undefined || message.expired || message.removed) return ledger.commitInside({ also });
    const update = await changes.disappeared(message);
    await ledger.commitInside({ ...update, also: [...also, ...(update.also ?? [])] });
  }

  #wait(moment: number): void {
    if (this.#stopped || moment >= this.#next) return;
    this.#cancel?.();
    this.#next = moment;
    const { timers, now } = this.#parts;
    this.#cancel = timers.after(Math.max(0, Math.min(moment - now(), longestWait)), () => this.#wake());
  }

  #wake(): void {
    this.#sweep().catch((error: unknown) => {
      this.#parts.report(error);
      if (this.#stopped) return;
      this.#cancel = this.#parts.timers.after(retryAfter, () => this.#wake());
    });
  }
}
