// @generated tenchat:server@1 hash:e917d7609a05206c741333ec96e06720 DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/operations.tsp.

import { Controller, Get, HttpCode, Inject, Post, Req, UseGuards, applyDecorators } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import type {
  ListConversationsInput, OpenDirectConversationInput, ReadConversationInput
} from "../../contracts/conversations/operations.ts";
import type { Conversation, ConversationPage } from "../../contracts/conversations/types.ts";
import type { OperationGate } from "../runtime/gate.ts";
import { OperationGuard, admitted, defines } from "../runtime/guard.ts";
import { OPERATION_GATE, type UserActor } from "../runtime/operation.ts";
import {
  CONVERSATIONS_OPERATIONS, type ConversationsOperations, LIST_CONVERSATIONS, OPEN_DIRECT_CONVERSATION,
  READ_CONVERSATION
} from "./operations.ts";

/** Brings HTTP requests to the operations of this context. */
export class ConversationsController {
  readonly #operations: ConversationsOperations;
  readonly #gate: OperationGate;

  constructor(operations: ConversationsOperations, gate: OperationGate) {
    this.#operations = operations;
    this.#gate = gate;
  }

  /** One's conversations, latest activity first. */
  listConversations(request: FastifyRequest): Promise<ConversationPage> {
    const { input, context } = admitted<ListConversationsInput, UserActor>(request);
    return this.#gate.run(LIST_CONVERSATIONS, context, () => this.#operations.listConversations(input, context));
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
}

Controller()(ConversationsController);
UseGuards(OperationGuard)(ConversationsController);
Inject(CONVERSATIONS_OPERATIONS)(ConversationsController, undefined, 0);
Inject(OPERATION_GATE)(ConversationsController, undefined, 1);

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
