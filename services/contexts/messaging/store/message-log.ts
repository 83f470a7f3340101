import { createHash } from "node:crypto";
import { createEnvelope, EVENTS } from "../../../../generated/contracts/events.ts";
import { MembershipStale } from "../../../../generated/contracts/conversations/errors.ts";
import { MessageIdTaken } from "../../../../generated/contracts/messaging/errors.ts";
import type { MessageAccepted } from "../../../../generated/contracts/messaging/types.ts";
import { Unavailable } from "../../../../generated/contracts/shared/errors.ts";
import type { Pipeline } from "../../../kernel/database/pipeline.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import { appendStatements } from "./append-statement.ts";
import type { AppendedRow, NewMessage } from "./append-statement.ts";
import { CommitLane } from "../../../kernel/database/commit-lane.ts";
import { DoubtfulMessages } from "./doubtful-messages.ts";

type Outcome =
  | { readonly kind: "accepted"; readonly accepted: MessageAccepted }
  | { readonly kind: "id-taken" }
  | { readonly kind: "stale"; readonly revision: number };
type PlacedRow = Extract<AppendedRow, { readonly members: null }>;

export type OnAppended = (message: NewMessage, accepted: MessageAccepted) => void;

// While one commit waits for the disk another is prepared; of more lanes each would commit fewer at a time, and a commit
// costs as much as twenty messages. A conversation stays in one lane, which keeps its order.
const LANES = 2;
const BATCH = 128;
// Eight batches: where much else is to be done too, most of a second of them.
const WAITING = 1_024;
/** Whoever would wait longer is better told so: their client has the message still, and asks again. */
const LATE_MILLISECONDS = 1_000;
const RETRY_AFTER_SECONDS = 1;
/** Signs that nobody keeps give way long before a message does. */
const BUSY_MILLISECONDS = 250;

/** The log of all conversations. What `append` has answered is committed and in its place. */
export class MessageLog {
  readonly #kernel: Kernel;
  readonly #onAppended: OnAppended;
  readonly #doubts: DoubtfulMessages;
  readonly #lanes: { lane: CommitLane<NewMessage, Outcome>; pipeline: Pipeline }[];

  /** `onAppended` hears of every new message, in the order of its conversation, before its `append` resolves. */
  constructor(kernel: Kernel, onAppended: OnAppended) {
    this.#kernel = kernel;
    this.#onAppended = onAppended;
    this.#doubts = new DoubtfulMessages(kernel, onAppended);
    this.#lanes = Array.from({ length: LANES }, () => {
      const pipeline = kernel.openPipeline();
      return { pipeline, lane: new CommitLane((messages) => this.#commit(pipeline, messages), BATCH) };
    });
  }

  /** Unavailable where more is waiting than a person would wait for; to be asked before anything else is done for a message. */
  expectTime(conversationId: string): void {
    const { lane } = this.#lanes[laneOf(conversationId)]!;
    if (lane.length >= WAITING || lane.lag > LATE_MILLISECONDS)
      throw new Unavailable({ retryAfter: RETRY_AFTER_SECONDS });
  }

  /** Whether there is no time for what may be lost. */
  isBusy(conversationId: string): boolean {
    return this.#lanes[laneOf(conversationId)]!.lane.lag > BUSY_MILLISECONDS;
  }

  /**
   * Stores a message, or finds that it is stored. MessageIdTaken if its id belongs to another message; MembershipStale if a
   * roster has its place by now, after which its members are others than it was sealed for.
   */
  async append(message: NewMessage): Promise<MessageAccepted> {
    const { lane } = this.#lanes[laneOf(message.conversationId)]!;
    const outcome = await lane.append(message);
    if (outcome.kind === "id-taken") throw new MessageIdTaken();
    if (outcome.kind === "stale") throw new MembershipStale({ revision: outcome.revision });
    return outcome.accepted;
  }

  /** Finishes what was begun. */
  async close(): Promise<void> {
    await this.#doubts.stop();
    await Promise.all(
      this.#lanes.map(async ({ lane, pipeline }) => {
        await lane.drained();
        await pipeline.close();
      }),
    );
  }

  async #commit(pipeline: Pipeline, messages: readonly NewMessage[]): Promise<Outcome[]> {
    const now = this.#kernel.clock.now();
    const unique = newestOfEach(messages);
    const eventIds = unique.map(() => this.#kernel.ids.ulid());
    const statements = appendStatements(unique, eventIds, EVENTS["message-persisted"].version, now);
    const results = await pipeline.transact(statements).catch((error: unknown) => {
      // The connection may have broken between the commit and its answer: then these are stored, and nobody was told.
      if (error instanceof Unavailable) this.#doubts.add(unique);
      throw error;
    });
    const rows = new Map((results[1]!.rows as AppendedRow[]).map((row) => [row.line, row]));

    const acceptedOf = (line: number): MessageAccepted => {
      const row = rows.get(line) as PlacedRow;
      const { messageId, conversationId } = unique[line]!;
      return { messageId, conversationId, sequence: row.sequence, acceptedAt: row.accepted_at.toISOString() };
    };
    const isStored = (line: number) => {
      const row = rows.get(line)!;
      return row.members === null && row.stored;
    };
    const stored = unique.flatMap((message, line) => (isStored(line) ? [{ message, line }] : []));
    this.#kernel.outbox.committed(
      stored.map(({ message: { conversationId, messageId, senderAccountId }, line }) => {
        const { sequence, acceptedAt } = acceptedOf(line);
        const payload = { conversationId, messageId, sequence, senderAccountId, acceptedAt };
        return createEnvelope("message-persisted", payload, { id: eventIds[line]!, occurredAt: acceptedAt });
      }),
    );
    for (const { message, line } of stored) this.#onAppended(message, acceptedOf(line));

    const lines = new Map(unique.map((message, line) => [idOf(message), line]));
    return messages.map((message) => {
      const line = lines.get(idOf(message))!;
      const row = rows.get(line)!;
      if (row.members !== null) return { kind: "stale", revision: row.members };
      const newest = unique[line]!;
      const accepted = (newest === message && row.stored) || isSame(message, newest, row);
      if (accepted) return { kind: "accepted", accepted: acceptedOf(line) };
      return isBefore(message, newest) ? { kind: "stale", revision: newest.membership! } : { kind: "id-taken" };
    });
  }
}

/** A repeat is the same ciphertext from the same device; anything else only borrows the id. */
function isSame(message: NewMessage, first: NewMessage, row: PlacedRow): boolean {
  if (message.senderDeviceId !== row.sender_device_id) return false;
  if (row.stored) return message.ciphertext.equals(first.ciphertext);
  return createHash("sha256").update(message.ciphertext).digest().equals(row.ciphertext_hash);
}

/** Of one id the one that was sealed for the newest members, and of those the first: what is stale says nothing against it. */
function newestOfEach(messages: readonly NewMessage[]): NewMessage[] {
  const newest = new Map<string, NewMessage>();
  for (const message of messages) {
    const other = newest.get(idOf(message));
    if (other === undefined || isBefore(other, message)) newest.set(idOf(message), message);
  }
  return [...newest.values()];
}

/** By the same device, for the members of before. */
function isBefore(one: NewMessage, other: NewMessage): boolean {
  return one.senderDeviceId === other.senderDeviceId && (one.membership ?? 0) < (other.membership ?? 0);
}

function idOf({ conversationId, messageId }: NewMessage): string {
  return `${conversationId}/${messageId}`;
}

// The last hexadecimal digits of an id are random in every version of UUID we make.
function laneOf(conversationId: string): number {
  return Number.parseInt(conversationId.slice(-4), 16) % LANES;
}
