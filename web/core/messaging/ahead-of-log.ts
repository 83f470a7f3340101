import { CryptoError, openContent } from "../../crypto/secrets.ts";
import type { Primitives } from "../../crypto/secrets.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { fromBase64 } from "../base64.ts";
import { showContent } from "../content/content-kinds.ts";
import type { Timers } from "../host.ts";
import { contentKeysOf } from "../keys/content-keys.ts";
import type { ContentKeys } from "../keys/content-keys.ts";
import { isIn } from "../ledger/conversation-record.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { contentOf } from "../ledger/message-record.ts";
import type { MessageRecord } from "../ledger/message-record.ts";
import { placeOf } from "./as-received.ts";
import { contextOf, readItem } from "./read-item.ts";

/** So many of one conversation wait at most for their place: what else comes is shown once the server has brought it. */
const most = 200;

interface Parts {
  readonly primitives: Primitives;
  readonly ledger: Ledger;
  readonly ways: readonly ContentKeys[];
  readonly timers: Timers;
  readonly now: () => number;
  readonly changed: (conversationId: string) => void;
}

/**
 * Texts that a direct connection has brought before the server's log: opened from what the sessions are, and shown; nothing of
 * them is stored, counted or confirmed, and no session takes a step for them. All of that comes once, with the place that
 * the log gives, where the message is opened as any other. So a page that closes meanwhile loses nothing: whoever wrote it
 * keeps it until the server has taken it.
 */
export class AheadOfLog {
  readonly #parts: Parts;
  readonly #waiting = new Map<string, Map<string, MessageRecord>>();
  readonly #cancels = new Set<() => void>();
  readonly #stopListening: () => void;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#stopListening = parts.ledger.listen((conversationId, changed) => {
      // Only the log's word counts from the moment that there is one.
      if (changed === "reordered") this.#waiting.delete(conversationId);
      else for (const { id } of changed) this.#waiting.get(conversationId)?.delete(id);
    });
  }

  stop(): void {
    this.#stopListening();
    for (const cancel of this.#cancels) cancel();
  }

  /** In the order in which they have come; when that was is their `acceptedAt`. */
  of(conversationId: string): readonly MessageRecord[] {
    return [...(this.#waiting.get(conversationId)?.values() ?? [])];
  }

  /** Whether it is here now: shown ahead, or in its place already. */
  take(message: Message): Promise<boolean> {
    const { conversationId, messageId } = message;
    return this.#parts.ledger.section.run(async () => {
      const { ledger } = this.#parts;
      if ((await ledger.message(conversationId, messageId)) !== undefined) return true;
      const waiting = this.#waiting.get(conversationId) ?? new Map<string, MessageRecord>();
      if (waiting.has(messageId)) return true;
      const record = waiting.size < most ? await this.#open(message) : null;
      if (record === null) return false;
      this.#waiting.set(conversationId, waiting.set(messageId, record));
      if (record.expiresAfter !== undefined) this.#goes(conversationId, messageId, record.expiresAfter);
      this.#parts.changed(conversationId);
      return true;
    });
  }

  /** Null of all that the log has to judge: a new key, a device that nobody lists, what does not open, what is no text. */
  async #open(message: Message): Promise<MessageRecord | null> {
    const { ledger, ways, primitives } = this.#parts;
    const conversation = ledger.conversation(message.conversationId);
    if (conversation?.kind !== "direct" || conversation.request !== undefined || conversation.ended) return null;
    if (!isIn(conversation, message.senderAccountId)) return null;
    try {
      const way = contentKeysOf(ways, conversation);
      const unwrapped = await way.unwrap(message);
      if (unwrapped === null || !unwrapped.listed) return null;
      const sealed = way.contentOf(fromBase64(message.ciphertext));
      const opened = await openContent(primitives, contextOf(message), sealed, unwrapped.contentKey).catch(
        (error: unknown) => {
          unwrapped.inVain();
          throw error;
        },
      );
      const { proof: _proof, ...read } = readItem(message, opened);
      const record: MessageRecord = { ...placeOf(message, false), ...read };
      const content = contentOf(record);
      return content !== undefined && record.sealed && showContent(content).kind === "text" ? record : null;
    } catch (error) {
      if (error instanceof CryptoError) return null;
      throw error;
    }
  }

  /** It disappears as others do, also where the server is away for longer than that. */
  #goes(conversationId: string, messageId: string, seconds: number): void {
    const cancel = this.#parts.timers.after(seconds * 1000, () => {
      this.#cancels.delete(cancel);
      if (this.#waiting.get(conversationId)?.delete(messageId)) this.#parts.changed(conversationId);
    });
    this.#cancels.add(cancel);
  }
}
