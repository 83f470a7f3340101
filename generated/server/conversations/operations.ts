// @generated tenchat:server@1 hash:5e491e3196853011068d6ae99d2f1f47 DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/operations.tsp.

import type {
  ListConversationsInput, OpenDirectConversationInput, ReadConversationInput
} from "../../contracts/conversations/operations.ts";
import type { Conversation, ConversationPage } from "../../contracts/conversations/types.ts";
import {
  validateListConversationsInput, validateOpenDirectConversationInput, validateReadConversationInput
} from "../../contracts/conversations/validators.ts";
import type { OperationContext, OperationDefinition, UserActor } from "../runtime/operation.ts";

/** Who talks with whom. */
export interface ConversationsOperations {
  /** One's conversations, latest activity first. */
  listConversations(input: ListConversationsInput, context: OperationContext<UserActor>): Promise<ConversationPage>;
  /** Opens the direct conversation with somebody: the one that exists, or a new one. */
  openDirectConversation(
    input: OpenDirectConversationInput,
    context: OperationContext<UserActor>
  ): Promise<Conversation>;
  /** One conversation with its members. */
  readConversation(input: ReadConversationInput, context: OperationContext<UserActor>): Promise<Conversation>;
}

/** The implementation, for dependency injection. */
export const CONVERSATIONS_OPERATIONS = Symbol("ConversationsOperations");

export const LIST_CONVERSATIONS: OperationDefinition<ListConversationsInput> = {
  action: "conversations.list-conversations",
  validate: validateListConversationsInput,
  parameters: [{"name":"cursor","property":"cursor","in":"query","as":"text"},{
    "name":"limit",
    "property":"limit",
    "in":"query",
    "as":"number"
  }],
  body: null,
  rateLimit: {"points":240,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};

export const OPEN_DIRECT_CONVERSATION: OperationDefinition<OpenDirectConversationInput> = {
  action: "conversations.open-direct-conversation",
  validate: validateOpenDirectConversationInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":60,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};

export const READ_CONVERSATION: OperationDefinition<ReadConversationInput> = {
  action: "conversations.read-conversation",
  validate: validateReadConversationInput,
  parameters: [{"name":"conversationId","property":"conversationId","in":"path","as":"text"}],
  body: null,
  rateLimit: {"points":240,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};
