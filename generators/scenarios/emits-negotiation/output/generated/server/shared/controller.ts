// @generated tenchat:server@1 hash:c38ce155d5e10f7e136248e4da2dbda9 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { Controller, Get, HttpCode, Inject, Put, Req, UseGuards, applyDecorators } from "@nestjs/common";
import { RouteConfig } from "@nestjs/platform-fastify";
import type { FastifyRequest } from "fastify";
import type {
  ReadNoteInput, ReadPictureInput, ReadSharedInput, WriteNoteInput
} from "../../contracts/shared/operations.ts";
import type { Note } from "../../contracts/shared/types.ts";
import type { OperationGate } from "../runtime/gate.ts";
import { OperationGuard, admitted, defines } from "../runtime/guard.ts";
import { type Actor, OPERATION_GATE } from "../runtime/operation.ts";
import {
  READ_NOTE, READ_PICTURE, READ_SHARED, SHARED_OPERATIONS, type SharedOperations, WRITE_NOTE
} from "./operations.ts";

/** Brings HTTP requests to the operations of this context. */
export class SharedController {
  readonly #operations: SharedOperations;
  readonly #gate: OperationGate;

  constructor(operations: SharedOperations, gate: OperationGate) {
    this.#operations = operations;
    this.#gate = gate;
  }

  /** What every client and server has. */
  readNote(request: FastifyRequest): Promise<Note> {
    const { input, context } = admitted<ReadNoteInput, Actor>(request);
    return this.#gate.run(READ_NOTE, context, () => this.#operations.readNote(input, context));
  }

  /** What an operation says itself goes before what its interface says; it ends with its feature. */
  readPicture(request: FastifyRequest): Promise<Note> {
    const { input, context } = admitted<ReadPictureInput, Actor>(request);
    return this.#gate.run(READ_PICTURE, context, () => this.#operations.readPicture(input, context));
  }

  /** What others show. */
  readShared(request: FastifyRequest): Promise<Note> {
    const { input, context } = admitted<ReadSharedInput, Actor>(request);
    return this.#gate.run(READ_SHARED, context, () => this.#operations.readShared(input, context));
  }

  /** It ends by itself. */
  writeNote(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<WriteNoteInput, Actor>(request);
    return this.#gate.run(WRITE_NOTE, context, () => this.#operations.writeNote(input, context));
  }
}

Controller()(SharedController);
UseGuards(OperationGuard)(SharedController);
Inject(SHARED_OPERATIONS)(SharedController, undefined, 0);
Inject(OPERATION_GATE)(SharedController, undefined, 1);

applyDecorators(
  Get("/notes"),
  HttpCode(200),
  defines(READ_NOTE),
)(SharedController.prototype, "readNote", Object.getOwnPropertyDescriptor(SharedController.prototype, "readNote")!);
Req()(SharedController.prototype, "readNote", 0);

applyDecorators(
  Get("/shared/picture"),
  HttpCode(200),
  RouteConfig({ ending: {"deprecation":"@1798761600","sunset":"Thu, 01 Jul 2027 12:00:00 GMT"} }),
  defines(READ_PICTURE),
)(
  SharedController.prototype,
  "readPicture",
  Object.getOwnPropertyDescriptor(SharedController.prototype, "readPicture")!
);
Req()(SharedController.prototype, "readPicture", 0);

applyDecorators(
  Get("/shared"),
  HttpCode(200),
  defines(READ_SHARED),
)(SharedController.prototype, "readShared", Object.getOwnPropertyDescriptor(SharedController.prototype, "readShared")!);
Req()(SharedController.prototype, "readShared", 0);

applyDecorators(
  Put("/notes"),
  HttpCode(204),
  RouteConfig({ ending: {"deprecation":"@1801440000","sunset":"Sun, 01 Aug 2027 00:00:00 GMT"} }),
  defines(WRITE_NOTE),
)(SharedController.prototype, "writeNote", Object.getOwnPropertyDescriptor(SharedController.prototype, "writeNote")!);
Req()(SharedController.prototype, "writeNote", 0);
