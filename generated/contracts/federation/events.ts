// @generated tenchat:contracts@1 hash:8b56557e8a649eeafaa6ec6d1e7c7cf9 DO NOT EDIT DIRECTLY
// From specs/contexts/federation/events.tsp.

import type { ConversationId, MessageId, Sequence } from "../shared/types.ts";
import type { ServerName } from "./types.ts";

/**
 * A message could not be brought to another server for a day. It is among the events that are set aside from the start:
 * trying that again has the server told once more from there on.
 */
export interface PeerMessageUndelivered {
  peer: ServerName;
  conversationId: ConversationId;
  messageId: MessageId;
  sequence: Sequence;
}
