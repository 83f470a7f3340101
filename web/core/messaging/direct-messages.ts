import type { DirectChannel } from "../calls/direct-channel.ts";
import { showContent } from "../content/content-kinds.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { MessageRecord, OutboxRecord } from "../ledger/message-record.ts";
import { OnceAtATime } from "../once-at-a-time.ts";
import type { AheadOfLog } from "./ahead-of-log.ts";
import { hereFrame, messageFrame, readFrame } from "./direct-frames.ts";
import type { MessageSealer } from "./seal-message.ts";

/** Frames of one connection that wait to be opened: of more than that the server brings what they hold. */
const mostAtOnce = 100;

interface Parts {
  readonly ledger: Ledger;
  readonly sealer: Pick<MessageSealer, "seal">;
  readonly ahead: AheadOfLog;
  readonly to: (conversationId: string) => DirectChannel | null;
  readonly now: () => number;
  readonly report: (error: unknown) => void;
}

/**
 * The outbox on its way past the server: what waits there is sealed as for the server and handed to the device at the other
 * end as well, the same bytes. It stays in the outbox until the server has taken it, whatever becomes of the connection.
 */
export class DirectMessages {
  readonly #parts: Parts;
  readonly #once = new OnceAtATime();
  readonly #handed = new WeakMap<DirectChannel, Set<string>>();
  readonly #opening = new WeakMap<DirectChannel, { count: number }>();
  /** One's own that the other device has said to have. */
  readonly #there = new Set<string>();
  readonly #listeners = new Set<(conversationId: string) => void>();
  readonly #stopListening: () => void;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#stopListening = parts.ledger.listen((conversationId, changed) => {
      // What could not be sealed, or was for nothing as one before it was refused, may be now.
      this.wake(conversationId);
      if (changed !== "reordered") for (const { id } of changed) this.#there.delete(id);
    });
  }

  stop(): void {
    this.#stopListening();
    this.#parts.ahead.stop();
  }

  /** What has come ahead of its place, as it came. */
  ahead(conversationId: string): readonly MessageRecord[] {
    return this.#parts.ahead.of(conversationId);
  }

  isThere(messageId: string): boolean {
    return this.#there.has(messageId);
  }

  listen(listener: (conversationId: string) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  changed(conversationId: string): void {
    for (const listener of [...this.#listeners]) listener(conversationId);
  }

  /** Call when there is a connection. What is queued meanwhile is noticed. */
  wake(conversationId: string): void {
    if (this.#parts.to(conversationId) === null) return;
    const hand = () =>
      this.#hand(conversationId).catch(() => {
        // What could not be sealed says so when its turn for the server comes; until then it waits.
      });
    void this.#once.run(conversationId, hand, () => this.wake(conversationId));
  }

  /** Of what the other device has said to have it keeps nothing but on its screen: from now on nobody knows. */
  closed(conversationId: string): void {
    for (const { messageId } of this.#parts.ledger.outbox(conversationId)) this.#there.delete(messageId);
    this.changed(conversationId);
  }

  heard(conversationId: string, from: DirectChannel, frame: string): void {
    const opening = this.#opening.get(from) ?? { count: 0 };
    this.#opening.set(from, opening);
    if (opening.count >= mostAtOnce) return;
    opening.count++;
    this.#hear(conversationId, from, frame)
      .catch(this.#parts.report)
      .finally(() => opening.count--);
  }

  async #hear(conversationId: string, from: DirectChannel, frame: string): Promise<void> {
    const { ahead, now } = this.#parts;
    const heard = readFrame(frame, conversationId, from.to, now());
    if (heard?.kind === "message" && (await ahead.take(heard.message))) from.send(hereFrame(heard.message.messageId));
    if (heard?.kind === "here") await this.#came(conversationId, heard.messageId);
  }

  /** Kept, as nothing that happens to the message or to this page makes it unread. */
  async #came(conversationId: string, messageId: string): Promise<void> {
    const { ledger } = this.#parts;
    await ledger.section.run(async () => {
      const entry = ledger.outboxEntry(messageId);
      if (entry?.conversationId !== conversationId || !isToHand(entry)) return;
      this.#there.add(messageId);
      if (!entry.cameThere) await ledger.commitInside({ outbox: { ...entry, cameThere: true }, durability: "relaxed" });
      this.changed(conversationId);
    });
  }

  async #hand(conversationId: string): Promise<void> {
    const { ledger, sealer, to } = this.#parts;
    for (const entry of ledger.outbox(conversationId).filter(waits)) {
      const { messageId } = entry;
      // In the order of sending, also what does not go this way: by it the other side judges the server.
      const sealed = await sealer.seal(messageId);
      if (sealed === "held" || sealed === "nobody-there") return;
      const channel = to(conversationId);
      if (channel === null) return;
      const handed = this.#handed.get(channel) ?? new Set<string>();
      this.#handed.set(channel, handed);
      if (handed.has(messageId) || !isToHand(entry)) continue;
      // The server may have taken it by now, and brings it.
      const { submission } = ledger.outboxEntry(messageId) ?? {};
      const frame = submission === undefined ? null : messageFrame(submission, channel.to);
      if (frame === null) continue;
      if (!channel.send(frame)) return;
      handed.add(messageId);
    }
  }
}

/** A text by itself: what changes another message takes effect at its place in the log, and what the log has it brings. */
function isToHand(entry: OutboxRecord): boolean {
  return !entry.again && showContent(entry).kind === "text";
}

function waits({ failure, accepted }: OutboxRecord): boolean {
  return failure === undefined && accepted === undefined;
}
