import type { Rewind } from "../ledger/ledger.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import { contentOf } from "../ledger/message-record.ts";
import type { MessageRecord, OutboxRecord } from "../ledger/message-record.ts";
import type { CommonPart } from "./find-common-part.ts";

/**
 * What becomes of a conversation whose server knows it only up to `common`. Everything read here stays readable and in
 * its place, before whatever is written from now on; what this device wrote is to be sent again, under the same id, so
 * that who has it already sees it once.
 */
export function goBack(
  conversation: ConversationRecord,
  records: readonly MessageRecord[],
  outbox: readonly OutboxRecord[],
  common: CommonPart,
  now: number,
): Omit<Rewind, "also"> {
  const { sequence } = common;
  const forgotten = records.filter((record) => isForgotten(record, sequence));
  let kept = Math.max(0, ...records.map((record) => (record.sequence === sequence ? (record.kept ?? 0) : 0)));
  const moved = forgotten.map((from) => {
    const { again: _again, acceptedAt: _acceptedAt, ...rest } = from;
    // What was kept before the common part stays there; the rest follows it in the order it had.
    const to = from.sequence > sequence ? { ...rest, sequence, kept: (kept += 1) } : rest;
    return { from, to };
  });
  const waiting = new Set(outbox.map(({ messageId }) => messageId));
  const toSend = moved.flatMap(({ to }) => (waiting.has(to.id) ? [] : (sentAgain(to) ?? [])));
  const { positionAt: _positionAt, tip: _tip, heldFrom, timer, nameAt, ...rest } = conversation;
  const last = records.find(
    (record) => (record.again ?? (record.kept === undefined ? record.sequence : 0)) === sequence,
  );
  return {
    conversation: {
      ...rest,
      position: sequence,
      ...(common.acceptedAt === undefined ? {} : { positionAt: common.acceptedAt }),
      ...(last?.digest === undefined ? {} : { tip: { id: last.id, digest: last.digest } }),
      ...(heldFrom === undefined ? {} : { heldFrom: Math.min(heldFrom, sequence) }),
      // A place that the server has forgotten is before none to come.
      ...(timer === undefined ? {} : { timer: { ...timer, sequence: Math.min(timer.sequence, sequence) } }),
      ...(nameAt === undefined ? {} : { nameAt: Math.min(nameAt, sequence) }),
      confirmed: Math.min(conversation.confirmed, sequence),
      standing: Object.fromEntries(
        Object.entries(conversation.standing).map(([accountId, { delivered, read }]) => [
          accountId,
          { delivered: Math.min(delivered, sequence), read: Math.min(read, sequence) },
        ]),
      ),
      rewoundAt: now,
    },
    moved,
    outbox: [...toSend, ...outbox.map(withoutPlace)],
  };
}

function isForgotten(record: MessageRecord, sequence: number): boolean {
  if (record.again !== undefined) return record.again > sequence;
  return record.sequence > sequence;
}

function sentAgain(record: MessageRecord): Omit<OutboxRecord, "order"> | undefined {
  const { id, conversationId, sentAt, fromHere, counter, senderDeviceId, expiresAfter } = record;
  const said = contentOf(record);
  if (!fromHere || said === undefined) return undefined;
  const { contentType, content } = said;
  const counted =
    counter === undefined || senderDeviceId === null ? {} : { chain: { deviceId: senderDeviceId, counter } };
  const lasts = expiresAfter === undefined ? {} : { expiresAfter };
  return { messageId: id, conversationId, contentType, content, sentAt, ...lasts, ...counted, again: true };
}

/** Sealed stays sealed: if the server has it after all, it is the same bytes. */
function withoutPlace(entry: OutboxRecord): Omit<OutboxRecord, "order"> {
  const { accepted: _accepted, acceptedAt: _acceptedAt, order: _order, ...rest } = entry;
  return rest;
}
