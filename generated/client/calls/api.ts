// @generated tenchat:client@1 hash:e1d0d375d6a9b3906aa784fa04e392a2 DO NOT EDIT DIRECTLY
// From specs/contexts/calls/operations.tsp.

import type { CallServers } from "../../contracts/calls/types.ts";
import { validateCallServers } from "../../contracts/calls/validators.ts";
import { type Transport, send } from "../runtime/transport.ts";

/**
 * Asks the server. Every method rejects with a declared error, UnsendableInput, NetworkFailure or ProtocolViolation.
 */
export class CallsApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Which servers help a call, with what the asker needs to use them. Asked once a call is accepted, and not before.
   */
  async readCallServers(): Promise<CallServers> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/calls/servers`,
      authenticated: true,
      status: 200,
      feature: "calls",
      validate: validateCallServers
    });
  }
}
