// @generated tenchat:contracts@1 hash:1ca40a55a8fcead9bf971491bd79c659 DO NOT EDIT DIRECTLY
// From specs/contexts/federation/operations.tsp.

import type { AccountId, ConversationId } from "../shared/types.ts";
import type { ServerName } from "./types.ts";

/** What `claimBundlesForPeer` takes. */
export interface ClaimBundlesForPeerInput {
  /** The name of the server. */
  origin?: string;
  timestamp?: string;
  signature?: string;
  claim?: string;
}

/** What `describeFederation` takes. */
export interface DescribeFederationInput {
}

/** What `findPersonElsewhere` takes. */
export interface FindPersonElsewhereInput {
  /** `ada@chat.example.org`. */
  address: string;
}

/** What `listAwayServers` takes. */
export interface ListAwayServersInput {
  conversationId: ConversationId;
}

/** What `listFederationKeys` takes. */
export interface ListFederationKeysInput {
}

/** What `listToldServers` takes. */
export interface ListToldServersInput {
  /** Where a page before this one ended. */
  cursor?: string;
}

/** What `lookUpDevices` takes. */
export interface LookUpDevicesInput {
  /** The name of the server. */
  origin?: string;
  timestamp?: string;
  signature?: string;
  user_id: AccountId;
}

/** What `lookUpUser` takes. */
export interface LookUpUserInput {
  /** The name of the server. */
  origin?: string;
  timestamp?: string;
  signature?: string;
  username: string;
}

/** What `receivePeerEvent` takes. */
export interface ReceivePeerEventInput {
  /** The name of the server. */
  origin?: string;
  timestamp?: string;
  signature?: string;
  event?: string;
}

/** What `tellServerNow` takes. */
export interface TellServerNowInput {
  peer: ServerName;
}
