// @generated tenchat:client@1 hash:d0674d278807af71cbe980c8eb456004 DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/operations.tsp.

import type {
  AskToJoinInput, BlockAccountInput, ChangeGroupInput, CreateGroupInput, ListAskingInput, ListConversationsInput,
  ListGroupsInput, OpenDirectConversationInput, ReadConversationInput, ReadGroupInput, UnblockAccountInput
} from "../../contracts/conversations/operations.ts";
import type {
  AskingPage, BlockList, Conversation, ConversationPage, Group, GroupPage, Joining
} from "../../contracts/conversations/types.ts";
import {
  validateAskingPage, validateBlockList, validateConversation, validateConversationPage, validateGroup,
  validateGroupPage, validateJoining
} from "../../contracts/conversations/validators.ts";
import { type Transport, part, query, send } from "../runtime/transport.ts";

/**
 * Asks the server. Every method rejects with a declared error, UnsendableInput, NetworkFailure or ProtocolViolation.
 */
export class ConversationsApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Asks to be let in by a link. Nobody is in a group before a device of its owner or one of its admins has signed
   * that. Asking again is the same asking. A link that one has come by once lets one in no second time.
   */
  async askToJoin(input: AskToJoinInput): Promise<Joining> {
    return send(this.#transport, {
      method: "POST",
      path: `/v1/groups/joining`,
      authenticated: true,
      status: 200,
      body: input,
      feature: "group-links",
      validate: validateJoining
    });
  }

  /**
   * Blocks somebody. From then on nothing that they say to one alone is pushed or caught up on, nor that they write,
   * nor a conversation that they open; they are answered as before. Doing it again changes nothing.
   */
  async blockAccount(input: BlockAccountInput): Promise<void> {
    return send(this.#transport, {
      method: "PUT",
      path: `/v1/blocks/${part("accountId", input.accountId)}`,
      authenticated: true,
      status: 204,
      feature: "blocks",
      validate: null
    });
  }

  /**
   * Adds people or removes those below, which owner and admins may; makes admins or hands the group over, which the
   * owner may; or leaves. Whoever is not in it any more is sent nothing from then on, and
   * may read nothing. Asking again with the same roster changes nothing.
   */
  async changeGroup(input: ChangeGroupInput): Promise<Group> {
    const { conversationId: _conversationId, ...body } = input;
    return send(this.#transport, {
      method: "POST",
      path: `/v1/groups/${part("conversationId", input.conversationId)}/rosters`,
      authenticated: true,
      status: 200,
      body,
      feature: "groups",
      validate: validateGroup
    });
  }

  /** Begins a group with the people of the roster. Asking again with the same roster changes nothing. */
  async createGroup(input: CreateGroupInput): Promise<Group> {
    return send(this.#transport, {
      method: "POST",
      path: `/v1/groups`,
      authenticated: true,
      status: 200,
      body: input,
      feature: "groups",
      validate: validateGroup
    });
  }

  /** Who asks to be let in by a link; nobody's but for the owner and admins. */
  async listAsking(input: ListAskingInput): Promise<AskingPage> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/groups/${part("conversationId", input.conversationId)}/asking`,
      authenticated: true,
      status: 200,
      feature: "group-links",
      validate: validateAskingPage
    });
  }

  /** Whom one has blocked. */
  async listBlocks(): Promise<BlockList> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/blocks`,
      authenticated: true,
      status: 200,
      feature: "blocks",
      validate: validateBlockList
    });
  }

  /** One's conversations, latest activity first. */
  async listConversations(input: ListConversationsInput = {}): Promise<ConversationPage> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/conversations${query({ cursor: input.cursor, limit: input.limit })}`,
      authenticated: true,
      status: 200,
      validate: validateConversationPage
    });
  }

  /** One's groups, in order of their ids. */
  async listGroups(input: ListGroupsInput = {}): Promise<GroupPage> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/groups${query({ cursor: input.cursor })}`,
      authenticated: true,
      status: 200,
      feature: "groups",
      validate: validateGroupPage
    });
  }

  /** Opens the direct conversation with somebody: the one that exists, or a new one. */
  async openDirectConversation(input: OpenDirectConversationInput): Promise<Conversation> {
    return send(this.#transport, {
      method: "POST",
      path: `/v1/conversations/direct`,
      authenticated: true,
      status: 200,
      body: input,
      validate: validateConversation
    });
  }

  /** One conversation with its members. */
  async readConversation(input: ReadConversationInput): Promise<Conversation> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/conversations/${part("conversationId", input.conversationId)}`,
      authenticated: true,
      status: 200,
      validate: validateConversation
    });
  }

  /** One group with its members. */
  async readGroup(input: ReadGroupInput): Promise<Group> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/groups/${part("conversationId", input.conversationId)}`,
      authenticated: true,
      status: 200,
      feature: "groups",
      validate: validateGroup
    });
  }

  /** Takes it back: what was kept back meanwhile is there to be caught up on. Doing it again changes nothing. */
  async unblockAccount(input: UnblockAccountInput): Promise<void> {
    return send(this.#transport, {
      method: "DELETE",
      path: `/v1/blocks/${part("accountId", input.accountId)}`,
      authenticated: true,
      status: 204,
      feature: "blocks",
      validate: null
    });
  }
}
