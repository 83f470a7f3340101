import { CryptoError, openContent } from "../../crypto/secrets.ts";
import type { Primitives } from "../../crypto/secrets.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { showContent, withoutMark } from "../content/content-kinds.ts";
import { Alarm } from "../alarm.ts";
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
  readonly report: (error: unknown) => void;
  readonly changed: (conversationId: string) => void;
}

interface Shown {
  /** Null once it has disappeared. */
  readonly record: MessageRecord | null;
  /** What it says, by which that is known again. */
  readonly says: string;
  /** And in the first format, in which the log has it where a device has come that reads no other. */
  readonly saysPlain: string;
  /** Since when, by this device's clock. */
  readonly at: number;
  readonly expiresAt: number;
}

/**
 * Texts that a direct connection has brought before the server's log: opened from what the sessions are, and shown; nothing of
 * them is stored, counted or confirmed, and no session takes a step for them. All of that comes once, with the place that
 * the log gives, where the message is opened as any other. So a page that closes meanwhile loses nothing: whoever wrote it
 * keeps it until the server has taken it.
 */
export class AheadOfLog {
  readonly #parts: Parts;
  readonly #shown = new Map<string, Map<string, Shown>>();
  readonly #alarm: Alarm;
  readonly #stopListening: () => void;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#alarm = new Alarm(parts, async () => this.#disappear());
    this.#stopListening = parts.ledger.listen((conversationId, changed) => {
      // Only the log's word counts from the moment that there is one.
      if (changed === "reordered") void this.#compare(conversationId).catch(parts.report);
      else for (const { id } of changed) this.#shown.get(conversationId)?.delete(id);
    });
  }

  stop(): void {
    this.#stopListening();
    this.#alarm.stop();
  }

  /** In the order in which they have come; when that was is their `acceptedAt`. */
  of(conversationId: string): readonly MessageRecord[] {
    return [...(this.#shown.get(conversationId)?.values() ?? [])].flatMap(({ record }) => record ?? []);
  }

  /** Whether it is here now: shown ahead, or in its place already. */
  take(message: Message): Promise<boolean> {
    const { conversationId, messageId } = message;
    return this.#parts.ledger.section.run(async () => {
      const { ledger, now } = this.#parts;
      // One's own, whose id the other side has learned by its coming there: two would go by one name.
      if (ledger.outboxEntry(messageId) !== undefined) return false;
      if ((await ledger.message(conversationId, messageId)) !== undefined) return true;
      const shown = this.#shown.get(conversationId) ?? new Map<string, Shown>();
      if (shown.has(messageId)) return true;
      const record = shown.size < most ? await this.#open(message) : null;
      if (record === null) return false;
      const at = now();
      const expiresAt = at + (record.expiresAfter ?? Infinity) * 1000;
      const says = this.#says(record);
      const saysPlain = this.#says({ ...record, ...withoutMark(contentOf(record)!) });
      this.#shown.set(conversationId, shown.set(messageId, { record, says, saysPlain, at, expiresAt }));
      this.#alarm.at(expiresAt);
      this.#parts.changed(conversationId);
      return true;
    });
  }

  /**
   * What the log brings, by what was shown of it before: its time has begun with that, so that nothing comes back that has
   * disappeared; and it is not for whoever wrote it to have it read once and say something else to the log, unnoticed.
   */
  asShown<Record extends MessageRecord>(record: Record): Record {
    const shown = this.#shown.get(record.conversationId)?.get(record.id);
    if (shown === undefined || record.content === undefined) return record;
    const says = record.sealed ? shown.says : shown.saysPlain;
    if (says !== this.#says(record)) return { ...record, doubts: { ...record.doubts, replaced: true } };
    return shown.expiresAt === Infinity ? record : { ...record, expiresAt: shown.expiresAt };
  }

  #says({ senderAccountId, contentType, content, expiresAfter }: MessageRecord): string {
    const said = JSON.stringify([senderAccountId, contentType, content, expiresAfter ?? null]);
    return toBase64(this.#parts.primitives.sha256(new TextEncoder().encode(said)));
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

  /** As others do, also where the server is away for longer than that. */
  #disappear(): void {
    const now = this.#parts.now();
    for (const [conversationId, shown] of this.#shown) {
      const due = [...shown].filter(([, { record, expiresAt }]) => record !== null && expiresAt <= now);
      for (const [id, each] of due) shown.set(id, { ...each, record: null });
      if (due.length > 0) this.#parts.changed(conversationId);
      for (const { expiresAt } of shown.values()) if (expiresAt > now) this.#alarm.at(expiresAt);
    }
  }

  /** The log is another than before: what it has is not ahead of it, and everything else still is, unless the person deleted all. */
  async #compare(conversationId: string): Promise<void> {
    const shown = this.#shown.get(conversationId);
    if (this.#parts.ledger.conversation(conversationId)?.removed) return void shown?.clear();
    for (const id of [...(shown?.keys() ?? [])]) {
      if ((await this.#parts.ledger.message(conversationId, id)) !== undefined) shown?.delete(id);
    }
  }
}
