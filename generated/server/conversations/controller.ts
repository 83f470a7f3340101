// @generated tenchat:server@1 hash:befa966ad086d9c42eda6892605ea5be DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/operations.tsp.

import { Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, UseGuards, applyDecorators } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import type {
  AskToJoinInput, BlockAccountInput, ChangeGroupInput, CreateGroupInput, ListAskingInput, ListBlocksInput,
  ListConversationsInput, ListGroupsInput, OpenDirectConversationInput, ReadConversationInput, ReadGroupInput,
  UnblockAccountInput
} from "../../contracts/conversations/operations.ts";
import type {
  AskingPage, BlockList, Conversation, ConversationPage, Group, GroupPage, Joining
} from "../../contracts/conversations/types.ts";
import type { OperationGate } from "../runtime/gate.ts";
import { OperationGuard, admitted, defines } from "../runtime/guard.ts";
import { OPERATION_GATE, type UserActor } from "../runtime/operation.ts";
import {
  ASK_TO_JOIN, BLOCK_ACCOUNT, CHANGE_GROUP, CONVERSATIONS_OPERATIONS, CREATE_GROUP, type ConversationsOperations,
  LIST_ASKING, LIST_BLOCKS, LIST_CONVERSATIONS, LIST_GROUPS, OPEN_DIRECT_CONVERSATION, READ_CONVERSATION, READ_GROUP,
  UNBLOCK_ACCOUNT
} from "./operations.ts";

/** Brings HTTP requests to the operations of this context. */
export class ConversationsController {
  readonly #operations: ConversationsOperations;
  readonly #gate: OperationGate;

  constructor(operations: ConversationsOperations, gate: OperationGate) {
    this.#operations = operations;
    this.#gate = gate;
  }

  /**
   * Asks to be let in by a link. Nobody is in a group before a device of its owner or one of its admins has signed
   * that. Asking again is the same asking. A link that one has come by once lets one in no second time.
   */
  askToJoin(request: FastifyRequest): Promise<Joining> {
    const { input, context } = admitted<AskToJoinInput, UserActor>(request);
    return this.#gate.run(ASK_TO_JOIN, context, () => this.#operations.askToJoin(input, context));
  }

  /**
   * Blocks somebody. From then on nothing that they say to one alone is pushed or caught up on, nor that they write,
   * nor a conversation that they open; they are answered as before. Doing it again changes nothing.
   */
  blockAccount(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<BlockAccountInput, UserActor>(request);
    return this.#gate.run(BLOCK_ACCOUNT, context, () => this.#operations.blockAccount(input, context));
  }

  /**
   * Adds people or removes those below, which owner and admins may; makes admins or hands the group over, which the
   * owner may; or leaves. Whoever is not in it any more is sent nothing from then on, and
   * may read nothing. Asking again with the same roster changes nothing.
   */
  changeGroup(request: FastifyRequest): Promise<Group> {
    const { input, context } = admitted<ChangeGroupInput, UserActor>(request);
    return this.#gate.run(CHANGE_GROUP, context, () => this.#operations.changeGroup(input, context));
  }

  /** Begins a group with the people of the roster. Asking again with the same roster changes nothing. */
  createGroup(request: FastifyRequest): Promise<Group> {
    const { input, context } = admitted<CreateGroupInput, UserActor>(request);
    return this.#gate.run(CREATE_GROUP, context, () => this.#operations.createGroup(input, context));
  }

  /** Who asks to be let in by a link; nobody's but for the owner and admins. */
  listAsking(request: FastifyRequest): Promise<AskingPage> {
    const { input, context } = admitted<ListAskingInput, UserActor>(request);
    return this.#gate.run(LIST_ASKING, context, () => this.#operations.listAsking(input, context));
  }

  /** Whom one has blocked. */
  listBlocks(request: FastifyRequest): Promise<BlockList> {
    const { input, context } = admitted<ListBlocksInput, UserActor>(request);
    return this.#gate.run(LIST_BLOCKS, context, () => this.#operations.listBlocks(input, context));
  }

  /** One's conversations, latest activity first. */
  listConversations(request: FastifyRequest): Promise<ConversationPage> {
    const { input, context } = admitted<ListConversationsInput, UserActor>(request);
    return this.#gate.run(LIST_CONVERSATIONS, context, () => this.#operations.listConversations(input, context));
  }

  /** One's groups, in order of their ids. */
  listGroups(request: FastifyRequest): Promise<GroupPage> {
    const { input, context } = admitted<ListGroupsInput, UserActor>(request);
    return this.#gate.run(LIST_GROUPS, context, () => this.#operations.listGroups(input, context));
  }

  /** Opens the direct conversation with somebody: the one that exists, or a new one. */
  openDirectConversation(request: FastifyRequest): Promise<Conversation> {
    const { input, context } = admitted<OpenDirectConversationInput, UserActor>(request);
    return this.#gate.run(
      OPEN_DIRECT_CONVERSATION,
      context,
      () => this.#operations.openDirectConversation(input, context)
    );
  }

  /** One conversation with its members. */
  readConversation(request: FastifyRequest): Promise<Conversation> {
    const { input, context } = admitted<ReadConversationInput, UserActor>(request);
    return this.#gate.run(READ_CONVERSATION, context, () => this.#operations.readConversation(input, context));
  }

  /** One group with its members. */
  readGroup(request: FastifyRequest): Promise<Group> {
    const { input, context } = admitted<ReadGroupInput, UserActor>(request);
    return this.#gate.run(READ_GROUP, context, () => this.#operations.readGroup(input, context));
  }

  /** Takes it back: what was kept back meanwhile is there to be caught up on. Doing it again changes nothing. */
  unblockAccount(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<UnblockAccountInput, UserActor>(request);
    return this.#gate.run(UNBLOCK_ACCOUNT, context, () => this.#operations.unblockAccount(input, context));
  }
}

Controller()(ConversationsController);
UseGuards(OperationGuard)(ConversationsController);
Inject(CONVERSATIONS_OPERATIONS)(ConversationsController, undefined, 0);
Inject(OPERATION_GATE)(ConversationsController, undefined, 1);

applyDecorators(
  Post("/v1/groups/joining"),
  HttpCode(200),
  defines(ASK_TO_JOIN),
)(
  ConversationsController.prototype,
  "askToJoin",
  Object.getOwnPropertyDescriptor(ConversationsController.prototype, "askToJoin")!
);
Req()(ConversationsController.prototype, "askToJoin", 0);

applyDecorators(
  Put("/v1/blocks/:accountId"),
  HttpCode(204),
  defines(BLOCK_ACCOUNT),
)(
  ConversationsController.prototype,
  "blockAccount",
  Object.getOwnPropertyDescriptor(ConversationsController.prototype, "blockAccount")!
);
Req()(ConversationsController.prototype, "blockAccount", 0);

applyDecorators(
  Post("/v1/groups/:conversationId/rosters"),
  HttpCode(200),
  defines(CHANGE_GROUP),
)(
  ConversationsController.prototype,
  "changeGroup",
  Object.getOwnPropertyDescriptor(ConversationsController.prototype, "changeGroup")!
);
Req()(ConversationsController.prototype, "changeGroup", 0);

applyDecorators(
  Post("/v1/groups"),
  HttpCode(200),
  defines(CREATE_GROUP),
)(
  ConversationsController.prototype,
  "createGroup",
  Object.getOwnPropertyDescriptor(ConversationsController.prototype, "createGroup")!
);
Req()(ConversationsController.prototype, "createGroup", 0);

applyDecorators(
  Get("/v1/groups/:conversationId/asking"),
  HttpCode(200),
  defines(LIST_ASKING),
)(
  ConversationsController.prototype,
  "listAsking",
  Object.getOwnPropertyDescriptor(ConversationsController.prototype, "listAsking")!
);
Req()(ConversationsController.prototype, "listAsking", 0);

applyDecorators(
  Get("/v1/blocks"),
  HttpCode(200),
  defines(LIST_BLOCKS),
)(
  ConversationsController.prototype,
  "listBlocks",
  Object.getOwnPropertyDescriptor(ConversationsController.prototype, "listBlocks")!
);
Req()(ConversationsController.prototype, "listBlocks", 0);

applyDecorators(
  Get("/v1/conversations"),
  HttpCode(200),
  defines(LIST_CONVERSATIONS),
)(
  ConversationsController.prototype,
  "listConversations",
  Object.getOwnPropertyDescriptor(ConversationsController.prototype, "listConversations")!
);
Req()(ConversationsController.prototype, "listConversations", 0);

applyDecorators(
  Get("/v1/groups"),
  HttpCode(200),
  defines(LIST_GROUPS),
)(
  ConversationsController.prototype,
  "listGroups",
  Object.getOwnPropertyDescriptor(ConversationsController.prototype, "listGroups")!
);
Req()(ConversationsController.prototype, "listGroups", 0);

applyDecorators(
  Post("/v1/conversations/direct"),
  HttpCode(200),
  defines(OPEN_DIRECT_CONVERSATION),
)(
  ConversationsController.prototype,
  "openDirectConversation",
  Object.getOwnPropertyDescriptor(ConversationsController.prototype, "openDirectConversation")!
);
Req()(ConversationsController.prototype, "openDirectConversation", 0);

applyDecorators(
  Get("/v1/conversations/:conversationId"),
  HttpCode(200),
  defines(READ_CONVERSATION),
)(
  ConversationsController.prototype,
  "readConversation",
  Object.getOwnPropertyDescriptor(ConversationsController.prototype, "readConversation")!
);
Req()(ConversationsController.prototype, "readConversation", 0);

applyDecorators(
  Get("/v1/groups/:conversationId"),
  HttpCode(200),
  defines(READ_GROUP),
)(
  ConversationsController.prototype,
  "readGroup",
  Object.getOwnPropertyDescriptor(ConversationsController.prototype, "readGroup")!
);
Req()(ConversationsController.prototype, "readGroup", 0);

applyDecorators(
  Delete("/v1/blocks/:accountId"),
  HttpCode(204),
  defines(UNBLOCK_ACCOUNT),
)(
  ConversationsController.prototype,
  "unblockAccount",
  Object.getOwnPropertyDescriptor(ConversationsController.prototype, "unblockAccount")!
);
Req()(ConversationsController.prototype, "unblockAccount", 0);
