// @generated tenchat:client@1 hash:9b8ca2461b3f66b1a1139876de6a907c DO NOT EDIT DIRECTLY
// From specs/contexts/mesh/operations.tsp.

import type {
  FetchPacketsInput, SendPacketInput, SyncHashesInput, SyncServersInput
} from "../../contracts/mesh/operations.ts";
import type { HashAnswer, PacketAnswer, RelayAnswer } from "../../contracts/mesh/types.ts";
import { validateHashAnswer, validatePacketAnswer, validateRelayAnswer } from "../../contracts/mesh/validators.ts";
import { isText } from "../../contracts/runtime/check.ts";
import { type Transport, send } from "../runtime/transport.ts";

/**
 * Asks the server. Every method rejects with a declared error, UnsendableInput, NetworkFailure or ProtocolViolation.
 */
export class MeshApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Hands packets out, and keeps them. */
  async fetchPackets(input: FetchPacketsInput = {}): Promise<PacketAnswer> {
    return send(this.#transport, {
      method: "POST",
      path: `/fetch`,
      authenticated: false,
      status: 200,
      body: input,
      feature: "mesh",
      validate: validatePacketAnswer
    });
  }

  /** Takes a packet, to hold it for a week and to pass it on. The same one again changes nothing. */
  async sendPacket(input: SendPacketInput): Promise<string> {
    return send(this.#transport, {
      method: "POST",
      path: `/send`,
      authenticated: false,
      status: 200,
      answer: "text",
      body: input,
      feature: "mesh",
      validate: (value, path, issues): value is string => isText(value, path, issues, {})
    });
  }

  /** Tells another relay what it does not hold, and takes note of what this one does not. */
  async syncHashes(input: SyncHashesInput = {}): Promise<HashAnswer> {
    return send(this.#transport, {
      method: "POST",
      path: `/sync/hashes`,
      authenticated: false,
      status: 200,
      body: input,
      feature: "mesh",
      validate: validateHashAnswer
    });
  }

  /** Tells another relay, or a person, which relays they do not know yet, and takes note of those that they know. */
  async syncServers(input: SyncServersInput = {}): Promise<RelayAnswer> {
    return send(this.#transport, {
      method: "POST",
      path: `/sync/servers`,
      authenticated: false,
      status: 200,
      body: input,
      feature: "mesh",
      validate: validateRelayAnswer
    });
  }
}
