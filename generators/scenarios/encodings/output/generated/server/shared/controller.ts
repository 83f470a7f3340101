// @generated tenchat:server@1 hash:8aabfaa7461842c322eb9101d47804fe DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import {
  Controller, Get, Header, HttpCode, Inject, Post, Put, Req, Res, UseGuards, applyDecorators
} from "@nestjs/common";
import { RouteConstraints } from "@nestjs/platform-fastify";
import type { FastifyReply, FastifyRequest } from "fastify";
import type {
  AsPngInput, AsTextInput, AtInput, CountInput, FewInput, LinkInput, PutInput, SayInput, SendInput, ShortInput,
  TurnInput
} from "../../contracts/shared/operations.ts";
import type { Level, Link, LinkOfOwn, TextValue, Texts } from "../../contracts/shared/types.ts";
import { offering } from "../runtime/accept-routes.ts";
import { payload, tell } from "../runtime/answers.ts";
import type { OperationGate } from "../runtime/gate.ts";
import { OperationGuard, admitted, defines } from "../runtime/guard.ts";
import { type Actor, OPERATION_GATE } from "../runtime/operation.ts";
import {
  AS_PNG, AS_TEXT, AT, COUNT, FEW, LINK, PUT, SAY, SEND, SHARED_OPERATIONS, SHORT, type SharedOperations, TURN
} from "./operations.ts";

/** Brings HTTP requests to the operations of this context. */
export class SharedController {
  readonly #operations: SharedOperations;
  readonly #gate: OperationGate;

  constructor(operations: SharedOperations, gate: OperationGate) {
    this.#operations = operations;
    this.#gate = gate;
  }

  async asPng(request: FastifyRequest): Promise<unknown> {
    const { input, context } = admitted<AsPngInput, Actor>(request);
    return payload(await this.#gate.run(AS_PNG, context, () => this.#operations.asPng(input, context)), "bytes");
  }

  asText(request: FastifyRequest): Promise<{ words: string; }> {
    const { input, context } = admitted<AsTextInput, Actor>(request);
    return this.#gate.run(AS_TEXT, context, () => this.#operations.asText(input, context));
  }

  async at(request: FastifyRequest): Promise<unknown> {
    const { input, context } = admitted<AtInput, Actor>(request);
    return payload(await this.#gate.run(AT, context, () => this.#operations.at(input, context)), "text");
  }

  async count(request: FastifyRequest): Promise<unknown> {
    const { input, context } = admitted<CountInput, Actor>(request);
    return payload(await this.#gate.run(COUNT, context, () => this.#operations.count(input, context)), "text");
  }

  few(request: FastifyRequest): Promise<Link[]> {
    const { input, context } = admitted<FewInput, Actor>(request);
    return this.#gate.run(FEW, context, () => this.#operations.few(input, context));
  }

  async link(request: FastifyRequest): Promise<unknown> {
    const { input, context } = admitted<LinkInput, Actor>(request);
    return payload(await this.#gate.run(LINK, context, () => this.#operations.link(input, context)), "json");
  }

  async put(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { input, context } = admitted<PutInput, Actor>(request);
    return tell(
      reply,
      await this.#gate.run(PUT, context, () => this.#operations.put(input, context)),
      "json",
      "application/json; charset=utf-8"
    );
  }

  say(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<SayInput, Actor>(request);
    return this.#gate.run(SAY, context, () => this.#operations.say(input, context));
  }

  send(request: FastifyRequest): Promise<Texts> {
    const { input, context } = admitted<SendInput, Actor>(request);
    return this.#gate.run(SEND, context, () => this.#operations.send(input, context));
  }

  async short(request: FastifyRequest): Promise<unknown> {
    const { input, context } = admitted<ShortInput, Actor>(request);
    return payload(await this.#gate.run(SHORT, context, () => this.#operations.short(input, context)), "json");
  }

  async turn(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { input, context } = admitted<TurnInput, Actor>(request);
    return tell(
      reply,
      await this.#gate.run(TURN, context, () => this.#operations.turn(input, context)),
      "text",
      "text/plain"
    );
  }
}

Controller()(SharedController);
UseGuards(OperationGuard)(SharedController);
Inject(SHARED_OPERATIONS)(SharedController, undefined, 0);
Inject(OPERATION_GATE)(SharedController, undefined, 1);

applyDecorators(
  Get("/pictures/:id"),
  HttpCode(200),
  Header("content-type", "image/png"),
  RouteConstraints(offering("image/png")),
  defines(AS_PNG),
)(SharedController.prototype, "asPng", Object.getOwnPropertyDescriptor(SharedController.prototype, "asPng")!);
Req()(SharedController.prototype, "asPng", 0);

applyDecorators(
  Get("/pictures/:id"),
  HttpCode(200),
  RouteConstraints(offering("application/json")),
  defines(AS_TEXT),
)(SharedController.prototype, "asText", Object.getOwnPropertyDescriptor(SharedController.prototype, "asText")!);
Req()(SharedController.prototype, "asText", 0);

applyDecorators(
  Post("/plain/at"),
  HttpCode(200),
  Header("content-type", "text/plain"),
  defines(AT),
)(SharedController.prototype, "at", Object.getOwnPropertyDescriptor(SharedController.prototype, "at")!);
Req()(SharedController.prototype, "at", 0);

applyDecorators(
  Post("/plain"),
  HttpCode(200),
  Header("content-type", "text/plain"),
  defines(COUNT),
)(SharedController.prototype, "count", Object.getOwnPropertyDescriptor(SharedController.prototype, "count")!);
Req()(SharedController.prototype, "count", 0);

applyDecorators(
  Put("/texts/few"),
  HttpCode(200),
  defines(FEW),
)(SharedController.prototype, "few", Object.getOwnPropertyDescriptor(SharedController.prototype, "few")!);
Req()(SharedController.prototype, "few", 0);

applyDecorators(
  Put("/texts/link"),
  HttpCode(200),
  Header("content-type", "application/json; charset=utf-8"),
  defines(LINK),
)(SharedController.prototype, "link", Object.getOwnPropertyDescriptor(SharedController.prototype, "link")!);
Req()(SharedController.prototype, "link", 0);

applyDecorators(
  Post("/roots"),
  HttpCode(200),
  defines(PUT),
)(SharedController.prototype, "put", Object.getOwnPropertyDescriptor(SharedController.prototype, "put")!);
Req()(SharedController.prototype, "put", 0);
Res({ passthrough: true })(SharedController.prototype, "put", 1);

applyDecorators(
  Get("/said/:level"),
  HttpCode(204),
  defines(SAY),
)(SharedController.prototype, "say", Object.getOwnPropertyDescriptor(SharedController.prototype, "say")!);
Req()(SharedController.prototype, "say", 0);

applyDecorators(
  Post("/texts"),
  HttpCode(200),
  defines(SEND),
)(SharedController.prototype, "send", Object.getOwnPropertyDescriptor(SharedController.prototype, "send")!);
Req()(SharedController.prototype, "send", 0);

applyDecorators(
  Put("/texts/short"),
  HttpCode(200),
  Header("content-type", "application/json; charset=utf-8"),
  defines(SHORT),
)(SharedController.prototype, "short", Object.getOwnPropertyDescriptor(SharedController.prototype, "short")!);
Req()(SharedController.prototype, "short", 0);

applyDecorators(
  Post("/plain/on"),
  HttpCode(200),
  defines(TURN),
)(SharedController.prototype, "turn", Object.getOwnPropertyDescriptor(SharedController.prototype, "turn")!);
Req()(SharedController.prototype, "turn", 0);
Res({ passthrough: true })(SharedController.prototype, "turn", 1);
