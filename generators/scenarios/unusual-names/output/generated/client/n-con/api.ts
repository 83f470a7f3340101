// @generated tenchat:client@1 hash:43ca0b4b5fabcbe2131d1ff860763473 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { Item } from "../../contracts/a/types.ts";
import { validateItem } from "../../contracts/a/validators.ts";
import type { ProtoOperationInput } from "../../contracts/n-con/operations.ts";
import { isArray } from "../../contracts/runtime.ts";
import { type Transport, query, send } from "../runtime.ts";

/** Asks the server. Every method rejects with a declared error, NetworkFailure or ProtocolViolation. */
export class NConApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  __proto__Operation(input: ProtoOperationInput): Promise<Item[]> {
    const { "a b": _aB, aB: _aB_1, ...body } = input;
    return send(this.#transport, { method: "POST", path: `/three${query({ "a b": input["a b"], aB: input.aB })}`, authenticated: true, status: 200, body, validate: (value, path, issues): value is never => isArray(value, path, issues, 0, Infinity, validateItem) });
  }
}
