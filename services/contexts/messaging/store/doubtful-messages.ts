import type { MessageAccepted } from "../../../../generated/contracts/messaging/types.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import type { NewMessage } from "./append-statement.ts";

interface StoredRow {
  readonly conversation_id: string;
  readonly message_id: string;
  readonly sequence: number;
  readonly accepted_at: Date;
}

interface Doubt {
  readonly message: NewMessage;
  /** How often it was looked for and not found. */
  looks: number;
}

const LOOK_MILLISECONDS = 1_000;
// A commit may still be under way when its connection has broken; after so many looks it has failed.
const MOST_LOOKS = 5;
const MOST_DOUBTS = 10_000;

/**
 * Messages whose commit nobody answered. The sender sends them again and finds them stored; those who should hear of them
 * have no other reason to ask. So each is looked for once the database answers, and told if it is there.
 */
export class DoubtfulMessages {
  readonly #kernel: Kernel;
  readonly #tell: (message: NewMessage, accepted: MessageAccepted) => void;
  #doubts: Doubt[] = [];
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #stopped = false;

  constructor(kernel: Kernel, tell: (message: NewMessage, accepted: MessageAccepted) => void) {
    this.#kernel = kernel;
    this.#tell = tell;
  }

  add(messages: readonly NewMessage[]): void {
    this.#doubts = [...this.#doubts, ...messages.map((message) => ({ message, looks: 0 }))].slice(-MOST_DOUBTS);
    this.#lookLater();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#looking;
  }

  #lookLater(): void {
    if (this.#stopped || this.#timer !== undefined || this.#doubts.length === 0) return;
    this.#timer = setTimeout(() => {
      this.#looking = this.#look().finally(() => {
        this.#timer = undefined;
        this.#lookLater();
      });
    }, LOOK_MILLISECONDS);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    const doubts = this.#doubts;
    let stored: StoredRow[];
    try {
      stored = (await this.#kernel.dataSource.query(
        `SELECT m.conversation_id, m.message_id, m.sequence, m.accepted_at
         FROM unnest($1::uuid[], $2::text[], $3::uuid[]) AS doubt (conversation_id, message_id, device_id)
         JOIN messages m ON m.conversation_id = doubt.conversation_id AND m.message_id = doubt.message_id
           AND m.sender_device_id = doubt.device_id
         ORDER BY m.conversation_id, m.sequence`,
        [
          doubts.map(({ message }) => message.conversationId),
          doubts.map(({ message }) => message.messageId),
          doubts.map(({ message }) => message.senderDeviceId),
        ],
      )) as StoredRow[];
    } catch (error) {
      this.#kernel.log.warn({ error }, "messages whose commit is in doubt not looked for; tried again");
      return;
    }
    const byId = new Map(doubts.map((doubt) => [idOf(doubt.message.conversationId, doubt.message.messageId), doubt]));
    for (const { conversation_id: conversationId, message_id: messageId, sequence, accepted_at } of stored) {
      const id = idOf(conversationId, messageId);
      const doubt = byId.get(id);
      if (doubt === undefined) continue;
      byId.delete(id);
      this.#tell(doubt.message, { conversationId, messageId, sequence, acceptedAt: accepted_at.toISOString() });
    }
    // What was added meanwhile is looked for the next time.
    const looked = new Set(doubts);
    const added = this.#doubts.filter((doubt) => !looked.has(doubt));
    const open = [...byId.values()].filter((doubt) => (doubt.looks += 1) < MOST_LOOKS);
    this.#doubts = [...open, ...added];
  }
}

function idOf(conversationId: string, messageId: string): string {
  return `${conversationId} ${messageId}`;
}
