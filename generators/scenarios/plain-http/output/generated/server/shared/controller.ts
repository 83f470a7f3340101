// @generated tenchat:server@1 hash:8b41ca7316821b8254b8e102391f96dd DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { Controller, Delete, Get, HttpCode, Inject, Put, Req, Res, UseGuards, applyDecorators } from "@nestjs/common";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { ConstructorOperationInput, GetInput, LatestInput, PetsListInput, PutInput, RecordsListInput } from "../../contracts/shared/operations.ts";
import type { Pet, Record_, Shape } from "../../contracts/shared/types.ts";
import type { OperationGate } from "../gate.ts";
import { OperationGuard, admitted, defines } from "../guard.ts";
import { type Actor, OPERATION_GATE, type UserActor } from "../runtime.ts";
import { CONSTRUCTOR_OPERATION, GET, LATEST, PETS_LIST, PUT, RECORDS_LIST, SHARED_OPERATIONS, type SharedOperations } from "./operations.ts";

/** Brings HTTP requests to the operations of this context. */
export class SharedController {
  readonly #operations: SharedOperations;
  readonly #gate: OperationGate;

  constructor(operations: SharedOperations, gate: OperationGate) {
    this.#operations = operations;
    this.#gate = gate;
  }

  async constructorOperation(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { input, context } = admitted<ConstructorOperationInput, Actor>(request);
    const answer = await this.#gate.run(CONSTRUCTOR_OPERATION, context, () => this.#operations.constructorOperation(input, context));
    reply.status(answer.status);
    return "body" in answer ? answer.body : undefined;
  }

  get(request: FastifyRequest): Promise<Pet> {
    const { input, context } = admitted<GetInput, Actor>(request);
    return this.#gate.run(GET, context, () => this.#operations.get(input, context));
  }

  latest(request: FastifyRequest): Promise<Record_> {
    const { input, context } = admitted<LatestInput, UserActor>(request);
    return this.#gate.run(LATEST, context, () => this.#operations.latest(input, context));
  }

  petsList(request: FastifyRequest): Promise<Pet[]> {
    const { input, context } = admitted<PetsListInput, Actor>(request);
    return this.#gate.run(PETS_LIST, context, () => this.#operations.petsList(input, context));
  }

  put(request: FastifyRequest): Promise<Shape> {
    const { input, context } = admitted<PutInput, UserActor>(request);
    return this.#gate.run(PUT, context, () => this.#operations.put(input, context));
  }

  recordsList(request: FastifyRequest): Promise<Record_[]> {
    const { input, context } = admitted<RecordsListInput, UserActor>(request);
    return this.#gate.run(RECORDS_LIST, context, () => this.#operations.recordsList(input, context));
  }
}

Controller()(SharedController);
UseGuards(OperationGuard)(SharedController);
Inject(SHARED_OPERATIONS)(SharedController, undefined, 0);
Inject(OPERATION_GATE)(SharedController, undefined, 1);

applyDecorators(
  Delete("/pets/:id"),
  HttpCode(200),
  defines(CONSTRUCTOR_OPERATION),
)(SharedController.prototype, "constructorOperation", Object.getOwnPropertyDescriptor(SharedController.prototype, "constructorOperation")!);
Req()(SharedController.prototype, "constructorOperation", 0);
Res({ passthrough: true })(SharedController.prototype, "constructorOperation", 1);

applyDecorators(
  Get("/pets/:id"),
  HttpCode(200),
  defines(GET),
)(SharedController.prototype, "get", Object.getOwnPropertyDescriptor(SharedController.prototype, "get")!);
Req()(SharedController.prototype, "get", 0);

applyDecorators(
  Get(["/records/latest","/records/latest/:day"]),
  HttpCode(200),
  defines(LATEST),
)(SharedController.prototype, "latest", Object.getOwnPropertyDescriptor(SharedController.prototype, "latest")!);
Req()(SharedController.prototype, "latest", 0);

applyDecorators(
  Get("/pets"),
  HttpCode(200),
  defines(PETS_LIST),
)(SharedController.prototype, "petsList", Object.getOwnPropertyDescriptor(SharedController.prototype, "petsList")!);
Req()(SharedController.prototype, "petsList", 0);

applyDecorators(
  Put("/records"),
  HttpCode(200),
  defines(PUT),
)(SharedController.prototype, "put", Object.getOwnPropertyDescriptor(SharedController.prototype, "put")!);
Req()(SharedController.prototype, "put", 0);

applyDecorators(
  Get("/records"),
  HttpCode(200),
  defines(RECORDS_LIST),
)(SharedController.prototype, "recordsList", Object.getOwnPropertyDescriptor(SharedController.prototype, "recordsList")!);
Req()(SharedController.prototype, "recordsList", 0);
