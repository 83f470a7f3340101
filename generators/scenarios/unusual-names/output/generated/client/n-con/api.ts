// @generated tenchat:client@1 hash:aad542f8dff3ad8d769d6ed9585f7a10 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { Item } from "../../contracts/a/types.ts";
import { validateItem } from "../../contracts/a/validators.ts";
import type { ChangeInput, ProtoOperationInput } from "../../contracts/n-con/operations.ts";
import { isArray } from "../../contracts/runtime/check.ts";
import { type Transport, part, query, send } from "../runtime/transport.ts";

/**
 * Asks the server. Every method rejects with a declared error, UnsendableInput, NetworkFailure or ProtocolViolation.
 */
export class NConApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  async __proto__Operation(input: ProtoOperationInput): Promise<Item[]> {
    const { "a b": _aB, aB: _aB_1, ...body } = input;
    return send(this.#transport, {
      method: "POST",
      path: `/three${query({ "a b": input["a b"], aB: input.aB })}`,
      authenticated: true,
      status: 200,
      body,
      validate: (value, path, issues): value is never => isArray(value, path, issues, 0, Infinity, validateItem)
    });
  }

  /** A change may leave out fields, but no part of its address. */
  async change(input: ChangeInput): Promise<void> {
    const { id: _id, ...body } = input;
    return send(this.#transport, {
      method: "PATCH",
      path: `/four/${part("id", input.id)}`,
      authenticated: true,
      status: 204,
      body,
      validate: null
    });
  }
}
