import { showContent } from "../content/content-kinds.ts";
import { contentOf } from "../ledger/message-record.ts";
import { TenChatError } from "../tenchat-error.ts";
import type { Doubt, MessageContent, MessageItem } from "../tenchat.ts";
import type { MessageRecord, OutboxRecord } from "../ledger/message-record.ts";

/** This device, which sends one's own. */
export interface Sender {
  readonly accountId: string;
  readonly deviceId: string;
}

/** A stored message as it is shown; `again` is what the outbox has of one that the server has forgotten. */
export function placedItem(
  record: MessageRecord,
  delivered: (sequence: number) => boolean,
  again: OutboxRecord | undefined,
  own: Sender,
): MessageItem {
  const place = record.again ?? (record.kept === undefined ? record.sequence : undefined);
  const { id, senderAccountId, senderDeviceId, sentAt } = record;
  const item = {
    id,
    own: record.own,
    senderAccountId,
    senderDeviceId,
    content: shownOf(record),
    sentAt,
    timeBy: isBySender(record) ? ("sender" as const) : ("server" as const),
    doubts: doubtsOf(record),
  };
  if (again !== undefined) {
    const { state, failure } = outboxItem(again, own);
    return { ...item, state, ...(failure === undefined ? {} : { failure }) };
  }
  // Its own device sends it again: here it is only known that the server does not have it.
  if (place === undefined) return { ...item, state: record.own ? "queued" : "sent" };
  return { ...item, sequence: place, state: record.own && delivered(place) ? "delivered" : "sent" };
}

/** A message of one's own without a place. It is sent once the server has said so, and not before. */
export function outboxItem(record: OutboxRecord, own: Sender): MessageItem {
  const item = {
    id: record.messageId,
    own: true,
    senderAccountId: own.accountId,
    senderDeviceId: own.deviceId,
    content: showContent(record),
    timeBy: "sender",
    doubts: [],
    sentAt: record.sentAt,
  } as const;
  if (record.failure !== undefined) {
    const failure = new TenChatError(record.failure.kind, record.failure.message);
    return { ...item, state: "failed", failure };
  }
  if (record.accepted !== undefined) return { ...item, state: "sent", sequence: record.accepted };
  return { ...item, state: "queued" };
}

/** Of what was stored before time was sealed, this device's own clock is known for what it wrote itself. */
function isBySender({ sealed, fromHere }: MessageRecord): boolean {
  return sealed === true || fromHere === true;
}

/** A difference of two clocks that says nothing. */
const clocksDiffer = 2 * 60_000;
/** On its way longer than people expect. */
const longOnItsWay = 10 * 60_000;

function doubtsOf(record: MessageRecord): readonly Doubt[] {
  const { doubts, fromHere, sentAt } = record;
  if (fromHere) return [];
  const found: Doubt[] = [];
  if (doubts?.missing !== undefined) found.push({ kind: "missing", count: doubts.missing });
  if (doubts?.late) found.push({ kind: "late" });
  if (doubts?.unseen) found.push({ kind: "unseen" });
  if (doubts?.unproven) found.push({ kind: "unproven" });
  if (doubts?.redated !== undefined) found.push({ kind: "redated", claimed: doubts.redated });
  if (record.sealed !== true || record.acceptedAt === undefined) return found;
  const acceptedAt = Date.parse(record.acceptedAt);
  if (sentAt - acceptedAt > clocksDiffer) found.push({ kind: "ahead", acceptedAt });
  if (acceptedAt - sentAt > longOnItsWay) found.push({ kind: "delayed", acceptedAt });
  return found;
}

function shownOf(record: MessageRecord): MessageContent {
  if (record.held !== undefined) return { kind: "held" };
  if (record.problem === "refused-roster") return { kind: "refused-roster" };
  if (record.problem !== undefined) return { kind: "undecryptable", reason: record.problem };
  const content = contentOf(record);
  return content === undefined ? { kind: "unsupported", contentType: record.contentType } : showContent(content);
}
