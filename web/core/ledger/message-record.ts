import type { PostMessageInput } from "../../../generated/contracts/messaging/operations.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import type { Person, TenChatErrorKind } from "../tenchat.ts";

/** A message in its place. */
export interface MessageRecord {
  readonly id: string;
  readonly conversationId: string;
  readonly sequence: number;
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
  readonly failure?: { readonly kind: TenChatErrorKind; readonly message: string };
}

export function messageKey(conversationId: string, sequence: number): string {
  return `at/${conversationId}/${String(sequence).padStart(16, "0")}`;
}

/** Where a message id is remembered, so that a repeat under another sequence number shows nothing. */
export function messageIdKey(conversationId: string, messageId: string): string {
  return `id/${conversationId}/${messageId}`;
}
