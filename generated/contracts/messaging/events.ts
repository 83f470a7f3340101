// @generated tenchat:contracts@1 hash:4c9f2746a2efbce12b27ce9a82c32c3e DO NOT EDIT DIRECTLY
// From specs/contexts/messaging/events.tsp.

import type { AccountId, ConversationId, MessageId, Moment, Sequence } from "../shared/types.ts";

/** A message has its place in the log. Carries no content, not even as ciphertext. */
export interface MessagePersisted {
  conversationId: ConversationId;
  messageId: MessageId;
  sequence: Sequence;
  senderAccountId: AccountId;
  acceptedAt: Moment;
}
