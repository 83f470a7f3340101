// @generated tenchat:contracts@1 hash:e69470c862b849af26e2645334e042a1 DO NOT EDIT DIRECTLY
// From specs/contexts/federation/operations.tsp.

import type { AccountId } from "../shared/types.ts";

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

/** What `listFederationKeys` takes. */
export interface ListFederationKeysInput {
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
