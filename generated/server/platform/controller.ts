// @generated tenchat:server@1 hash:84089e8b2a434d2232674d1025f4195a DO NOT EDIT DIRECTLY
// From specs/contexts/platform/operations.tsp.

import { Controller, Get, Header, HttpCode, Inject, Req, UseGuards, applyDecorators } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import type { CheckHealthInput, DescribeServerInput, ReadAttestationInput, ReadManifestInput, ReadMetricsInput } from "../../contracts/platform/operations.ts";
import type { Health, ServerDescription } from "../../contracts/platform/types.ts";
import type { OperationGate } from "../gate.ts";
import { OperationGuard, admitted, defines } from "../guard.ts";
import { type Actor, OPERATION_GATE } from "../runtime.ts";
import { CHECK_HEALTH, DESCRIBE_SERVER, PLATFORM_OPERATIONS, type PlatformOperations, READ_ATTESTATION, READ_MANIFEST, READ_METRICS } from "./operations.ts";

/** Brings HTTP requests to the operations of this context. */
export class PlatformController {
  readonly #operations: PlatformOperations;
  readonly #gate: OperationGate;

  constructor(operations: PlatformOperations, gate: OperationGate) {
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

  /** The signed statement about that manifest, a DSSE envelope, byte for byte. */
  readAttestation(request: FastifyRequest): Promise<string> {
    const { input, context } = admitted<ReadAttestationInput, Actor>(request);
    return this.#gate.run(READ_ATTESTATION, context, () => this.#operations.readAttestation(input, context));
  }

  /** The manifest of what this server was built from, byte for byte: what an auditor hashes is what was signed. */
  readManifest(request: FastifyRequest): Promise<string> {
    const { input, context } = admitted<ReadManifestInput, Actor>(request);
    return this.#gate.run(READ_MANIFEST, context, () => this.#operations.readManifest(input, context));
  }

  /** Counters and timings in the Prometheus text format. */
  readMetrics(request: FastifyRequest): Promise<string> {
    const { input, context } = admitted<ReadMetricsInput, Actor>(request);
    return this.#gate.run(READ_METRICS, context, () => this.#operations.readMetrics(input, context));
  }
}

Controller()(PlatformController);
UseGuards(OperationGuard)(PlatformController);
Inject(PLATFORM_OPERATIONS)(PlatformController, undefined, 0);
Inject(OPERATION_GATE)(PlatformController, undefined, 1);

applyDecorators(
  Get("/health"),
  HttpCode(200),
  defines(CHECK_HEALTH),
)(PlatformController.prototype, "checkHealth", Object.getOwnPropertyDescriptor(PlatformController.prototype, "checkHealth")!);
Req()(PlatformController.prototype, "checkHealth", 0);

applyDecorators(
  Get("/.well-known/tenchat"),
  HttpCode(200),
  defines(DESCRIBE_SERVER),
)(PlatformController.prototype, "describeServer", Object.getOwnPropertyDescriptor(PlatformController.prototype, "describeServer")!);
Req()(PlatformController.prototype, "describeServer", 0);

applyDecorators(
  Get("/.well-known/tenchat/attestation"),
  HttpCode(200),
  Header("content-type", "text/plain; charset=utf-8"),
  defines(READ_ATTESTATION),
)(PlatformController.prototype, "readAttestation", Object.getOwnPropertyDescriptor(PlatformController.prototype, "readAttestation")!);
Req()(PlatformController.prototype, "readAttestation", 0);

applyDecorators(
  Get("/.well-known/tenchat/manifest"),
  HttpCode(200),
  Header("content-type", "text/plain; charset=utf-8"),
  defines(READ_MANIFEST),
)(PlatformController.prototype, "readManifest", Object.getOwnPropertyDescriptor(PlatformController.prototype, "readManifest")!);
Req()(PlatformController.prototype, "readManifest", 0);

applyDecorators(
  Get("/metrics"),
  HttpCode(200),
  Header("content-type", "text/plain; version=0.0.4; charset=utf-8"),
  defines(READ_METRICS),
)(PlatformController.prototype, "readMetrics", Object.getOwnPropertyDescriptor(PlatformController.prototype, "readMetrics")!);
Req()(PlatformController.prototype, "readMetrics", 0);
