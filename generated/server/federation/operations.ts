// @generated tenchat:server@1 hash:2ca90f46b797d58457b0375573e7cb59 DO NOT EDIT DIRECTLY
// From specs/contexts/federation/operations.tsp.

import type {
  ClaimBundlesForPeerInput, DescribeFederationInput, FindPersonElsewhereInput, ListAwayServersInput,
  ListFederationKeysInput, ListToldServersInput, LookUpDevicesInput, LookUpUserInput, ReceivePeerEventInput,
  TellServerNowInput
} from "../../contracts/federation/operations.ts";
import type {
  AwayServers, FederationDescriptor, FederationKeyHistory, PeerEventReceipt, PersonElsewhere, ToldServerPage, UserLookup
} from "../../contracts/federation/types.ts";
import {
  validateClaimBundlesForPeerInput, validateDescribeFederationInput, validateFindPersonElsewhereInput,
  validateListAwayServersInput, validateListFederationKeysInput, validateListToldServersInput,
  validateLookUpDevicesInput, validateLookUpUserInput, validateReceivePeerEventInput, validateTellServerNowInput
} from "../../contracts/federation/validators.ts";
import type { AccountDevices, ClaimedBundles } from "../../contracts/keys/types.ts";
import type { Actor, OperationContext, OperationDefinition, UserActor } from "../runtime/operation.ts";

/**
 * Servers that know each other: who this one is to others, whom it believes, and what it takes in from them (d3chat).
 */
export interface FederationOperations {
  /**
   * Hands prekeys of somebody here to another server, one bundle of each named device, as for people of its own. All
   * that ask at one server have together what one account has: whom it asks for, it alone knows.
   */
  claimBundlesForPeer(input: ClaimBundlesForPeerInput, context: OperationContext<Actor>): Promise<ClaimedBundles>;
  /** Who this server is to others. */
  describeFederation(input: DescribeFederationInput, context: OperationContext<Actor>): Promise<FederationDescriptor>;
  /** Who has a name at another server, as that says: it is asked, and learns that somebody here looks for them. */
  findPersonElsewhere(input: FindPersonElsewhereInput, context: OperationContext<UserActor>): Promise<PersonElsewhere>;
  /**
   * The servers that are away, and what becomes of what is said in a conversation until they return. Asking has them
   * tried again, now and then: one that answers by then is not among them.
   */
  listAwayServers(input: ListAwayServersInput, context: OperationContext<UserActor>): Promise<AwayServers>;
  /** By which keys what this server has signed may be checked: the current one, and those that were not long ago. */
  listFederationKeys(input: ListFederationKeysInput, context: OperationContext<Actor>): Promise<FederationKeyHistory>;
  /**
   * The servers that are told what is said here: what waits for each, and why. Those for which most waits come first.
   */
  listToldServers(input: ListToldServersInput, context: OperationContext<UserActor>): Promise<ToldServerPage>;
  /** Tells another server which devices somebody here has, and by which keys they are known. */
  lookUpDevices(input: LookUpDevicesInput, context: OperationContext<Actor>): Promise<AccountDevices>;
  /** Tells another server who has a name here. */
  lookUpUser(input: LookUpUserInput, context: OperationContext<Actor>): Promise<UserLookup>;
  /**
   * Takes an event of another server in. The same one sent again has no effect again; of a type that is not known here
   * it has none. What is signed are the bytes of the body, whatever JSON they are.
   */
  receivePeerEvent(input: ReceivePeerEventInput, context: OperationContext<Actor>): Promise<PeerEventReceipt>;
  /** Has a server told at once what waits for it, instead of when that is due. */
  tellServerNow(input: TellServerNowInput, context: OperationContext<UserActor>): Promise<void>;
}

/** The implementation, for dependency injection. */
export const FEDERATION_OPERATIONS = Symbol("FederationOperations");

export const CLAIM_BUNDLES_FOR_PEER: OperationDefinition<ClaimBundlesForPeerInput> = {
  action: "federation.claim-bundles-for-peer",
  validate: validateClaimBundlesForPeerInput,
  parameters: [
    {"name":"X-D3Chat-Origin","property":"origin","in":"header","as":"text"},
    {"name":"X-D3Chat-Timestamp","property":"timestamp","in":"header","as":"text"},
    {"name":"X-D3Chat-Signature","property":"signature","in":"header","as":"text"}
  ],
  body: {"property":"claim"},
  form: {"as":"bytes","contentTypes":["application/json"]},
  rateLimit: {"points":1200,"seconds":60,"per":"address"},
  audited: false,
  reply: null,
};

export const DESCRIBE_FEDERATION: OperationDefinition<DescribeFederationInput> = {
  action: "federation.describe-federation",
  validate: validateDescribeFederationInput,
  parameters: [],
  body: null,
  rateLimit: {"points":240,"seconds":60,"per":"address"},
  audited: false,
  reply: null,
};

export const FIND_PERSON_ELSEWHERE: OperationDefinition<FindPersonElsewhereInput> = {
  action: "federation.find-person-elsewhere",
  validate: validateFindPersonElsewhereInput,
  parameters: [{"name":"address","property":"address","in":"query","as":"text"}],
  body: null,
  rateLimit: {"points":20,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};

export const LIST_AWAY_SERVERS: OperationDefinition<ListAwayServersInput> = {
  action: "federation.list-away-servers",
  validate: validateListAwayServersInput,
  parameters: [{"name":"conversationId","property":"conversationId","in":"path","as":"text"}],
  body: null,
  rateLimit: {"points":60,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};

export const LIST_FEDERATION_KEYS: OperationDefinition<ListFederationKeysInput> = {
  action: "federation.list-federation-keys",
  validate: validateListFederationKeysInput,
  parameters: [],
  body: null,
  rateLimit: {"points":240,"seconds":60,"per":"address"},
  audited: false,
  reply: null,
};

export const LIST_TOLD_SERVERS: OperationDefinition<ListToldServersInput> = {
  action: "federation.list-told-servers",
  validate: validateListToldServersInput,
  parameters: [{"name":"cursor","property":"cursor","in":"query","as":"text"}],
  body: null,
  rateLimit: {"points":120,"seconds":60,"per":"account"},
  audited: true,
  reply: null,
};

export const LOOK_UP_DEVICES: OperationDefinition<LookUpDevicesInput> = {
  action: "federation.look-up-devices",
  validate: validateLookUpDevicesInput,
  parameters: [
    {"name":"X-D3Chat-Origin","property":"origin","in":"header","as":"text"},
    {"name":"X-D3Chat-Timestamp","property":"timestamp","in":"header","as":"text"},
    {"name":"X-D3Chat-Signature","property":"signature","in":"header","as":"text"},
    {"name":"user_id","property":"user_id","in":"query","as":"text"}
  ],
  body: null,
  rateLimit: {"points":1200,"seconds":60,"per":"address"},
  audited: false,
  reply: null,
};

export const LOOK_UP_USER: OperationDefinition<LookUpUserInput> = {
  action: "federation.look-up-user",
  validate: validateLookUpUserInput,
  parameters: [
    {"name":"X-D3Chat-Origin","property":"origin","in":"header","as":"text"},
    {"name":"X-D3Chat-Timestamp","property":"timestamp","in":"header","as":"text"},
    {"name":"X-D3Chat-Signature","property":"signature","in":"header","as":"text"},
    {"name":"username","property":"username","in":"query","as":"text"}
  ],
  body: null,
  rateLimit: {"points":1200,"seconds":60,"per":"address"},
  audited: false,
  reply: null,
};

export const RECEIVE_PEER_EVENT: OperationDefinition<ReceivePeerEventInput> = {
  action: "federation.receive-peer-event",
  validate: validateReceivePeerEventInput,
  parameters: [
    {"name":"X-D3Chat-Origin","property":"origin","in":"header","as":"text"},
    {"name":"X-D3Chat-Timestamp","property":"timestamp","in":"header","as":"text"},
    {"name":"X-D3Chat-Signature","property":"signature","in":"header","as":"text"}
  ],
  body: {"property":"event"},
  form: {"as":"bytes","contentTypes":["application/json"]},
  rateLimit: {"points":6000,"seconds":60,"per":"address"},
  audited: false,
  reply: null,
};

export const TELL_SERVER_NOW: OperationDefinition<TellServerNowInput> = {
  action: "federation.tell-server-now",
  validate: validateTellServerNowInput,
  parameters: [{"name":"peer","property":"peer","in":"path","as":"text"}],
  body: null,
  rateLimit: {"points":60,"seconds":60,"per":"account"},
  audited: true,
  reply: null,
};
