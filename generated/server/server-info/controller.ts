// @generated tenchat:server@1 hash:96434d9f7466ae3d964d52cd5a42b14c DO NOT EDIT DIRECTLY
// From specs/contexts/server-info/negotiation.tsp, specs/contexts/server-info/operations.tsp.

import { Controller, Get, Header, HttpCode, Inject, Post, Req, UseGuards, applyDecorators } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import type {
  CheckHealthInput, DescribeServerInput, NegotiateInput, ReadAttestationInput, ReadD3chatConfigInput, ReadManifestInput,
  ReadMetricsInput
} from "../../contracts/server-info/operations.ts";
import type { Agreement, D3chatConfig, Health, ServerDescription } from "../../contracts/server-info/types.ts";
import type { OperationGate } from "../runtime/gate.ts";
import { OperationGuard, admitted, defines } from "../runtime/guard.ts";
import { type Actor, OPERATION_GATE } from "../runtime/operation.ts";
import {
  CHECK_HEALTH, DESCRIBE_SERVER, NEGOTIATE, READ_ATTESTATION, READ_D3CHAT_CONFIG, READ_MANIFEST, READ_METRICS,
  SERVER_INFO_OPERATIONS, type ServerInfoOperations
} from "./operations.ts";

/** Brings HTTP requests to the operations of this context. */
export class ServerInfoController {
  readonly #operations: ServerInfoOperations;
  readonly #gate: OperationGate;

  constructor(operations: ServerInfoOperations, gate: OperationGate) {
    this.#operations = operations;
    this.#gate = gate;
  }

  /** Whether this server can serve: 200 while the database answers. */
  checkHealth(request: FastifyRequest): Promise<Health> {
    const { input, context } = admitted<CheckHealthInput, Actor>(request);
    return this.#gate.run(CHECK_HEALTH, context, () => this.#operations.checkHealth(input, context));
  }

  /** What this server is: name, versions, registration mode and the root of its specification. */
  describeServer(request: FastifyRequest): Promise<ServerDescription> {
    const { input, context } = admitted<DescribeServerInput, Actor>(request);
    return this.#gate.run(DESCRIBE_SERVER, context, () => this.#operations.describeServer(input, context));
  }

  /**
   * What a client and this server can do together. What is part of no feature, every client and server has; a server
   * that knows nothing at this address has no feature.
   */
  negotiate(request: FastifyRequest): Promise<Agreement> {
    const { input, context } = admitted<NegotiateInput, Actor>(request);
    return this.#gate.run(NEGOTIATE, context, () => this.#operations.negotiate(input, context));
  }

  /** The signed statement about that manifest, a DSSE envelope, byte for byte. */
  readAttestation(request: FastifyRequest): Promise<string> {
    const { input, context } = admitted<ReadAttestationInput, Actor>(request);
    return this.#gate.run(READ_ATTESTATION, context, () => this.#operations.readAttestation(input, context));
  }

  /** Name, colours and registration mode, as d3chat's programs ask for them. */
  readD3chatConfig(request: FastifyRequest): Promise<D3chatConfig> {
    const { input, context } = admitted<ReadD3chatConfigInput, Actor>(request);
    return this.#gate.run(READ_D3CHAT_CONFIG, context, () => this.#operations.readD3chatConfig(input, context));
  }

  /** The manifest of what this server was built from, byte for byte: what an auditor hashes is what was signed. */
  readManifest(request: FastifyRequest): Promise<string> {
    const { input, context } = admitted<ReadManifestInput, Actor>(request);
    return this.#gate.run(READ_MANIFEST, context, () => this.#operations.readManifest(input, context));
  }

  /** Counters and timings in the Prometheus text format: for this machine, and for others with the operator's token. */
  readMetrics(request: FastifyRequest): Promise<string> {
    const { input, context } = admitted<ReadMetricsInput, Actor>(request);
    return this.#gate.run(READ_METRICS, context, () => this.#operations.readMetrics(input, context));
  }
}

Controller()(ServerInfoController);
UseGuards(OperationGuard)(ServerInfoController);
Inject(SERVER_INFO_OPERATIONS)(ServerInfoController, undefined, 0);
Inject(OPERATION_GATE)(ServerInfoController, undefined, 1);

applyDecorators(
  Get("/health"),
  HttpCode(200),
  defines(CHECK_HEALTH),
)(
  ServerInfoController.prototype,
  "checkHealth",
  Object.getOwnPropertyDescriptor(ServerInfoController.prototype, "checkHealth")!
);
Req()(ServerInfoController.prototype, "checkHealth", 0);

applyDecorators(
  Get("/.well-known/tenchat"),
  HttpCode(200),
  defines(DESCRIBE_SERVER),
)(
  ServerInfoController.prototype,
  "describeServer",
  Object.getOwnPropertyDescriptor(ServerInfoController.prototype, "describeServer")!
);
Req()(ServerInfoController.prototype, "describeServer", 0);

applyDecorators(
  Post("/v1/negotiation"),
  HttpCode(200),
  defines(NEGOTIATE),
)(
  ServerInfoController.prototype,
  "negotiate",
  Object.getOwnPropertyDescriptor(ServerInfoController.prototype, "negotiate")!
);
Req()(ServerInfoController.prototype, "negotiate", 0);

applyDecorators(
  Get("/.well-known/tenchat/attestation"),
  HttpCode(200),
  Header("content-type", "text/plain; charset=utf-8"),
  defines(READ_ATTESTATION),
)(
  ServerInfoController.prototype,
  "readAttestation",
  Object.getOwnPropertyDescriptor(ServerInfoController.prototype, "readAttestation")!
);
Req()(ServerInfoController.prototype, "readAttestation", 0);

applyDecorators(
  Get("/api/v1/config"),
  HttpCode(200),
  defines(READ_D3CHAT_CONFIG),
)(
  ServerInfoController.prototype,
  "readD3chatConfig",
  Object.getOwnPropertyDescriptor(ServerInfoController.prototype, "readD3chatConfig")!
);
Req()(ServerInfoController.prototype, "readD3chatConfig", 0);

applyDecorators(
  Get("/.well-known/tenchat/manifest"),
  HttpCode(200),
  Header("content-type", "text/plain; charset=utf-8"),
  defines(READ_MANIFEST),
)(
  ServerInfoController.prototype,
  "readManifest",
  Object.getOwnPropertyDescriptor(ServerInfoController.prototype, "readManifest")!
);
Req()(ServerInfoController.prototype, "readManifest", 0);

applyDecorators(
  Get("/metrics"),
  HttpCode(200),
  Header("content-type", "text/plain; version=0.0.4; charset=utf-8"),
  defines(READ_METRICS),
)(
  ServerInfoController.prototype,
  "readMetrics",
  Object.getOwnPropertyDescriptor(ServerInfoController.prototype, "readMetrics")!
);
Req()(ServerInfoController.prototype, "readMetrics", 0);
