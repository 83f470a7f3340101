import { CryptoError } from "../../crypto/secrets.ts";
import type { MessageAccepted } from "../../../generated/contracts/messaging/types.ts";
import { codeOf, explain, isPassing, isUnreachable, retryDelay } from "../explain-error.ts";
import type { Timers } from "../host.ts";
import type { Socket } from "../server-api.ts";
import { OnceAtATime } from "../once-at-a-time.ts";
import { TenChatError } from "../tenchat-error.ts";
import { isUnattended, withoutSaid } from "./unattended.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import type { Ledger, LedgerUpdate } from "../ledger/ledger.ts";
import type { OutboxRecord } from "../ledger/message-record.ts";
import type { ChangeKeeper } from "./change-keeper.ts";
import { conversationForgotten } from "./conversation-forgotten.ts";
import { placedOwn } from "./placement.ts";
import type { Recipient } from "../keys/content-keys.ts";
import { digestOf } from "./seal-message.ts";
import type { MessageSealer } from "./seal-message.ts";

/** How often the server may name further devices before a pause. */
const maximumRounds = 5;
const pause = 3_000;
const everything = "*";

/**
 * Sends what is in the outbox: in each conversation one after the other, identical bytes at each try. When the server
 * says how long to wait, nothing cuts that short.
 */
export class Sender {
  readonly #ledger: Ledger;
  readonly #sealer: MessageSealer;
  readonly #socket: () => Pick<Socket, "submitMessage"> | null;
  readonly #timers: Timers;
  readonly #own: Recipient;
  readonly #changes: ChangeKeeper;
  readonly #report: (error: unknown) => void;
  readonly #once = new OnceAtATime();
  readonly #refused = new Set<string>();
  readonly #cancels = new Set<() => void>();
  /** Conversations, or everything, of which the server said when it may be asked again. */
  readonly #resting = new Set<string>();
  readonly #gap: () => void;
  readonly #compareGroup: (conversationId: string) => void;
  readonly #makeAgain: (conversationId: string) => Promise<boolean>;
  readonly #verified: () => boolean;
  readonly #askAgain: () => void;
  #stopped = false;

  constructor(parts: {
    ledger: Ledger;
    sealer: MessageSealer;
    /** Null while there is no connection. */
    socket: () => Pick<Socket, "submitMessage"> | null;
    timers: Timers;
    /** This device. */
    own: Recipient;
    changes: ChangeKeeper;
    /** A message was accepted behind others that have not come here yet. */
    gap: () => void;
    /** Asks the server who is in a group, and gives it the rosters that it lacks. */
    compareGroup: (conversationId: string) => void;
    /** Has the server know a conversation that it may have forgotten; false if it cannot. */
    makeAgain: (conversationId: string) => Promise<boolean>;
    /** Whether the server's log was found to be the one that is known here, since the connection is there. */
    verified: () => boolean;
    /** There was no answer. */
    askAgain: () => void;
    report: (error: unknown) => void;
  }) {
    this.#ledger = parts.ledger;
    this.#sealer = parts.sealer;
    this.#socket = parts.socket;
    this.#timers = parts.timers;
    this.#own = parts.own;
    this.#changes = parts.changes;
    this.#gap = parts.gap;
    this.#compareGroup = parts.compareGroup;
    this.#makeAgain = parts.makeAgain;
    this.#verified = parts.verified;
    this.#askAgain = parts.askAgain;
    this.#report = parts.report;
  }

  /** Call when the connection is there, a key change was accepted, devices changed or a message was queued. */
  wakeAll(): void {
    for (const conversationId of this.#ledger.waiting()) this.wake(conversationId);
  }

  wake(conversationId: string): void {
    if (this.#stopped || this.#rests(conversationId)) return;
    const send = () =>
      this.#drain(conversationId).catch((error: unknown) => {
        this.#report(error);
        this.#later(conversationId, pause);
      });
    void this.#once.run(conversationId, send, () => this.wake(conversationId));
  }

  stop(): void {
    this.#stopped = true;
    for (const cancel of this.#cancels) cancel();
  }

  async #drain(conversationId: string): Promise<void> {
    for (let rounds = 0; ;) {
      const entry = this.#ledger.outbox(conversationId).find(isToSend);
      const socket = this.#socket();
      if (entry === undefined || socket === null || this.#stopped || this.#rests(conversationId)) return;
      try {
        const sealed = await this.#sealer.seal(entry.messageId);
        // Their keys may be on their way; of an account that is gone none will come.
        if (sealed === "nobody-there" && (await this.#isForgotten(entry))) continue;
        if (sealed === "unsaid") continue;
        if (sealed !== "sealed") return;
        const { submission } = this.#ledger.outboxEntry(entry.messageId) ?? {};
        if (submission === undefined) continue;
        const accepted = await socket.submitMessage(submission).catch((error: unknown) => {
          // The limit is the account's, not the conversation's.
          if (codeOf(error) === "rate-limited") this.#rest(everything, retryDelay(error)!);
          throw error;
        });
        if (!isAbout(accepted, submission)) throw answeredForAnother();
        await this.#accept(accepted);
        rounds = 0;
      } catch (error) {
        if (codeOf(error) === "device-list-stale" && ++rounds <= maximumRounds) {
          const { missing } = error as unknown as { missing: readonly Recipient[] };
          try {
            const sealed = await this.#sealer.addDevices(entry.messageId, missing);
            if (sealed !== "sealed" && sealed !== "unsaid") return;
            continue;
          } catch (inner) {
            if (!(await this.#settle(entry, inner))) return;
          }
        } else if (codeOf(error) === "membership-stale") {
          if (!(await this.#afterChange(entry, error))) return;
        } else if (!(await this.#settle(entry, error))) return;
      }
    }
  }

  /**
   * The members have changed, and how is on its way here; or the server is behind what is known here, and is given that again:
   * either way there is another try. What contradicts itself is no reason to wait.
   */
  async #afterChange(entry: OutboxRecord, error: unknown): Promise<boolean> {
    const { revision } = error as { revision?: number };
    const known = this.#ledger.conversation(entry.conversationId)?.roster?.revision ?? 0;
    // What has come meanwhile it is sealed anew for.
    if (revision === known) {
      if (this.#ledger.outboxEntry(entry.messageId)?.submission?.membership === known) await this.#fail(entry, error);
      return true;
    }
    if (revision !== undefined && revision < known) this.#compareGroup(entry.conversationId);
    else this.#gap();
    this.#later(entry.conversationId, pause);
    return false;
  }

  /** True to go on with the next message. */
  async #settle(entry: OutboxRecord, error: unknown): Promise<boolean> {
    if (this.#stopped) return false;
    if (isUnreachable(error)) {
      this.#askAgain();
      return false;
    }
    const code = codeOf(error);
    const seconds = retryDelay(error);
    if (seconds !== undefined) {
      if (!this.#rests(entry.conversationId)) this.#rest(entry.conversationId, seconds);
      return false;
    }
    if (code === "device-list-stale" || code === "keys-not-found") {
      this.#later(entry.conversationId, pause);
      return false;
    }
    if (code === "unauthenticated") return false;
    if (code === "forbidden" && !this.#refused.has(entry.messageId)) {
      // A server that went back may know neither the conversation nor this device's keys, which are seen to meanwhile.
      try {
        if (await this.#isForgotten(entry)) return true;
      } catch (inner) {
        if (!isPassing(inner)) throw inner;
        this.#askAgain();
        return false;
      }
      this.#refused.add(entry.messageId);
      this.#gap();
      this.#later(entry.conversationId, pause);
      return false;
    }
    if (error instanceof CryptoError && error.kind === "identity-changed") return false;
    const isKnown = error instanceof CryptoError || error instanceof TenChatError;
    if (code === undefined && !isKnown) throw error;
    await this.#fail(entry, error);
    return true;
  }

  /** Whether the conversation cannot be had any more; then the message says so. */
  async #isForgotten(entry: OutboxRecord): Promise<boolean> {
    if (await this.#makeAgain(entry.conversationId)) return false;
    await this.#fail(entry, new TenChatError("conversation-forgotten", conversationForgotten));
    return true;
  }

  #accept(accepted: MessageAccepted): Promise<void> {
    return this.#ledger.section.run(async () => {
      const entry = this.#ledger.outboxEntry(accepted.messageId);
      const conversation = this.#ledger.conversation(accepted.conversationId);
      // It took what was sealed for the newest roster: whether it still is behind is to be asked.
      if (conversation?.membersDoubted === "behind") this.#compareGroup(conversation.id);
      // It may have come back as a new message before this answer.
      if (entry === undefined || conversation === undefined) return;
      // Next in line counts only in a log that is known to be the same as here.
      if (accepted.sequence === conversation.position + 1 && this.#verified()) {
        const known = await this.#ledger.message(conversation.id, entry.messageId);
        const { sequence, acceptedAt } = accepted;
        const at = { sequence, acceptedAt, digest: digestOf(entry) };
        await this.#ledger.commitInside(
          await this.#changes.following(placedOwn(conversation, entry, at, this.#own, known)),
        );
        return;
      }
      const { sequence, acceptedAt } = accepted;
      await this.#ledger.commitInside({ outbox: { ...entry, accepted: sequence, acceptedAt } });
      this.#gap();
    });
  }

  #fail(entry: OutboxRecord, error: unknown): Promise<void> {
    const reason =
      error instanceof CryptoError
        ? new TenChatError(
            "keys-unverified",
            "The keys that the server gave for this person are not theirs, so nothing was sent. The message is kept here; try again later.",
          )
        : explain(error);
    return this.#ledger.section.run(async () => {
      const current = this.#ledger.outboxEntry(entry.messageId);
      if (current === undefined) return;
      const what = current.cameThere
        ? "The server did not take this message, which is kept here; it came to the other person's device directly, and may have been read."
        : "This message was not sent and is kept here.";
      const failure = { kind: reason.kind, message: `${what} ${reason.message}` };
      const { entry: back, ...rest } = await this.#sealer.takeBack(current);
      const unsaid = isUnattended(current.contentType) ? this.#unsaid(current, rest.conversation) : undefined;
      await this.#ledger.commitInside({ ...rest, ...(unsaid ?? { outbox: { ...back, failure } }) });
    });
  }

  /** What nobody sees nobody tries again: it is said anew when it is due. */
  #unsaid(removeOutbox: OutboxRecord, takenBack: ConversationRecord | undefined): LedgerUpdate {
    const conversation = takenBack ?? this.#ledger.conversation(removeOutbox.conversationId);
    if (conversation === undefined) return { removeOutbox };
    return { removeOutbox, conversation: withoutSaid(conversation, removeOutbox.contentType) };
  }

  #later(conversationId: string, milliseconds: number): void {
    this.#after(milliseconds, () => this.wake(conversationId));
  }

  #rests(conversationId: string): boolean {
    return this.#resting.has(everything) || this.#resting.has(conversationId);
  }

  #rest(what: string, seconds: number): void {
    this.#resting.add(what);
    this.#after(seconds * 1000, () => {
      this.#resting.delete(what);
      if (what === everything) this.wakeAll();
      else this.wake(what);
    });
  }

  #after(milliseconds: number, work: () => void): void {
    if (this.#stopped) return;
    const cancel = this.#timers.after(milliseconds, () => {
      this.#cancels.delete(cancel);
      work();
    });
    this.#cancels.add(cancel);
  }
}

/** Whether it is this that the server has taken: by another answer one that it never got would be shown as sent. */
function isAbout(accepted: MessageAccepted, sent: Pick<OutboxRecord, "messageId" | "conversationId">): boolean {
  return accepted.messageId === sent.messageId && accepted.conversationId === sent.conversationId;
}

function answeredForAnother(): TenChatError {
  return new TenChatError("server-incompatible", "The server has answered for another message than this one.");
}

function isToSend(entry: OutboxRecord): boolean {
  return entry.failure === undefined && entry.accepted === undefined;
}
