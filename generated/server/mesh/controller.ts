// @generated tenchat:server@1 hash:e755a2c2af6fdad41c01186b3f0a7e2a DO NOT EDIT DIRECTLY
// From specs/contexts/mesh/operations.tsp.

import { Controller, Header, HttpCode, Inject, Post, Req, UseGuards, applyDecorators } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import type {
  FetchPacketsInput, SendPacketInput, SyncHashesInput, SyncServersInput
} from "../../contracts/mesh/operations.ts";
import type { HashAnswer, PacketAnswer, RelayAnswer } from "../../contracts/mesh/types.ts";
import type { OperationGate } from "../runtime/gate.ts";
import { OperationGuard, admitted, defines } from "../runtime/guard.ts";
import { type Actor, OPERATION_GATE } from "../runtime/operation.ts";
import {
  FETCH_PACKETS, MESH_OPERATIONS, type MeshOperations, SEND_PACKET, SYNC_HASHES, SYNC_SERVERS
} from "./operations.ts";

/** Brings HTTP requests to the operations of this context. */
export class MeshController {
  readonly #operations: MeshOperations;
  readonly #gate: OperationGate;

  constructor(operations: MeshOperations, gate: OperationGate) {
    this.#operations = operations;
    this.#gate = gate;
  }

  /** Hands packets out, and keeps them. */
  fetchPackets(request: FastifyRequest): Promise<PacketAnswer> {
    const { input, context } = admitted<FetchPacketsInput, Actor>(request);
    return this.#gate.run(FETCH_PACKETS, context, () => this.#operations.fetchPackets(input, context));
  }

  /** Takes a packet, to hold it for a week and to pass it on. The same one again changes nothing. */
  sendPacket(request: FastifyRequest): Promise<string> {
    const { input, context } = admitted<SendPacketInput, Actor>(request);
    return this.#gate.run(SEND_PACKET, context, () => this.#operations.sendPacket(input, context));
  }

  /** Tells another relay what it does not hold, and takes note of what this one does not. */
  syncHashes(request: FastifyRequest): Promise<HashAnswer> {
    const { input, context } = admitted<SyncHashesInput, Actor>(request);
    return this.#gate.run(SYNC_HASHES, context, () => this.#operations.syncHashes(input, context));
  }

  /** Tells another relay, or a person, which relays they do not know yet, and takes note of those that they know. */
  syncServers(request: FastifyRequest): Promise<RelayAnswer> {
    const { input, context } = admitted<SyncServersInput, Actor>(request);
    return this.#gate.run(SYNC_SERVERS, context, () => this.#operations.syncServers(input, context));
  }
}

Controller()(MeshController);
UseGuards(OperationGuard)(MeshController);
Inject(MESH_OPERATIONS)(MeshController, undefined, 0);
Inject(OPERATION_GATE)(MeshController, undefined, 1);

applyDecorators(
  Post("/fetch"),
  HttpCode(200),
  defines(FETCH_PACKETS),
)(MeshController.prototype, "fetchPackets", Object.getOwnPropertyDescriptor(MeshController.prototype, "fetchPackets")!);
Req()(MeshController.prototype, "fetchPackets", 0);

applyDecorators(
  Post("/send"),
  HttpCode(200),
  Header("content-type", "text/html; charset=utf-8"),
  defines(SEND_PACKET),
)(MeshController.prototype, "sendPacket", Object.getOwnPropertyDescriptor(MeshController.prototype, "sendPacket")!);
Req()(MeshController.prototype, "sendPacket", 0);

applyDecorators(
  Post("/sync/hashes"),
  HttpCode(200),
  defines(SYNC_HASHES),
)(MeshController.prototype, "syncHashes", Object.getOwnPropertyDescriptor(MeshController.prototype, "syncHashes")!);
Req()(MeshController.prototype, "syncHashes", 0);

applyDecorators(
  Post("/sync/servers"),
  HttpCode(200),
  defines(SYNC_SERVERS),
)(MeshController.prototype, "syncServers", Object.getOwnPropertyDescriptor(MeshController.prototype, "syncServers")!);
Req()(MeshController.prototype, "syncServers", 0);
