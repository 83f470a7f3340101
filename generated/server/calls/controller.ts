// @generated tenchat:server@1 hash:4cb78cd3c74ed392b8a3c0f35c7af80d DO NOT EDIT DIRECTLY
// From specs/contexts/calls/operations.tsp.

import { Controller, Get, HttpCode, Inject, Req, UseGuards, applyDecorators } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import type { ReadCallServersInput } from "../../contracts/calls/operations.ts";
import type { CallServers } from "../../contracts/calls/types.ts";
import type { OperationGate } from "../runtime/gate.ts";
import { OperationGuard, admitted, defines } from "../runtime/guard.ts";
import { OPERATION_GATE, type UserActor } from "../runtime/operation.ts";
import { CALLS_OPERATIONS, type CallsOperations, READ_CALL_SERVERS } from "./operations.ts";

/** Brings HTTP requests to the operations of this context. */
export class CallsController {
  readonly #operations: CallsOperations;
  readonly #gate: OperationGate;

  constructor(operations: CallsOperations, gate: OperationGate) {
    this.#operations = operations;
    this.#gate = gate;
  }

  /** Which servers help a call, with what the asker needs to use them. Asked for a call, and for nothing else. */
  readCallServers(request: FastifyRequest): Promise<CallServers> {
    const { input, context } = admitted<ReadCallServersInput, UserActor>(request);
    return this.#gate.run(READ_CALL_SERVERS, context, () => this.#operations.readCallServers(input, context));
  }
}

Controller()(CallsController);
UseGuards(OperationGuard)(CallsController);
Inject(CALLS_OPERATIONS)(CallsController, undefined, 0);
Inject(OPERATION_GATE)(CallsController, undefined, 1);

applyDecorators(
  Get("/v1/calls/servers"),
  HttpCode(200),
  defines(READ_CALL_SERVERS),
)(
  CallsController.prototype,
  "readCallServers",
  Object.getOwnPropertyDescriptor(CallsController.prototype, "readCallServers")!
);
Req()(CallsController.prototype, "readCallServers", 0);
