// @generated tenchat:contracts@1 hash:e8955e49cd666fc968b233b4e55e0f25 DO NOT EDIT DIRECTLY
// From specs/contexts/federation/operations.tsp.

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
