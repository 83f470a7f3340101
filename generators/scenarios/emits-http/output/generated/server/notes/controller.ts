// @generated tenchat:server@1 hash:0a07e8efec9f31e568c0c6703be9df21 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import {
  Controller, Delete, Get, Head, Header, HttpCode, Inject, Patch, Post, Put, Req, Res, UseGuards, applyDecorators
} from "@nestjs/common";
import type { FastifyReply, FastifyRequest } from "fastify";
import type {
  ExistsInput, ListInput, MetricsInput, MottoInput, PairInput, RemoveInput, ReplaceInput, TakeInput, TitleInput,
  TouchInput, WriteInput
} from "../../contracts/notes/operations.ts";
import type { Note } from "../../contracts/shared/types.ts";
import { tell } from "../runtime/answers.ts";
import type { OperationGate } from "../runtime/gate.ts";
import { OperationGuard, admitted, defines } from "../runtime/guard.ts";
import { type Actor, OPERATION_GATE, type UserActor } from "../runtime/operation.ts";
import {
  EXISTS, LIST, METRICS, MOTTO, NOTES_OPERATIONS, type NotesOperations, PAIR, REMOVE, REPLACE, TAKE, TITLE, TOUCH, WRITE
} from "./operations.ts";

/** Brings HTTP requests to the operations of this context. */
export class NotesController {
  readonly #operations: NotesOperations;
  readonly #gate: OperationGate;

  constructor(operations: NotesOperations, gate: OperationGate) {
    this.#operations = operations;
    this.#gate = gate;
  }

  /** Beside the GET that would answer for it. */
  exists(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<ExistsInput, UserActor>(request);
    return this.#gate.run(EXISTS, context, () => this.#operations.exists(input, context));
  }

  /** Notes, latest first. More is said here. */
  list(request: FastifyRequest): Promise<Note[]> {
    const { input, context } = admitted<ListInput, UserActor>(request);
    return this.#gate.run(LIST, context, () => this.#operations.list(input, context));
  }

  /** For machines. */
  metrics(request: FastifyRequest): Promise<string> {
    const { input, context } = admitted<MetricsInput, Actor>(request);
    return this.#gate.run(METRICS, context, () => this.#operations.metrics(input, context));
  }

  /** A text, or nothing at all. */
  async motto(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { input, context } = admitted<MottoInput, UserActor>(request);
    return tell(
      reply,
      await this.#gate.run(MOTTO, context, () => this.#operations.motto(input, context)),
      "text",
      "text/plain"
    );
  }

  /** Entries that are records themselves, one kind of them more than once. */
  pair(request: FastifyRequest): Promise<[Note, string]> {
    const { input, context } = admitted<PairInput, UserActor>(request);
    return this.#gate.run(PAIR, context, () => this.#operations.pair(input, context));
  }

  remove(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<RemoveInput, UserActor>(request);
    return this.#gate.run(REMOVE, context, () => this.#operations.remove(input, context));
  }

  replace(request: FastifyRequest): Promise<Note> {
    const { input, context } = admitted<ReplaceInput, UserActor>(request);
    return this.#gate.run(REPLACE, context, () => this.#operations.replace(input, context));
  }

  /** Answers with statuses that the server itself refuses with as well. */
  async take(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { input, context } = admitted<TakeInput, UserActor>(request);
    return tell(
      reply,
      await this.#gate.run(TAKE, context, () => this.#operations.take(input, context)),
      "json",
      "application/json; charset=utf-8"
    );
  }

  title(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<TitleInput, UserActor>(request);
    return this.#gate.run(TITLE, context, () => this.#operations.title(input, context));
  }

  /** Two ways to succeed: the answer says which. */
  async touch(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { input, context } = admitted<TouchInput, UserActor>(request);
    return tell(
      reply,
      await this.#gate.run(TOUCH, context, () => this.#operations.touch(input, context)),
      "json",
      "application/json; charset=utf-8"
    );
  }

  write(request: FastifyRequest): Promise<Note> {
    const { input, context } = admitted<WriteInput, UserActor>(request);
    return this.#gate.run(WRITE, context, () => this.#operations.write(input, context));
  }
}

Controller()(NotesController);
UseGuards(OperationGuard)(NotesController);
Inject(NOTES_OPERATIONS)(NotesController, undefined, 0);
Inject(OPERATION_GATE)(NotesController, undefined, 1);

applyDecorators(
  Head("/notes"),
  HttpCode(204),
  defines(EXISTS),
)(NotesController.prototype, "exists", Object.getOwnPropertyDescriptor(NotesController.prototype, "exists")!);
Req()(NotesController.prototype, "exists", 0);

applyDecorators(
  Get("/notes"),
  HttpCode(200),
  defines(LIST),
)(NotesController.prototype, "list", Object.getOwnPropertyDescriptor(NotesController.prototype, "list")!);
Req()(NotesController.prototype, "list", 0);

applyDecorators(
  Get("/notes/metrics"),
  HttpCode(200),
  Header("content-type", "text/plain"),
  defines(METRICS),
)(NotesController.prototype, "metrics", Object.getOwnPropertyDescriptor(NotesController.prototype, "metrics")!);
Req()(NotesController.prototype, "metrics", 0);

applyDecorators(
  Get("/notes/motto"),
  HttpCode(200),
  defines(MOTTO),
)(NotesController.prototype, "motto", Object.getOwnPropertyDescriptor(NotesController.prototype, "motto")!);
Req()(NotesController.prototype, "motto", 0);
Res({ passthrough: true })(NotesController.prototype, "motto", 1);

applyDecorators(
  Put("/notes/pairs"),
  HttpCode(200),
  defines(PAIR),
)(NotesController.prototype, "pair", Object.getOwnPropertyDescriptor(NotesController.prototype, "pair")!);
Req()(NotesController.prototype, "pair", 0);

applyDecorators(
  Delete("/notes/:noteId"),
  HttpCode(204),
  defines(REMOVE),
)(NotesController.prototype, "remove", Object.getOwnPropertyDescriptor(NotesController.prototype, "remove")!);
Req()(NotesController.prototype, "remove", 0);

applyDecorators(
  Put("/notes/:noteId"),
  HttpCode(200),
  defines(REPLACE),
)(NotesController.prototype, "replace", Object.getOwnPropertyDescriptor(NotesController.prototype, "replace")!);
Req()(NotesController.prototype, "replace", 0);

applyDecorators(
  Put("/notes/taken"),
  HttpCode(200),
  defines(TAKE),
)(NotesController.prototype, "take", Object.getOwnPropertyDescriptor(NotesController.prototype, "take")!);
Req()(NotesController.prototype, "take", 0);
Res({ passthrough: true })(NotesController.prototype, "take", 1);

applyDecorators(
  Patch("/notes/:noteId"),
  HttpCode(204),
  defines(TITLE),
)(NotesController.prototype, "title", Object.getOwnPropertyDescriptor(NotesController.prototype, "title")!);
Req()(NotesController.prototype, "title", 0);

applyDecorators(
  Post("/notes/touch"),
  HttpCode(200),
  defines(TOUCH),
)(NotesController.prototype, "touch", Object.getOwnPropertyDescriptor(NotesController.prototype, "touch")!);
Req()(NotesController.prototype, "touch", 0);
Res({ passthrough: true })(NotesController.prototype, "touch", 1);

applyDecorators(
  Post("/notes"),
  HttpCode(201),
  defines(WRITE),
)(NotesController.prototype, "write", Object.getOwnPropertyDescriptor(NotesController.prototype, "write")!);
Req()(NotesController.prototype, "write", 0);
