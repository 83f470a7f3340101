import type { PostMessageInput } from "../../../generated/contracts/messaging/operations.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import type { Person, TenChatErrorKind } from "../tenchat.ts";

/** A message in its place. */
export interface MessageRecord {
  readonly id: string;
  readonly conversationId: string;
  /** Its place in the server's log; of one that the server has forgotten, the last place before it that both have. */
  readonly sequence: number;
  /** Its order behind `sequence` among those that the server has forgotten: it stays where it was read. */
  readonly kept?: number;
  /** The place at which the server has it again. */
  readonly again?: number;
  /** When the server accepted it, in the server's words: by that a log is known again. */
  readonly acceptedAt?: string;
  /** Written on this device, which sends it again should the server forget it. */
  readonly fromHere?: true;
  readonly senderAccountId: Person["accountId"];
  readonly own: boolean;
  readonly sentAt: number;
  readonly contentType: string;
  readonly text?: string;
  /** Content of a kind that this version does not know, kept for one that does; base64. */
  readonly content?: string;
  readonly problem?: "damaged" | "not-for-this-device";
  /** As it came, until the sender's new key is accepted. */
  readonly held?: Message;
}

/** A message of one's own that has no place yet. */
export interface OutboxRecord {
  readonly messageId: string;
  readonly conversationId: string;
  /** The order of sending on this device. */
  readonly order: number;
  readonly text: string;
  readonly sentAt: number;
  /** Exactly what is sent, and sent again; stored together with the ratchets that made it. */
  readonly submission?: PostMessageInput;
  /** For devices that turn out to be missing; base64. */
  readonly contentKey?: string;
  /** The place the server gave it, while messages before it are still to come. */
  readonly accepted?: number;
  readonly acceptedAt?: string;
  /** It had a place, and still has it here: the server has forgotten it and gets it once more. */
  readonly again?: true;
  readonly failure?: { readonly kind: TenChatErrorKind; readonly message: string };
}

/** Where a message stands on this device. */
export type Place = Pick<MessageRecord, "sequence" | "kept">;

export function messagesOf(conversationId: string): string {
  return `at/${conversationId}/`;
}

export function messageKey(conversationId: string, { sequence, kept }: Place): string {
  // A plus sign sorts before every digit: what is kept behind a place comes before the next place.
  const behind = kept === undefined ? "" : `+${digits(kept)}`;
  return `${messagesOf(conversationId)}${digits(sequence)}${behind}`;
}

function digits(number: number): string {
  return String(number).padStart(16, "0");
}

/** Negative when the first stands before the second. */
export function comparePlaces(one: Place, other: Place): number {
  return one.sequence - other.sequence || (one.kept ?? 0) - (other.kept ?? 0);
}

/** Where a message id is remembered, so that a repeat under another sequence number shows nothing. */
export function messageIdKey(conversationId: string, messageId: string): string {
  return `id/${conversationId}/${messageId}`;
}
