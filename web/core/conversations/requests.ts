import type { Pins } from "../keys/pins.ts";
import { isIn, nothingYet, withoutRequest, withoutRemoval } from "../ledger/conversation-record.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** A group into which one has asked to be let in from this device: nobody could know that but by its own memory. */
const asked = (conversationId: string) => ({ table: "device", key: `asked/${conversationId}` }) as const;

/**
 * Whom the person knows, as far as this device can tell without believing a server: with whom a conversation was begun,
 * accepted or written in, or keys were compared. What anybody else begins is a request.
 */
export class Requests {
  readonly #ledger: Ledger;
  readonly #pins: Pins;

  constructor(ledger: Ledger, pins: Pins) {
    this.#ledger = ledger;
    this.#pins = pins;
  }

  knows(accountId: string): boolean {
    if (this.#pins.verified(accountId) !== null && this.#pins.change(accountId) === null) return true;
    return this.#ledger
      .conversations()
      .some((record) => record.kind === "direct" && record.request === undefined && isIn(record, accountId));
  }

  /** Whether the person has not asked for it that this one puts them into a group. */
  async isUnasked(conversationId: string, by: string): Promise<boolean> {
    return !this.knows(by) && (await this.#ledger.readAside<true>(asked(conversationId))) !== true;
  }

  /** The person asks to be let into a group: whoever does that is let do it. */
  noteAsked(conversationId: string): Promise<void> {
    return this.#ledger.commitAside([{ ...asked(conversationId), value: true }]);
  }

  /** The person turns to a conversation of their own accord: it is listed, and none that somebody else has begun. */
  turnTo(conversationId: string): Promise<void> {
    return this.#ledger.section.run(async () => {
      const record = this.#ledger.conversation(conversationId);
      if (record === undefined) return;
      const conversation = withoutRemoval(record.position === 0 ? withoutRequest(record) : record);
      if (conversation.request === record.request && conversation.removed === record.removed) return;
      await this.#ledger.commitInside({ conversation });
    });
  }

  /** Deletes a conversation on this device. It goes on being received: what is new brings it back. */
  remove(conversationId: string): Promise<void> {
    return this.#ledger.section.run(async () => {
      const record = this.#ledger.conversation(conversationId);
      if (record === undefined) return;
      const { heldFrom: _heldFrom, rewoundAt: _rewoundAt, pins: _pins, ...kept } = record;
      const { unread, mentions, last, draft } = nothingYet(record.createdAt);
      await this.#ledger.removeInside({ ...kept, unread, mentions, last, draft, removed: true });
    });
  }
}
