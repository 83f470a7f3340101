// @generated tenchat:contracts@1 hash:08b7105776ff052e3b6a93f2d98dd800 DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/.

import type {
  AccountId, ConversationId, InvitationId, MessageId, Moment, PublicKey, Roster, Signature
} from "../shared/types.ts";
import type { ConversationKind, D3chatChannel, GroupMember, Member } from "./types.ts";

/** What the frame `account.deleted` says. */
export interface AccountDeletedFrame {
  accountId: AccountId;
}

/** What the frame `blocks.changed` says. */
export interface BlocksChangedFrame {
}

/** What the frame `conversation.new` says. */
export interface ConversationNewFrame {
  conversationId: ConversationId;
  kind: ConversationKind;
  members: Member[];
  createdAt: Moment;
  lastActivityAt: Moment;
}

/** What the frame `channel.new` says. */
export interface D3chatChannelNewFrame {
  channel: D3chatChannel;
}

/** What the frame `group.asked` says. */
export interface GroupAskedFrame {
  conversationId: ConversationId;
}

/** What the frame `group.ended` says. */
export interface GroupEndedFrame {
  conversationId: ConversationId;
  /**
   * The roster by which it is not, where that leaves nobody in it but whoever signed it: of who is left nothing is
   * told.
   */
  roster?: Roster;
}

/** What the frame `group.new` says. */
export interface GroupNewFrame {
  conversationId: ConversationId;
  revision: number;
  /** In the order of the roster. */
  members: GroupMember[];
  createdAt: Moment;
}

/** What `askToJoin` takes. */
export interface AskToJoinInput {
  invitationId: InvitationId;
  /**
   * Of whoever asks: the link's key has signed it with their account, so that the server cannot put another in its
   * place.
   */
  masterKey: PublicKey;
  /**
   * The link's key over id of the invitation, account id and master key; `web/crypto/protocol.md` has it byte by byte.
   */
  proof: Signature;
}

/** What `blockAccount` takes. */
export interface BlockAccountInput {
  accountId: AccountId;
}

/** What `changeGroup` takes. */
export interface ChangeGroupInput {
  conversationId: ConversationId;
  messageId: MessageId;
  roster: Roster;
}

/** What `createGroup` takes. */
export interface CreateGroupInput {
  /** Random, chosen by whoever begins the group, as the roster names it. */
  conversationId: ConversationId;
  messageId: MessageId;
  roster: Roster;
}

/** What `listAsking` takes. */
export interface ListAskingInput {
  conversationId: ConversationId;
}

/** What `listBlocks` takes. */
export interface ListBlocksInput {
}

/** What `listConversations` takes. */
export interface ListConversationsInput {
  /** Where to begin: `nextCursor` of the page before. */
  cursor?: string;
  /** At most so many; 50 unless told. */
  limit?: number;
}

/** What `listGroups` takes. */
export interface ListGroupsInput {
  /** Where to begin: `nextCursor` of the page before. */
  cursor?: ConversationId;
}

/** What `openDirectConversation` takes. */
export interface OpenDirectConversationInput {
  /** Whom to talk with. */
  accountId: AccountId;
}

/** What `readConversation` takes. */
export interface ReadConversationInput {
  conversationId: ConversationId;
}

/** What `readGroup` takes. */
export interface ReadGroupInput {
  conversationId: ConversationId;
}

/** What `unblockAccount` takes. */
export interface UnblockAccountInput {
  accountId: AccountId;
}
