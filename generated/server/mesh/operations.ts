// @generated tenchat:server@1 hash:f4b4bd707e29a5ed25dd08710ac0d0de DO NOT EDIT DIRECTLY
// From specs/contexts/mesh/operations.tsp.

import type {
  FetchPacketsInput, SendPacketInput, SyncHashesInput, SyncServersInput
} from "../../contracts/mesh/operations.ts";
import type { HashAnswer, PacketAnswer, RelayAnswer } from "../../contracts/mesh/types.ts";
import {
  validateFetchPacketsInput, validateSendPacketInput, validateSyncHashesInput, validateSyncServersInput
} from "../../contracts/mesh/validators.ts";
import type { Actor, OperationContext, OperationDefinition } from "../runtime/operation.ts";

/**
 * Relays of sealed packets that nobody signs in to (Jasper): what they hold for a week, and how they keep each other in
 * step.
 */
export interface MeshOperations {
  /** Hands packets out, and keeps them. */
  fetchPackets(input: FetchPacketsInput, context: OperationContext<Actor>): Promise<PacketAnswer>;
  /** Takes a packet, to hold it for a week and to pass it on. The same one again changes nothing. */
  sendPacket(input: SendPacketInput, context: OperationContext<Actor>): Promise<string>;
  /** Tells another relay what it does not hold, and takes note of what this one does not. */
  syncHashes(input: SyncHashesInput, context: OperationContext<Actor>): Promise<HashAnswer>;
  /** Tells another relay, or a person, which relays they do not know yet, and takes note of those that they know. */
  syncServers(input: SyncServersInput, context: OperationContext<Actor>): Promise<RelayAnswer>;
}

/** The implementation, for dependency injection. */
export const MESH_OPERATIONS = Symbol("MeshOperations");

export const FETCH_PACKETS: OperationDefinition<FetchPacketsInput> = {
  action: "mesh.fetch-packets",
  validate: validateFetchPacketsInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":600,"seconds":60,"per":"address"},
  audited: false,
  reply: null,
};

export const SEND_PACKET: OperationDefinition<SendPacketInput> = {
  action: "mesh.send-packet",
  validate: validateSendPacketInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":600,"seconds":60,"per":"address"},
  audited: false,
  reply: null,
};

export const SYNC_HASHES: OperationDefinition<SyncHashesInput> = {
  action: "mesh.sync-hashes",
  validate: validateSyncHashesInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":120,"seconds":60,"per":"address"},
  audited: false,
  reply: null,
};

export const SYNC_SERVERS: OperationDefinition<SyncServersInput> = {
  action: "mesh.sync-servers",
  validate: validateSyncServersInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":120,"seconds":60,"per":"address"},
  audited: false,
  reply: null,
};
