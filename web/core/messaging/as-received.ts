import { rosterContentType } from "../../crypto/secrets.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import type { Step } from "../keys/content-keys.ts";
import { sentAs } from "../keys/manager-rule.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import type { Doubts, MessageRecord } from "../ledger/message-record.ts";
import type { Proof } from "./item-proof.ts";
import type { RosterOutcome } from "./place-roster.ts";
import type { PlacedRecord } from "./placement.ts";

/** What came of opening a message. */
export type Opened = Partial<
  Pick<
    MessageRecord,
    "content" | "contentType" | "problem" | "held" | "sentAt" | "sealed" | "counter" | "resealed" | "expiresAfter"
  >
>;
/**
 * `digest`: of the bytes that were opened, where that is known by the opening. `unlisted`: by a device that its person does
 * not list.
 */
export type Outcome = {
  readonly opened: Opened;
  readonly step: Step;
  readonly proof: Proof;
  readonly digest?: string;
  readonly unlisted?: true;
};

export const nothing: Step = { also: [], after: [] };

/** One and then the other, in one commit. */
export function both(one: Step, other: Step): Step {
  return { also: [...one.also, ...other.also], after: [...one.after, ...other.after] };
}

/** What is doubtful about an item, for its record: of most nothing is. */
export function doubting(doubts: Doubts | undefined, unlisted: true | undefined): { readonly doubts?: Doubts } {
  if (unlisted === undefined) return doubts === undefined ? {} : { doubts };
  return { doubts: { ...doubts, unlisted } };
}

/** What stands in the log where somebody had said something who has deleted their account. */
const erasedContentType = "application/vnd.tenchat.erased";

/**
 * With what its sender is at this place, of what could not be opened there: later they may be another. `known`: no roster
 * waits before it.
 */
export function notingSender<Record extends MessageRecord>(
  conversation: ConversationRecord,
  record: Record,
  known: boolean,
): Record {
  const isOpen = record.problem === undefined && record.held === undefined;
  if (isOpen || conversation.kind === "direct" || record.sentAs !== undefined || !known) return record;
  return { ...record, sentAs: sentAs(conversation, record.senderAccountId) };
}

/** Of somebody who is not in it. In a group they may have come with a change that still waits for somebody's key. */
export function stranger(
  conversation: ConversationRecord,
  message: Message,
  mayWait = conversation.heldFrom !== undefined,
): Outcome {
  if (message.contentType === erasedContentType) return { opened: { problem: "erased" }, step: nothing, proof: null };
  const waits = conversation.kind === "group" && mayWait;
  return { opened: waits ? { held: message } : { problem: "damaged" }, step: nothing, proof: null };
}

export function isRoster({ kind }: ConversationRecord, { contentType }: Message): boolean {
  return kind === "group" && contentType === rosterContentType;
}

/** Of a group of which no roster is believed, once one is refused that had said when it ends. */
export function withoutUnbelievedEnd(conversation: ConversationRecord): ConversationRecord {
  const { endsAt: _endsAt, ...rest } = conversation;
  return conversation.roster === undefined ? rest : conversation;
}

export function rosterRecord(outcome: RosterOutcome, message: Message): Opened & Pick<MessageRecord, "doubts"> {
  if (outcome.kind === "good") return { ...outcome.said, ...doubting(undefined, outcome.unlisted) };
  return outcome.kind === "held" ? { held: message } : { problem: "refused-roster" };
}

export function placeOf(message: Message, own: boolean): PlacedRecord {
  return {
    id: message.messageId,
    conversationId: message.conversationId,
    sequence: message.sequence,
    acceptedAt: message.acceptedAt,
    senderAccountId: message.senderAccountId,
    senderDeviceId: message.senderDeviceId,
    own,
    // Until a seal says more: when the server had it, in its own words. What it says of the sender's clock is no proof.
    sentAt: Date.parse(message.acceptedAt),
    contentType: message.contentType,
  };
}
