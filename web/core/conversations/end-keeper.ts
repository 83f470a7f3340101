import { Alarm } from "../alarm.ts";
import type { GroupStates } from "../keys/group-states.ts";
import { overRecord } from "../ledger/conversation-record.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Timers } from "../host.ts";
import type { ValueStore } from "../store.ts";
import type { EndedConversation } from "./door.ts";

interface Parts {
  readonly ledger: Ledger;
  readonly states: Pick<GroupStates, "forget">;
  readonly timers: Timers;
  readonly now: () => number;
  readonly report: (error: unknown) => void;
}

/**
 * Erases conversations whose end has come: by this device's own clock and by what their rosters have said from the beginning,
 * so that no server can prolong one. What came to its end while the program was closed is gone before anything is shown.
 */
export class EndKeeper {
  readonly #parts: Parts;
  readonly #ended: ValueStore<readonly EndedConversation[]>;
  readonly #alarm: Alarm;

  /** `ended`: those of which the person has not read yet that they are gone. */
  constructor(parts: Parts, ended: ValueStore<readonly EndedConversation[]>) {
    this.#parts = parts;
    this.#ended = ended;
    this.#alarm = new Alarm(parts, () => this.#sweep());
  }

  async load(): Promise<void> {
    await this.#alarm.sweep();
    this.#show();
    this.#parts.ledger.listen((conversationId) => this.#wait(this.#parts.ledger.conversation(conversationId)));
  }

  stop(): void {
    this.#alarm.stop();
  }

  /** The person has read it. */
  seen(): Promise<void> {
    const { ledger } = this.#parts;
    return ledger.section.run(async () => {
      for (const { id } of this.#ended.get()) {
        const conversation = ledger.conversation(id);
        if (conversation?.over === undefined) continue;
        await ledger.commitInside({ conversation: { ...conversation, over: { ...conversation.over, seen: true } } });
      }
      this.#show();
    });
  }

  async #sweep(): Promise<void> {
    const { ledger, states, now } = this.#parts;
    for (const { id } of ledger.conversations()) {
      await ledger.section.run(async () => {
        const conversation = ledger.conversation(id);
        if (conversation?.endsAt === undefined || conversation.over !== undefined) return;
        if (conversation.endsAt > now()) return this.#wait(conversation);
        const forgotten = states.forget(id);
        await ledger.eraseInside(overRecord(conversation, conversation.endsAt), [forgotten.change]);
        forgotten.kept();
        this.#show();
      });
    }
  }

  #show(): void {
    const ended = this.#parts.ledger.conversations().flatMap(({ id, over }) => {
      return over === undefined || over.seen ? [] : [{ id, at: over.at }];
    });
    if (ended.length > 0 || this.#ended.get().length > 0) this.#ended.set(ended);
  }

  #wait({ endsAt, over }: Pick<ConversationRecord, "endsAt" | "over"> = {}): void {
    if (endsAt !== undefined && over === undefined) this.#alarm.at(endsAt);
  }
}
