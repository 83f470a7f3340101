// @generated tenchat:server@1 hash:06d16704df2deed0d39f416e4fb1166d DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import {
  Controller, Delete, Get, Header, HttpCode, Inject, Patch, Post, Put, Req, Res, UseGuards, applyDecorators
} from "@nestjs/common";
import type { FastifyReply, FastifyRequest } from "fastify";
import type {
  ChangeInput, ConstructorOperationInput, FetchInput, FindInput, GetInput, HandInput, HangInput, JoinInput, LatestInput,
  OpenInput, PetsListInput, PutInput, ReadInput, RecordsListInput, RenameInput, SendInput, TreeInput, WakeInput,
  WriteInput
} from "../../contracts/shared/operations.ts";
import type { Card, Member, Pet, Record_, Shape } from "../../contracts/shared/types.ts";
import { payload, tell } from "../runtime/answers.ts";
import type { OperationGate } from "../runtime/gate.ts";
import { OperationGuard, admitted, defines } from "../runtime/guard.ts";
import { type Actor, OPERATION_GATE, type UserActor } from "../runtime/operation.ts";
import {
  CHANGE, CONSTRUCTOR_OPERATION, FETCH, FIND, GET, HAND, HANG, JOIN, LATEST, OPEN, PETS_LIST, PUT, READ, RECORDS_LIST,
  RENAME, SEND, SHARED_OPERATIONS, type SharedOperations, TREE, WAKE, WRITE
} from "./operations.ts";

/** Brings HTTP requests to the operations of this context. */
export class SharedController {
  readonly #operations: SharedOperations;
  readonly #gate: OperationGate;

  constructor(operations: SharedOperations, gate: OperationGate) {
    this.#operations = operations;
    this.#gate = gate;
  }

  async change(request: FastifyRequest): Promise<unknown> {
    const { input, context } = admitted<ChangeInput, Actor>(request);
    return payload(await this.#gate.run(CHANGE, context, () => this.#operations.change(input, context)), "json");
  }

  async constructorOperation(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { input, context } = admitted<ConstructorOperationInput, Actor>(request);
    return tell(
      reply,
      await this.#gate.run(CONSTRUCTOR_OPERATION, context, () => this.#operations.constructorOperation(input, context)),
      "json",
      "application/json; charset=utf-8"
    );
  }

  async fetch(request: FastifyRequest): Promise<unknown> {
    const { input, context } = admitted<FetchInput, Actor>(request);
    return payload(await this.#gate.run(FETCH, context, () => this.#operations.fetch(input, context)), "bytes");
  }

  find(request: FastifyRequest): Promise<string> {
    const { input, context } = admitted<FindInput, Actor>(request);
    return this.#gate.run(FIND, context, () => this.#operations.find(input, context));
  }

  get(request: FastifyRequest): Promise<Pet> {
    const { input, context } = admitted<GetInput, Actor>(request);
    return this.#gate.run(GET, context, () => this.#operations.get(input, context));
  }

  hand(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<HandInput, Actor>(request);
    return this.#gate.run(HAND, context, () => this.#operations.hand(input, context));
  }

  async hang(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { input, context } = admitted<HangInput, Actor>(request);
    return tell(
      reply,
      await this.#gate.run(HANG, context, () => this.#operations.hang(input, context)),
      "bytes",
      "image/png"
    );
  }

  join(request: FastifyRequest): Promise<{ number: number; name: string; friends?: Member[]; card: Card; }> {
    const { input, context } = admitted<JoinInput, Actor>(request);
    return this.#gate.run(JOIN, context, () => this.#operations.join(input, context));
  }

  async latest(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { input, context } = admitted<LatestInput, UserActor>(request);
    return tell(
      reply,
      await this.#gate.run(LATEST, context, () => this.#operations.latest(input, context)),
      "json",
      "application/json; charset=utf-8"
    );
  }

  open(request: FastifyRequest): Promise<string> {
    const { input, context } = admitted<OpenInput, Actor>(request);
    return this.#gate.run(OPEN, context, () => this.#operations.open(input, context));
  }

  petsList(request: FastifyRequest): Promise<Pet[]> {
    const { input, context } = admitted<PetsListInput, Actor>(request);
    return this.#gate.run(PETS_LIST, context, () => this.#operations.petsList(input, context));
  }

  put(request: FastifyRequest): Promise<Shape> {
    const { input, context } = admitted<PutInput, UserActor>(request);
    return this.#gate.run(PUT, context, () => this.#operations.put(input, context));
  }

  async read(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { input, context } = admitted<ReadInput, Actor>(request);
    return tell(
      reply,
      await this.#gate.run(READ, context, () => this.#operations.read(input, context)),
      "text",
      "text/plain"
    );
  }

  recordsList(request: FastifyRequest): Promise<Record_[]> {
    const { input, context } = admitted<RecordsListInput, UserActor>(request);
    return this.#gate.run(RECORDS_LIST, context, () => this.#operations.recordsList(input, context));
  }

  rename(request: FastifyRequest): Promise<{ number: number; name: string; friends?: Member[]; card: Card; }> {
    const { input, context } = admitted<RenameInput, Actor>(request);
    return this.#gate.run(RENAME, context, () => this.#operations.rename(input, context));
  }

  async send(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { input, context } = admitted<SendInput, Actor>(request);
    return tell(
      reply,
      await this.#gate.run(SEND, context, () => this.#operations.send(input, context)),
      "json",
      "application/json; charset=utf-8"
    );
  }

  tree(request: FastifyRequest): Promise<string> {
    const { input, context } = admitted<TreeInput, Actor>(request);
    return this.#gate.run(TREE, context, () => this.#operations.tree(input, context));
  }

  wake(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<WakeInput, Actor>(request);
    return this.#gate.run(WAKE, context, () => this.#operations.wake(input, context));
  }

  write(request: FastifyRequest): Promise<string> {
    const { input, context } = admitted<WriteInput, Actor>(request);
    return this.#gate.run(WRITE, context, () => this.#operations.write(input, context));
  }
}

Controller("/shop::v2")(SharedController);
UseGuards(OperationGuard)(SharedController);
Inject(SHARED_OPERATIONS)(SharedController, undefined, 0);
Inject(OPERATION_GATE)(SharedController, undefined, 1);

applyDecorators(
  Patch("/files/text"),
  HttpCode(200),
  Header("content-type", "application/json; charset=utf-8"),
  defines(CHANGE),
)(SharedController.prototype, "change", Object.getOwnPropertyDescriptor(SharedController.prototype, "change")!);
Req()(SharedController.prototype, "change", 0);

applyDecorators(
  Delete("/pets/:id"),
  HttpCode(200),
  defines(CONSTRUCTOR_OPERATION),
)(
  SharedController.prototype,
  "constructorOperation",
  Object.getOwnPropertyDescriptor(SharedController.prototype, "constructorOperation")!
);
Req()(SharedController.prototype, "constructorOperation", 0);
Res({ passthrough: true })(SharedController.prototype, "constructorOperation", 1);

applyDecorators(
  Get("/files/bytes"),
  HttpCode(200),
  Header("content-type", "application/octet-stream"),
  defines(FETCH),
)(SharedController.prototype, "fetch", Object.getOwnPropertyDescriptor(SharedController.prototype, "fetch")!);
Req()(SharedController.prototype, "fetch", 0);

applyDecorators(
  Get("/find/.:labels/;box=:box"),
  HttpCode(200),
  Header("content-type", "text/plain"),
  defines(FIND),
)(SharedController.prototype, "find", Object.getOwnPropertyDescriptor(SharedController.prototype, "find")!);
Req()(SharedController.prototype, "find", 0);

applyDecorators(
  Get("/pets/:id"),
  HttpCode(200),
  defines(GET),
)(SharedController.prototype, "get", Object.getOwnPropertyDescriptor(SharedController.prototype, "get")!);
Req()(SharedController.prototype, "get", 0);

applyDecorators(
  Post("/files/form"),
  HttpCode(204),
  defines(HAND),
)(SharedController.prototype, "hand", Object.getOwnPropertyDescriptor(SharedController.prototype, "hand")!);
Req()(SharedController.prototype, "hand", 0);

applyDecorators(
  Put("/files/picture"),
  HttpCode(200),
  defines(HANG),
)(SharedController.prototype, "hang", Object.getOwnPropertyDescriptor(SharedController.prototype, "hang")!);
Req()(SharedController.prototype, "hang", 0);
Res({ passthrough: true })(SharedController.prototype, "hang", 1);

applyDecorators(
  Post("/members"),
  HttpCode(200),
  defines(JOIN),
)(SharedController.prototype, "join", Object.getOwnPropertyDescriptor(SharedController.prototype, "join")!);
Req()(SharedController.prototype, "join", 0);

applyDecorators(
  Get(["/records/latest","/records/latest/:day"]),
  HttpCode(200),
  defines(LATEST),
)(SharedController.prototype, "latest", Object.getOwnPropertyDescriptor(SharedController.prototype, "latest")!);
Req()(SharedController.prototype, "latest", 0);
Res({ passthrough: true })(SharedController.prototype, "latest", 1);

applyDecorators(
  Get("/find/file/*"),
  HttpCode(200),
  Header("content-type", "text/plain"),
  defines(OPEN),
)(SharedController.prototype, "open", Object.getOwnPropertyDescriptor(SharedController.prototype, "open")!);
Req()(SharedController.prototype, "open", 0);

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
  Get("/files/text"),
  HttpCode(200),
  defines(READ),
)(SharedController.prototype, "read", Object.getOwnPropertyDescriptor(SharedController.prototype, "read")!);
Req()(SharedController.prototype, "read", 0);
Res({ passthrough: true })(SharedController.prototype, "read", 1);

applyDecorators(
  Get("/records"),
  HttpCode(200),
  defines(RECORDS_LIST),
)(
  SharedController.prototype,
  "recordsList",
  Object.getOwnPropertyDescriptor(SharedController.prototype, "recordsList")!
);
Req()(SharedController.prototype, "recordsList", 0);

applyDecorators(
  Patch("/members"),
  HttpCode(200),
  defines(RENAME),
)(SharedController.prototype, "rename", Object.getOwnPropertyDescriptor(SharedController.prototype, "rename")!);
Req()(SharedController.prototype, "rename", 0);

applyDecorators(
  Post("/files/bytes"),
  HttpCode(201),
  defines(SEND),
)(SharedController.prototype, "send", Object.getOwnPropertyDescriptor(SharedController.prototype, "send")!);
Req()(SharedController.prototype, "send", 0);
Res({ passthrough: true })(SharedController.prototype, "send", 1);

applyDecorators(
  Get("/find/tree/*"),
  HttpCode(200),
  Header("content-type", "text/plain"),
  defines(TREE),
)(SharedController.prototype, "tree", Object.getOwnPropertyDescriptor(SharedController.prototype, "tree")!);
Req()(SharedController.prototype, "tree", 0);

applyDecorators(
  Post("/pets/:id([^]+?)::wake"),
  HttpCode(204),
  defines(WAKE),
)(SharedController.prototype, "wake", Object.getOwnPropertyDescriptor(SharedController.prototype, "wake")!);
Req()(SharedController.prototype, "wake", 0);

applyDecorators(
  Put("/files/text"),
  HttpCode(200),
  Header("content-type", "text/plain"),
  defines(WRITE),
)(SharedController.prototype, "write", Object.getOwnPropertyDescriptor(SharedController.prototype, "write")!);
Req()(SharedController.prototype, "write", 0);
