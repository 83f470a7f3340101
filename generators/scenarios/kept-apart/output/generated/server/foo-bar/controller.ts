// @generated tenchat:server@1 hash:6b80bbd17c52ec89592cd7432d4e0c6d DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { Controller, Get, HttpCode, Inject, Req, UseGuards, applyDecorators } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import type { FooBarReadInput, ReadInput } from "../../contracts/foo-bar/operations.ts";
import type { Note, Note2 } from "../../contracts/shared/types.ts";
import type { OperationGate } from "../runtime/gate.ts";
import { OperationGuard, admitted, defines } from "../runtime/guard.ts";
import { OPERATION_GATE, type UserActor } from "../runtime/operation.ts";
import { FOO_BAR_OPERATIONS, FOO_BAR_READ, type FooBarOperations, READ } from "./operations.ts";

/** Brings HTTP requests to the operations of this context. */
export class FooBarController {
  readonly #operations: FooBarOperations;
  readonly #gate: OperationGate;

  constructor(operations: FooBarOperations, gate: OperationGate) {
    this.#operations = operations;
    this.#gate = gate;
  }

  /** Named like the one above in another context. */
  fooBar_read(request: FastifyRequest): Promise<Note2> {
    const { input, context } = admitted<FooBarReadInput, UserActor>(request);
    return this.#gate.run(FOO_BAR_READ, context, () => this.#operations.fooBar_read(input, context));
  }

  /** Of one namespace. */
  read(request: FastifyRequest): Promise<Note> {
    const { input, context } = admitted<ReadInput, UserActor>(request);
    return this.#gate.run(READ, context, () => this.#operations.read(input, context));
  }
}

Controller()(FooBarController);
UseGuards(OperationGuard)(FooBarController);
Inject(FOO_BAR_OPERATIONS)(FooBarController, undefined, 0);
Inject(OPERATION_GATE)(FooBarController, undefined, 1);

applyDecorators(
  Get("/two"),
  HttpCode(200),
  defines(FOO_BAR_READ),
)(
  FooBarController.prototype,
  "fooBar_read",
  Object.getOwnPropertyDescriptor(FooBarController.prototype, "fooBar_read")!
);
Req()(FooBarController.prototype, "fooBar_read", 0);

applyDecorators(
  Get("/one/:a_2d_b/:a_b/:a_5f_2d_b"),
  HttpCode(200),
  defines(READ),
)(FooBarController.prototype, "read", Object.getOwnPropertyDescriptor(FooBarController.prototype, "read")!);
Req()(FooBarController.prototype, "read", 0);
