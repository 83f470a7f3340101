// @generated tenchat:server@1 hash:0fd13101bdcb94f868acff22a376bb9f DO NOT EDIT DIRECTLY
// From specs/contexts/messaging/operations.tsp.

import { Controller, Get, HttpCode, Inject, Post, Req, UseGuards, applyDecorators } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import type { CatchUpInput, PostMessageInput, ReadHistoryInput } from "../../contracts/messaging/operations.ts";
import type { CatchUp, MessageAccepted, MessagePage } from "../../contracts/messaging/types.ts";
import type { OperationGate } from "../runtime/gate.ts";
import { OperationGuard, admitted, defines } from "../runtime/guard.ts";
import { OPERATION_GATE, type UserActor } from "../runtime/operation.ts";
import { CATCH_UP, MESSAGING_OPERATIONS, type MessagingOperations, POST_MESSAGE, READ_HISTORY } from "./operations.ts";

/** Brings HTTP requests to the operations of this context. */
export class MessagingController {
  readonly #operations: MessagingOperations;
  readonly #gate: OperationGate;

  constructor(operations: MessagingOperations, gate: OperationGate) {
    this.#operations = operations;
    this.#gate = gate;
  }

  /** Everything that this device has missed in all its conversations. */
  catchUp(request: FastifyRequest): Promise<CatchUp> {
    const { input, context } = admitted<CatchUpInput, UserActor>(request);
    return this.#gate.run(CATCH_UP, context, () => this.#operations.catchUp(input, context));
  }

  /** Sends a message without a socket; the same as the frame `message.submit`. */
  postMessage(request: FastifyRequest): Promise<MessageAccepted> {
    const { input, context } = admitted<PostMessageInput, UserActor>(request);
    return this.#gate.run(POST_MESSAGE, context, () => this.#operations.postMessage(input, context));
  }

  /** A page of history, oldest first: the messages just before a sequence number, or the latest. */
  readHistory(request: FastifyRequest): Promise<MessagePage> {
    const { input, context } = admitted<ReadHistoryInput, UserActor>(request);
    return this.#gate.run(READ_HISTORY, context, () => this.#operations.readHistory(input, context));
  }
}

Controller()(MessagingController);
UseGuards(OperationGuard)(MessagingController);
Inject(MESSAGING_OPERATIONS)(MessagingController, undefined, 0);
Inject(OPERATION_GATE)(MessagingController, undefined, 1);

applyDecorators(
  Post("/v1/catch-up"),
  HttpCode(200),
  defines(CATCH_UP),
)(MessagingController.prototype, "catchUp", Object.getOwnPropertyDescriptor(MessagingController.prototype, "catchUp")!);
Req()(MessagingController.prototype, "catchUp", 0);

applyDecorators(
  Post("/v1/conversations/:conversationId/messages"),
  HttpCode(201),
  defines(POST_MESSAGE),
)(
  MessagingController.prototype,
  "postMessage",
  Object.getOwnPropertyDescriptor(MessagingController.prototype, "postMessage")!
);
Req()(MessagingController.prototype, "postMessage", 0);

applyDecorators(
  Get("/v1/conversations/:conversationId/messages"),
  HttpCode(200),
  defines(READ_HISTORY),
)(
  MessagingController.prototype,
  "readHistory",
  Object.getOwnPropertyDescriptor(MessagingController.prototype, "readHistory")!
);
Req()(MessagingController.prototype, "readHistory", 0);
