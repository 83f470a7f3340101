// @generated tenchat:server@1 hash:8868aed45df099c4e3c0c638bc7824ef DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import {
  Controller, Delete, Get, Head, Header, HttpCode, Inject, Patch, Post, Put, Req, Res, UseGuards, applyDecorators
} from "@nestjs/common";
import type { FastifyReply, FastifyRequest } from "fastify";
import type {
  AbInput, AllInput, EverythingInput, FilesInput, HeadInput, IdInput, JsonInput, KeepInput, KeptInput, KnownInput,
  LengthInput, ListInput, MatrixInput, MeInput, NoneInput, NumberInput, OddInput, OneInput, OptionalInput, PairInput,
  PartInput, PatchInput, SevenInput, SeveralInput, VersionInput
} from "../../contracts/shared/operations.ts";
import type { Id, Kept, Named } from "../../contracts/shared/types.ts";
import { payload, tell } from "../runtime/answers.ts";
import type { OperationGate } from "../runtime/gate.ts";
import { OperationGuard, admitted, defines } from "../runtime/guard.ts";
import { type Actor, OPERATION_GATE } from "../runtime/operation.ts";
import {
  AB, ALL, EVERYTHING, FILES, HEAD, ID, JSON, KEEP, KEPT, KNOWN, LENGTH, LIST, MATRIX, ME, NONE, NUMBER, ODD, ONE,
  OPTIONAL, PAIR, PART, PATCH, SEVEN, SEVERAL, SHARED_OPERATIONS, type SharedOperations, VERSION
} from "./operations.ts";

/** Brings HTTP requests to the operations of this context. */
export class SharedController {
  readonly #operations: SharedOperations;
  readonly #gate: OperationGate;

  constructor(operations: SharedOperations, gate: OperationGate) {
    this.#operations = operations;
    this.#gate = gate;
  }

  async head(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { input, context } = admitted<HeadInput, Actor>(request);
    return tell(
      reply,
      await this.#gate.run(HEAD, context, () => this.#operations.head(input, context)),
      "json",
      "application/json; charset=utf-8"
    );
  }

  async length(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { input, context } = admitted<LengthInput, Actor>(request);
    return tell(
      reply,
      await this.#gate.run(LENGTH, context, () => this.#operations.length(input, context)),
      "json",
      "application/json; charset=utf-8"
    );
  }

  async ab(request: FastifyRequest): Promise<unknown> {
    const { input, context } = admitted<AbInput, Actor>(request);
    return payload(await this.#gate.run(AB, context, () => this.#operations.ab(input, context)), "text");
  }

  all(request: FastifyRequest): Promise<string[]> {
    const { input, context } = admitted<AllInput, Actor>(request);
    return this.#gate.run(ALL, context, () => this.#operations.all(input, context));
  }

  everything(request: FastifyRequest): Promise<Named> {
    const { input, context } = admitted<EverythingInput, Actor>(request);
    return this.#gate.run(EVERYTHING, context, () => this.#operations.everything(input, context));
  }

  files(request: FastifyRequest): Promise<{ rest: string; }> {
    const { input, context } = admitted<FilesInput, Actor>(request);
    return this.#gate.run(FILES, context, () => this.#operations.files(input, context));
  }

  id(request: FastifyRequest): Promise<Id> {
    const { input, context } = admitted<IdInput, Actor>(request);
    return this.#gate.run(ID, context, () => this.#operations.id(input, context));
  }

  json(request: FastifyRequest): Promise<Named> {
    const { input, context } = admitted<JsonInput, Actor>(request);
    return this.#gate.run(JSON, context, () => this.#operations.json(input, context));
  }

  /** What is only read is no part of what is sent, through a template neither. */
  keep(request: FastifyRequest): Promise<Kept> {
    const { input, context } = admitted<KeepInput, Actor>(request);
    return this.#gate.run(KEEP, context, () => this.#operations.keep(input, context));
  }

  async kept(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { input, context } = admitted<KeptInput, Actor>(request);
    return tell(
      reply,
      await this.#gate.run(KEPT, context, () => this.#operations.kept(input, context)),
      "text",
      "text/plain"
    );
  }

  known(request: FastifyRequest): Promise<string> {
    const { input, context } = admitted<KnownInput, Actor>(request);
    return this.#gate.run(KNOWN, context, () => this.#operations.known(input, context));
  }

  list(request: FastifyRequest): Promise<string[]> {
    const { input, context } = admitted<ListInput, Actor>(request);
    return this.#gate.run(LIST, context, () => this.#operations.list(input, context));
  }

  matrix(request: FastifyRequest): Promise<{ one: string; many: string[]; last: string; }> {
    const { input, context } = admitted<MatrixInput, Actor>(request);
    return this.#gate.run(MATRIX, context, () => this.#operations.matrix(input, context));
  }

  me(request: FastifyRequest): Promise<Id> {
    const { input, context } = admitted<MeInput, Actor>(request);
    return this.#gate.run(ME, context, () => this.#operations.me(input, context));
  }

  none(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<NoneInput, Actor>(request);
    return this.#gate.run(NONE, context, () => this.#operations.none(input, context));
  }

  async number(request: FastifyRequest): Promise<unknown> {
    const { input, context } = admitted<NumberInput, Actor>(request);
    return payload(await this.#gate.run(NUMBER, context, () => this.#operations.number(input, context)), "text");
  }

  odd(request: FastifyRequest): Promise<Named> {
    const { input, context } = admitted<OddInput, Actor>(request);
    return this.#gate.run(ODD, context, () => this.#operations.odd(input, context));
  }

  one(request: FastifyRequest): Promise<Named> {
    const { input, context } = admitted<OneInput, Actor>(request);
    return this.#gate.run(ONE, context, () => this.#operations.one(input, context));
  }

  optional(request: FastifyRequest): Promise<{ name?: string; }> {
    const { input, context } = admitted<OptionalInput, Actor>(request);
    return this.#gate.run(OPTIONAL, context, () => this.#operations.optional(input, context));
  }

  pair(request: FastifyRequest): Promise<{ first: string; second: string; }> {
    const { input, context } = admitted<PairInput, Actor>(request);
    return this.#gate.run(PAIR, context, () => this.#operations.pair(input, context));
  }

  part(request: FastifyRequest): Promise<{ part: string; }> {
    const { input, context } = admitted<PartInput, Actor>(request);
    return this.#gate.run(PART, context, () => this.#operations.part(input, context));
  }

  /** Entries of a record are whole ones, as those of a list are. */
  patch(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<PatchInput, Actor>(request);
    return this.#gate.run(PATCH, context, () => this.#operations.patch(input, context));
  }

  async seven(request: FastifyRequest): Promise<unknown> {
    const { input, context } = admitted<SevenInput, Actor>(request);
    return payload(await this.#gate.run(SEVEN, context, () => this.#operations.seven(input, context)), "text");
  }

  several(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<SeveralInput, Actor>(request);
    return this.#gate.run(SEVERAL, context, () => this.#operations.several(input, context));
  }

  version(request: FastifyRequest): Promise<{ major: number; minor: number; patch: string; }> {
    const { input, context } = admitted<VersionInput, Actor>(request);
    return this.#gate.run(VERSION, context, () => this.#operations.version(input, context));
  }
}

Controller()(SharedController);
UseGuards(OperationGuard)(SharedController);
Inject(SHARED_OPERATIONS)(SharedController, undefined, 0);
Inject(OPERATION_GATE)(SharedController, undefined, 1);

applyDecorators(
  Head("/r/h/:name"),
  HttpCode(200),
  defines(HEAD),
)(SharedController.prototype, "head", Object.getOwnPropertyDescriptor(SharedController.prototype, "head")!);
Req()(SharedController.prototype, "head", 0);
Res({ passthrough: true })(SharedController.prototype, "head", 1);

applyDecorators(
  Head("/r/length"),
  HttpCode(200),
  defines(LENGTH),
)(SharedController.prototype, "length", Object.getOwnPropertyDescriptor(SharedController.prototype, "length")!);
Req()(SharedController.prototype, "length", 0);
Res({ passthrough: true })(SharedController.prototype, "length", 1);

applyDecorators(
  Post("/r/l/a,b"),
  HttpCode(200),
  Header("content-type", "text/plain"),
  defines(AB),
)(SharedController.prototype, "ab", Object.getOwnPropertyDescriptor(SharedController.prototype, "ab")!);
Req()(SharedController.prototype, "ab", 0);

applyDecorators(
  Get("/r/all"),
  HttpCode(200),
  defines(ALL),
)(SharedController.prototype, "all", Object.getOwnPropertyDescriptor(SharedController.prototype, "all")!);
Req()(SharedController.prototype, "all", 0);

applyDecorators(
  Get("/r/:name/all"),
  HttpCode(200),
  defines(EVERYTHING),
)(SharedController.prototype, "everything", Object.getOwnPropertyDescriptor(SharedController.prototype, "everything")!);
Req()(SharedController.prototype, "everything", 0);

applyDecorators(
  Get("/r/files/*"),
  HttpCode(200),
  defines(FILES),
)(SharedController.prototype, "files", Object.getOwnPropertyDescriptor(SharedController.prototype, "files")!);
Req()(SharedController.prototype, "files", 0);

applyDecorators(
  Put("/r/id/:id"),
  HttpCode(200),
  Header("content-type", "text/plain"),
  defines(ID),
)(SharedController.prototype, "id", Object.getOwnPropertyDescriptor(SharedController.prototype, "id")!);
Req()(SharedController.prototype, "id", 0);

applyDecorators(
  Get("/r/:name([^]+?).json"),
  HttpCode(200),
  defines(JSON),
)(SharedController.prototype, "json", Object.getOwnPropertyDescriptor(SharedController.prototype, "json")!);
Req()(SharedController.prototype, "json", 0);

applyDecorators(
  Put("/kept"),
  HttpCode(200),
  defines(KEEP),
)(SharedController.prototype, "keep", Object.getOwnPropertyDescriptor(SharedController.prototype, "keep")!);
Req()(SharedController.prototype, "keep", 0);

applyDecorators(
  Get("/r/kept"),
  HttpCode(304),
  defines(KEPT),
)(SharedController.prototype, "kept", Object.getOwnPropertyDescriptor(SharedController.prototype, "kept")!);
Req()(SharedController.prototype, "kept", 0);
Res({ passthrough: true })(SharedController.prototype, "kept", 1);

applyDecorators(
  Get("/r/h/known"),
  HttpCode(200),
  Header("content-type", "text/plain"),
  defines(KNOWN),
)(SharedController.prototype, "known", Object.getOwnPropertyDescriptor(SharedController.prototype, "known")!);
Req()(SharedController.prototype, "known", 0);

applyDecorators(
  Post("/r/l/:list"),
  HttpCode(200),
  defines(LIST),
)(SharedController.prototype, "list", Object.getOwnPropertyDescriptor(SharedController.prototype, "list")!);
Req()(SharedController.prototype, "list", 0);

applyDecorators(
  Post("/r/m/x;one=:one([^]+?);many=:many([^]+?);last=:last([^]+?)"),
  HttpCode(200),
  defines(MATRIX),
)(SharedController.prototype, "matrix", Object.getOwnPropertyDescriptor(SharedController.prototype, "matrix")!);
Req()(SharedController.prototype, "matrix", 0);

applyDecorators(
  Put("/r/id/me"),
  HttpCode(200),
  Header("content-type", "text/plain"),
  defines(ME),
)(SharedController.prototype, "me", Object.getOwnPropertyDescriptor(SharedController.prototype, "me")!);
Req()(SharedController.prototype, "me", 0);

applyDecorators(
  Delete("/r/opt/none"),
  HttpCode(204),
  defines(NONE),
)(SharedController.prototype, "none", Object.getOwnPropertyDescriptor(SharedController.prototype, "none")!);
Req()(SharedController.prototype, "none", 0);

applyDecorators(
  Delete("/r/n/:number"),
  HttpCode(200),
  Header("content-type", "text/plain"),
  defines(NUMBER),
)(SharedController.prototype, "number", Object.getOwnPropertyDescriptor(SharedController.prototype, "number")!);
Req()(SharedController.prototype, "number", 0);

applyDecorators(
  Get("/r/files/é é/:name"),
  HttpCode(200),
  defines(ODD),
)(SharedController.prototype, "odd", Object.getOwnPropertyDescriptor(SharedController.prototype, "odd")!);
Req()(SharedController.prototype, "odd", 0);

applyDecorators(
  Get("/r/:name"),
  HttpCode(200),
  defines(ONE),
)(SharedController.prototype, "one", Object.getOwnPropertyDescriptor(SharedController.prototype, "one")!);
Req()(SharedController.prototype, "one", 0);

applyDecorators(
  Delete(["/r/opt","/r/opt/:name"]),
  HttpCode(200),
  defines(OPTIONAL),
)(SharedController.prototype, "optional", Object.getOwnPropertyDescriptor(SharedController.prototype, "optional")!);
Req()(SharedController.prototype, "optional", 0);

applyDecorators(
  Get("/r/:first([^]+?)-:second([^]+?)"),
  HttpCode(200),
  defines(PAIR),
)(SharedController.prototype, "pair", Object.getOwnPropertyDescriptor(SharedController.prototype, "pair")!);
Req()(SharedController.prototype, "pair", 0);

applyDecorators(
  Get("/r/all/:part"),
  HttpCode(200),
  defines(PART),
)(SharedController.prototype, "part", Object.getOwnPropertyDescriptor(SharedController.prototype, "part")!);
Req()(SharedController.prototype, "part", 0);

applyDecorators(
  Patch("/patched"),
  HttpCode(204),
  defines(PATCH),
)(SharedController.prototype, "patch", Object.getOwnPropertyDescriptor(SharedController.prototype, "patch")!);
Req()(SharedController.prototype, "patch", 0);

applyDecorators(
  Delete("/r/n/7"),
  HttpCode(200),
  Header("content-type", "text/plain"),
  defines(SEVEN),
)(SharedController.prototype, "seven", Object.getOwnPropertyDescriptor(SharedController.prototype, "seven")!);
Req()(SharedController.prototype, "seven", 0);

applyDecorators(
  Get("/r/several"),
  HttpCode(204),
  defines(SEVERAL),
)(SharedController.prototype, "several", Object.getOwnPropertyDescriptor(SharedController.prototype, "several")!);
Req()(SharedController.prototype, "several", 0);

applyDecorators(
  Get("/r/v:major([^]+?).:minor([^]+?).:patch([^]+?)/x"),
  HttpCode(200),
  defines(VERSION),
)(SharedController.prototype, "version", Object.getOwnPropertyDescriptor(SharedController.prototype, "version")!);
Req()(SharedController.prototype, "version", 0);
