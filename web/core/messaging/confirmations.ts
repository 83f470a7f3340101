import { codeOf, isUnreachable, retryDelay } from "../explain-error.ts";
import type { Timers } from "../host.ts";
import type { Socket } from "../server-api.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** Many messages that come together are confirmed together. */
const gatherFor = 50;

/** Tells the server up to where this device has stored each conversation: never before the commit. */
export class Confirmations {
  readonly #ledger: Ledger;
  readonly #socket: () => Pick<Socket, "confirmReceived"> | null;
  readonly #timers: Timers;
  readonly #gap: () => void;
  readonly #report: (error: unknown) => void;
  readonly #due = new Map<string, () => void>();

  constructor(
    ledger: Ledger,
    socket: () => Pick<Socket, "confirmReceived"> | null,
    timers: Timers,
    parts: {
      /** The server does not know what is to be confirmed: the logs have to be compared. */
      readonly gap: () => void;
      readonly report: (error: unknown) => void;
    },
  ) {
    this.#ledger = ledger;
    this.#socket = socket;
    this.#timers = timers;
    this.#gap = parts.gap;
    this.#report = parts.report;
  }

  wakeAll(): void {
    for (const { id } of this.#ledger.conversations()) this.wake(id);
  }

  wake(conversationId: string, delay = gatherFor): void {
    const record = this.#ledger.conversation(conversationId);
    if (this.#due.has(conversationId) || record === undefined || record.ended) return;
    // That a message has come is nothing for somebody whom the person does not know.
    if (record.request !== undefined) return;
    if (record.confirmed >= record.position) return;
    const cancel = this.#timers.after(delay, () => void this.#confirm(conversationId));
    this.#due.set(conversationId, cancel);
  }

  stop(): void {
    for (const cancel of this.#due.values()) cancel();
    this.#due.clear();
  }

  async #confirm(conversationId: string): Promise<void> {
    let retry: number | undefined;
    try {
      const sequence = this.#ledger.conversation(conversationId)?.position ?? 0;
      const socket = this.#socket();
      if (socket === null) return;
      await this.#ledger.stored();
      await socket.confirmReceived({ conversationId, sequence });
      this.#ledger.noteConfirmed(conversationId, sequence);
      retry = gatherFor;
    } catch (error) {
      // Unreachable: the next connection begins with all that is due.
      const seconds = retryDelay(error);
      if (seconds !== undefined) retry = seconds * 1000;
      // Of a group that one is not in any more, or a conversation that the server has forgotten, comparing logs tells.
      else if (codeOf(error) === "sequence-unknown" || codeOf(error) === "forbidden") this.#gap();
      else if (!isUnreachable(error) && codeOf(error) !== "unauthenticated") this.#report(error);
    } finally {
      this.#due.delete(conversationId);
      if (retry !== undefined) this.wake(conversationId, retry);
    }
  }
}
