import { Alarm } from "../alarm.ts";
import type { Timers } from "../host.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { ChangeKeeper } from "./change-keeper.ts";

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
  readonly #alarm: Alarm;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#alarm = new Alarm(parts, () => this.#sweep());
  }

  async load(): Promise<void> {
    await this.#alarm.sweep();
    this.#parts.ledger.listen((_conversationId, changed) => {
      if (changed === "reordered") return;
      for (const { expired, expiresAt } of changed) {
        if (!expired && expiresAt !== undefined) this.#alarm.at(expiresAt);
      }
    });
  }

  stop(): void {
    this.#alarm.stop();
  }

  async #sweep(): Promise<void> {
    const { ledger, now } = this.#parts;
    for (;;) {
      const page = await ledger.expiring(pageSize);
      for (const { key, expiresAt, conversationId, id } of page) {
        if (expiresAt > now()) return this.#alarm.at(expiresAt);
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
}
