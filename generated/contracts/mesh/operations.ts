// @generated tenchat:contracts@1 hash:58017be179256e4b1a44fabaefb1c67f DO NOT EDIT DIRECTLY
// From specs/contexts/mesh/operations.tsp.

import type {
  Comparison, ListedRelay, PacketHash, RecipientKey, SaidHash, SealedMessage, SealedSignature
} from "./types.ts";

/** What `fetchPackets` takes. */
export interface FetchPacketsInput {
  recipient?: RecipientKey | null;
  hashes?: SaidHash[] | null;
  /**
   * Only what came later than `next` of an answer before, the oldest first; 0 begins. Without it, the newest there are.
   */
  after?: number;
}

/** What `sendPacket` takes. */
export interface SendPacketInput {
  recipient: RecipientKey;
  message: SealedMessage;
  hash: PacketHash;
  signature: SealedSignature;
}

/** What `syncHashes` takes. */
export interface SyncHashesInput {
  hashes?: SaidHash[] | null;
  comparison?: Comparison;
}

/** What `syncServers` takes. */
export interface SyncServersInput {
  servers?: ListedRelay[] | null;
}
