// @generated tenchat:client@1 hash:09e6ae6f687515e6bf913a34ff33ea73 DO NOT EDIT DIRECTLY
// From specs/contexts/server-info/negotiation.tsp, specs/contexts/server-info/operations.tsp.

import { isText } from "../../contracts/runtime/check.ts";
import type { NegotiateInput } from "../../contracts/server-info/operations.ts";
import type { Agreement, D3chatConfig, Health, ServerDescription } from "../../contracts/server-info/types.ts";
import {
  validateAgreement, validateD3chatConfig, validateHealth, validateServerDescription
} from "../../contracts/server-info/validators.ts";
import { type Transport, send } from "../runtime/transport.ts";

/**
 * Asks the server. Every method rejects with a declared error, UnsendableInput, NetworkFailure or ProtocolViolation.
 */
export class ServerInfoApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Whether this server can serve: 200 while the database answers. */
  async checkHealth(): Promise<Health> {
    return send(this.#transport, {
      method: "GET",
      path: `/health`,
      authenticated: false,
      status: 200,
      validate: validateHealth
    });
  }

  /** What this server is: name, versions, registration mode and the root of its specification. */
  async describeServer(): Promise<ServerDescription> {
    return send(this.#transport, {
      method: "GET",
      path: `/.well-known/tenchat`,
      authenticated: false,
      status: 200,
      validate: validateServerDescription
    });
  }

  /**
   * What a client and this server can do together. What is part of no feature, every client and server has; a server
   * that knows nothing at this address has no feature.
   */
  async negotiate(input: NegotiateInput): Promise<Agreement> {
    return send(this.#transport, {
      method: "POST",
      path: `/v1/negotiation`,
      authenticated: false,
      status: 200,
      body: input,
      validate: validateAgreement
    });
  }

  /** The signed statement about that manifest, a DSSE envelope, byte for byte. */
  async readAttestation(): Promise<string> {
    return send(this.#transport, {
      method: "GET",
      path: `/.well-known/tenchat/attestation`,
      authenticated: false,
      status: 200,
      answer: "text",
      validate: (value, path, issues): value is string => isText(value, path, issues, {})
    });
  }

  /** Name, colours and registration mode, as d3chat's programs ask for them. */
  async readD3chatConfig(): Promise<D3chatConfig> {
    return send(this.#transport, {
      method: "GET",
      path: `/api/v1/config`,
      authenticated: false,
      status: 200,
      feature: "d3chat",
      validate: validateD3chatConfig
    });
  }

  /** The manifest of what this server was built from, byte for byte: what an auditor hashes is what was signed. */
  async readManifest(): Promise<string> {
    return send(this.#transport, {
      method: "GET",
      path: `/.well-known/tenchat/manifest`,
      authenticated: false,
      status: 200,
      answer: "text",
      validate: (value, path, issues): value is string => isText(value, path, issues, {})
    });
  }

  /** Counters and timings in the Prometheus text format: for this machine, and for others with the operator's token. */
  async readMetrics(): Promise<string> {
    return send(this.#transport, {
      method: "GET",
      path: `/metrics`,
      authenticated: false,
      status: 200,
      answer: "text",
      validate: (value, path, issues): value is string => isText(value, path, issues, {})
    });
  }
}
