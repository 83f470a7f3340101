// @generated tenchat:server@1 hash:61d316ed6f4c4d3e3accfdea776473e7 DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/operations.tsp.

import type {
  AskToJoinInput, BlockAccountInput, ChangeGroupInput, CreateGroupInput, ListAskingInput, ListBlocksInput,
  ListConversationsInput, ListGroupsInput, OpenDirectConversationInput, ReadConversationInput, ReadGroupInput,
  UnblockAccountInput
} from "../../contracts/conversations/operations.ts";
import type {
  AskingPage, BlockList, Conversation, ConversationPage, Group, GroupPage, Joining
} from "../../contracts/conversations/types.ts";
import {
  validateAskToJoinInput, validateBlockAccountInput, validateChangeGroupInput, validateCreateGroupInput,
  validateListAskingInput, validateListBlocksInput, validateListConversationsInput, validateListGroupsInput,
  validateOpenDirectConversationInput, validateReadConversationInput, validateReadGroupInput,
  validateUnblockAccountInput
} from "../../contracts/conversations/validators.ts";
import type { OperationContext, OperationDefinition, UserActor } from "../runtime/operation.ts";

/** Who talks with whom. */
export interface ConversationsOperations {
  /**
   * Asks to be let in by a link. Nobody is in a group before a device of its owner or one of its admins has signed
   * that. Asking again is the same asking. A link that one has come by once lets one in no second time.
   */
  askToJoin(input: AskToJoinInput, context: OperationContext<UserActor>): Promise<Joining>;
  /**
   * Blocks somebody. From then on nothing that they say to one alone is pushed or caught up on, nor that they write,
   * nor a conversation that they open; they are answered as before. Doing it again changes nothing.
   */
  blockAccount(input: BlockAccountInput, context: OperationContext<UserActor>): Promise<void>;
  /**
   * Adds people or removes those below, which owner and admins may; makes admins or hands the group over, which the
   * owner may; or leaves. Whoever is not in it any more is sent nothing from then on, and
   * may read nothing. Asking again with the same roster changes nothing.
   */
  changeGroup(input: ChangeGroupInput, context: OperationContext<UserActor>): Promise<Group>;
  /** Begins a group with the people of the roster. Asking again with the same roster changes nothing. */
  createGroup(input: CreateGroupInput, context: OperationContext<UserActor>): Promise<Group>;
  /** Who asks to be let in by a link; nobody's but for the owner and admins. */
  listAsking(input: ListAskingInput, context: OperationContext<UserActor>): Promise<AskingPage>;
  /** Whom one has blocked. */
  listBlocks(input: ListBlocksInput, context: OperationContext<UserActor>): Promise<BlockList>;
  /** One's conversations, latest activity first. */
  listConversations(input: ListConversationsInput, context: OperationContext<UserActor>): Promise<ConversationPage>;
  /** One's groups, in order of their ids. */
  listGroups(input: ListGroupsInput, context: OperationContext<UserActor>): Promise<GroupPage>;
  /** Opens the direct conversation with somebody: the one that exists, or a new one. */
  openDirectConversation(
    input: OpenDirectConversationInput,
    context: OperationContext<UserActor>
  ): Promise<Conversation>;
  /** One conversation with its members. */
  readConversation(input: ReadConversationInput, context: OperationContext<UserActor>): Promise<Conversation>;
  /** One group with its members. */
  readGroup(input: ReadGroupInput, context: OperationContext<UserActor>): Promise<Group>;
  /** Takes it back: what was kept back meanwhile is there to be caught up on. Doing it again changes nothing. */
  unblockAccount(input: UnblockAccountInput, context: OperationContext<UserActor>): Promise<void>;
}

/** The implementation, for dependency injection. */
export const CONVERSATIONS_OPERATIONS = Symbol("ConversationsOperations");

export const ASK_TO_JOIN: OperationDefinition<AskToJoinInput> = {
  action: "conversations.ask-to-join",
  validate: validateAskToJoinInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":20,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};

export const BLOCK_ACCOUNT: OperationDefinition<BlockAccountInput> = {
  action: "conversations.block-account",
  validate: validateBlockAccountInput,
  parameters: [{"name":"accountId","property":"accountId","in":"path","as":"text"}],
  body: null,
  rateLimit: {"points":30,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};

export const CHANGE_GROUP: OperationDefinition<ChangeGroupInput> = {
  action: "conversations.change-group",
  validate: validateChangeGroupInput,
  parameters: [{"name":"conversationId","property":"conversationId","in":"path","as":"text"}],
  body: "flat",
  rateLimit: {"points":60,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};

export const CREATE_GROUP: OperationDefinition<CreateGroupInput> = {
  action: "conversations.create-group",
  validate: validateCreateGroupInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":20,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};

export const LIST_ASKING: OperationDefinition<ListAskingInput> = {
  action: "conversations.list-asking",
  validate: validateListAskingInput,
  parameters: [{"name":"conversationId","property":"conversationId","in":"path","as":"text"}],
  body: null,
  rateLimit: {"points":120,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};

export const LIST_BLOCKS: OperationDefinition<ListBlocksInput> = {
  action: "conversations.list-blocks",
  validate: validateListBlocksInput,
  parameters: [],
  body: null,
  rateLimit: {"points":60,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};

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

export const LIST_GROUPS: OperationDefinition<ListGroupsInput> = {
  action: "conversations.list-groups",
  validate: validateListGroupsInput,
  parameters: [{"name":"cursor","property":"cursor","in":"query","as":"text"}],
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

export const READ_GROUP: OperationDefinition<ReadGroupInput> = {
  action: "conversations.read-group",
  validate: validateReadGroupInput,
  parameters: [{"name":"conversationId","property":"conversationId","in":"path","as":"text"}],
  body: null,
  rateLimit: {"points":240,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};

export const UNBLOCK_ACCOUNT: OperationDefinition<UnblockAccountInput> = {
  action: "conversations.unblock-account",
  validate: validateUnblockAccountInput,
  parameters: [{"name":"accountId","property":"accountId","in":"path","as":"text"}],
  body: null,
  rateLimit: {"points":30,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};
