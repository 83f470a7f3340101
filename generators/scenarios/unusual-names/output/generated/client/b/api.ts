// @generated tenchat:client@1 hash:94c63f9097b933f8e377aea652a717a8 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { Promise_, _2Things } from "../../contracts/shared/types.ts";
import { validatePromise_, validate_2Things } from "../../contracts/shared/validators.ts";
import { type Transport, send } from "../runtime/transport.ts";

/**
 * Asks the server. Every method rejects with a declared error, UnsendableInput, NetworkFailure or ProtocolViolation.
 */
export class BApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  async newOperation(): Promise<_2Things> {
    return send(this.#transport, {
      method: "GET",
      path: `/two`,
      authenticated: true,
      status: 200,
      validate: validate_2Things
    });
  }

  async thenOperation(): Promise<Promise_> {
    return send(this.#transport, {
      method: "GET",
      path: `/one`,
      authenticated: true,
      status: 200,
      validate: validatePromise_
    });
  }
}
