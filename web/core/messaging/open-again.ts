import { CryptoError, openContent, sealedContentType } from "../../crypto/secrets.ts";
import type { Primitives } from "../../crypto/secrets.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { fromBase64 } from "../base64.ts";
import { changeOf } from "../content/content-kinds.ts";
import type { Step } from "../keys/content-keys.ts";
import type { PairwiseKeys } from "../keys/pairwise-keys.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { contentOf } from "../ledger/message-record.ts";
import type { MessageRecord } from "../ledger/message-record.ts";
import type { Proof } from "./item-proof.ts";
import { contextOf, provenFormat, readItem } from "./read-item.ts";

interface Parts {
  readonly primitives: Primitives;
  readonly ledger: Ledger;
  readonly pairwise: PairwiseKeys;
  readonly ownDeviceId: string;
}

/** What was asked for, by now: `refused`, or the message as it is kept from here on, and what is to be checked of it. */
export type Again =
  | { readonly kind: "refused"; readonly record: MessageRecord }
  | {
      readonly kind: "opened";
      readonly before: MessageRecord;
      readonly record: MessageRecord;
      readonly message: Message;
      readonly proof: Proof;
      readonly step: Step;
    };

/**
 * What an item brings of a message that could not be read here; null where it brings nothing. It has to come from the very
 * device that wrote the message, in the session with that device, and to have been asked for.
 */
export async function openAgain(parts: Parts, brought: MessageRecord): Promise<Again | null> {
  const { primitives, ledger, pairwise, ownDeviceId } = parts;
  const change = changeOf(contentOf(brought));
  if (change?.kind !== "again" || change.device !== ownDeviceId || brought.fromHere) return null;
  const { conversationId, senderAccountId, senderDeviceId } = brought;
  const record = await ledger.message(conversationId, change.of.id);
  if (record?.asked === undefined || record.problem === undefined || record.acceptedAt === undefined) return null;
  const isWriter = record.senderAccountId === senderAccountId && record.senderDeviceId === senderDeviceId;
  if (!isWriter || senderDeviceId === null || change.of.by !== senderAccountId) return null;
  if (change.key === "" || change.sealed === "") return { kind: "refused", record: { ...record, refused: true } };
  const message: Message = {
    messageId: record.id,
    conversationId,
    sequence: record.sequence,
    senderAccountId,
    senderDeviceId,
    contentType: sealedContentType,
    protocolVersion: provenFormat,
    ciphertext: change.sealed,
    wrappedKey: change.key,
    meta: { sentAt: record.acceptedAt, clientSequence: 0 },
    acceptedAt: record.acceptedAt,
  };
  try {
    const unwrapped = await pairwise.unwrap(message);
    if (unwrapped === null) return null;
    const content = await openContent(
      primitives,
      contextOf(message),
      fromBase64(message.ciphertext),
      unwrapped.contentKey,
    );
    const { proof, ...opened } = readItem(message, content);
    if (opened.problem !== undefined || opened.sentAt === undefined) return null;
    const { problem: _problem, asked: _asked, refused: _refused, ...rest } = record;
    // When the server said it was sent is long gone: that cannot be held against it any more.
    const told = { ...message, meta: { ...message.meta, sentAt: new Date(opened.sentAt).toISOString() } };
    const step = await unwrapped.kept();
    const doubts = unwrapped.listed ? {} : { doubts: { ...rest.doubts, unlisted: true as const } };
    const again: MessageRecord = { ...rest, ...opened, ...doubts, resent: true };
    return { kind: "opened", before: record, record: again, message: told, proof, step };
  } catch (error) {
    // Its session is broken as well: the person may ask once more, which begins another.
    if (error instanceof CryptoError) return null;
    throw error;
  }
}
