// @generated tenchat:client@1 hash:0d1c310ade4376399dfb02ff3f835108 DO NOT EDIT DIRECTLY
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

  /** Which servers help a call, with what the asker needs to use them. Asked for a call, and for nothing else. */
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
