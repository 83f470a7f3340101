// @generated tenchat:server@1 hash:715dda0413dcb8e84a3abbdf1c5ef227 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import {
  Controller, Get, Header, HttpCode, Inject, Post, Put, Req, Res, UseGuards, applyDecorators
} from "@nestjs/common";
import { RouteConfig, RouteConstraints } from "@nestjs/platform-fastify";
import type { FastifyReply, FastifyRequest } from "fastify";
import type {
  AsPngInput, AsTextInput, AtInput, CountInput, FewInput, InPartsPutInput, LinkInput, ListInput, SayInput, SendInput,
  ShortInput, SignInput, SpansPutInput, TurnInput
} from "../../contracts/shared/operations.ts";
import type { Level, Link, LinkOfOwn, TextValue, Texts } from "../../contracts/shared/types.ts";
import { offering } from "../runtime/accept-routes.ts";
import { payload, tell } from "../runtime/answers.ts";
import type { OperationGate } from "../runtime/gate.ts";
import { OperationGuard, admitted, defines } from "../runtime/guard.ts";
import { type Actor, OPERATION_GATE } from "../runtime/operation.ts";
import {
  AS_PNG, AS_TEXT, AT, COUNT, FEW, IN_PARTS_PUT, LINK, LIST, SAY, SEND, SHARED_OPERATIONS, SHORT, SIGN, SPANS_PUT,
  type SharedOperations, TURN
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

  async inPartsPut(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { input, context } = admitted<InPartsPutInput, Actor>(request);
    return tell(
      reply,
      await this.#gate.run(IN_PARTS_PUT, context, () => this.#operations.inPartsPut(input, context)),
      "json",
      "application/json; charset=utf-8"
    );
  }

  async link(request: FastifyRequest): Promise<unknown> {
    const { input, context } = admitted<LinkInput, Actor>(request);
    return payload(await this.#gate.run(LINK, context, () => this.#operations.link(input, context)), "json");
  }

  list(request: FastifyRequest): Promise<string[]> {
    const { input, context } = admitted<ListInput, Actor>(request);
    return this.#gate.run(LIST, context, () => this.#operations.list(input, context));
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

  sign(request: FastifyRequest): Promise<string> {
    const { input, context } = admitted<SignInput, Actor>(request);
    return this.#gate.run(SIGN, context, () => this.#operations.sign(input, context));
  }

  spansPut(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<SpansPutInput, Actor>(request);
    return this.#gate.run(SPANS_PUT, context, () => this.#operations.spansPut(input, context));
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
  Post("/roots"),
  HttpCode(200),
  defines(IN_PARTS_PUT),
)(SharedController.prototype, "inPartsPut", Object.getOwnPropertyDescriptor(SharedController.prototype, "inPartsPut")!);
Req()(SharedController.prototype, "inPartsPut", 0);
Res({ passthrough: true })(SharedController.prototype, "inPartsPut", 1);

applyDecorators(
  Put("/texts/link"),
  HttpCode(200),
  Header("content-type", "application/json; charset=utf-8"),
  defines(LINK),
)(SharedController.prototype, "link", Object.getOwnPropertyDescriptor(SharedController.prototype, "link")!);
Req()(SharedController.prototype, "link", 0);

applyDecorators(
  Get("/spans"),
  HttpCode(200),
  defines(LIST),
)(SharedController.prototype, "list", Object.getOwnPropertyDescriptor(SharedController.prototype, "list")!);
Req()(SharedController.prototype, "list", 0);

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
  Post("/signed"),
  HttpCode(200),
  RouteConfig({ verbatim: true }),
  Header("content-type", "text/plain"),
  defines(SIGN),
)(SharedController.prototype, "sign", Object.getOwnPropertyDescriptor(SharedController.prototype, "sign")!);
Req()(SharedController.prototype, "sign", 0);

applyDecorators(
  Put("/spans"),
  HttpCode(204),
  defines(SPANS_PUT),
)(SharedController.prototype, "spansPut", Object.getOwnPropertyDescriptor(SharedController.prototype, "spansPut")!);
Req()(SharedController.prototype, "spansPut", 0);

applyDecorators(
  Post("/plain/on"),
  HttpCode(200),
  defines(TURN),
)(SharedController.prototype, "turn", Object.getOwnPropertyDescriptor(SharedController.prototype, "turn")!);
Req()(SharedController.prototype, "turn", 0);
Res({ passthrough: true })(SharedController.prototype, "turn", 1);
