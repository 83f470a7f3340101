// @generated tenchat:server@1 hash:3d90291e343352f26864001a7018073b DO NOT EDIT DIRECTLY
// From specs/contexts/keys/operations.tsp.

import type {
  AddOneTimePrekeysInput, ClaimPrekeyBundlesInput, ListAccountDevicesInput, PublishDeviceKeysInput,
  PublishDeviceListInput, PutLinkParcelInput, ReadLinkParcelInput, ReadPrekeyStockInput, RotateSignedPrekeysInput
} from "../../contracts/keys/operations.ts";
import type { AccountDevices, ClaimedBundles, LinkParcel, PrekeyStock } from "../../contracts/keys/types.ts";
import {
  validateAddOneTimePrekeysInput, validateClaimPrekeyBundlesInput, validateListAccountDevicesInput,
  validatePublishDeviceKeysInput, validatePublishDeviceListInput, validatePutLinkParcelInput,
  validateReadLinkParcelInput, validateReadPrekeyStockInput, validateRotateSignedPrekeysInput
} from "../../contracts/keys/validators.ts";
import type { OperationContext, OperationDefinition, UserActor } from "../runtime/operation.ts";

/**
 * Public keys of devices: identities, prekeys and the bundles that start a session (PQXDH revision 3, X3DH revision 1).
 */
export interface KeysOperations {
  /** Adds one-time prekeys of the asking device; due when fewer than 20 are left. */
  addOneTimePrekeys(input: AddOneTimePrekeysInput, context: OperationContext<UserActor>): Promise<PrekeyStock>;
  /**
   * Takes one bundle of each named device. Every one-time key in the world is handed out at most once, and of one
   * device at most ten of each kind to one account in an hour; beyond that a bundle has the signed keys alone.
   */
  claimPrekeyBundles(input: ClaimPrekeyBundlesInput, context: OperationContext<UserActor>): Promise<ClaimedBundles>;
  /** The devices of an account, without using up any prekey. */
  listAccountDevices(input: ListAccountDevicesInput, context: OperationContext<UserActor>): Promise<AccountDevices>;
  /** Publishes the identity and the prekeys of the asking device. Saying the same twice changes nothing. */
  publishDeviceKeys(input: PublishDeviceKeysInput, context: OperationContext<UserActor>): Promise<PrekeyStock>;
  /**
   * Publishes the account's device list. Devices that it does not name can be written to no more from then on; one that
   * it names may publish its keys. Saying the same twice changes nothing.
   */
  publishDeviceList(input: PublishDeviceListInput, context: OperationContext<UserActor>): Promise<void>;
  /** Leaves a parcel for the other device; the first of a number stays. Number 0 ends whatever was linked before. */
  putLinkParcel(input: PutLinkParcelInput, context: OperationContext<UserActor>): Promise<void>;
  /** What the other device of this account has left. */
  readLinkParcel(input: ReadLinkParcelInput, context: OperationContext<UserActor>): Promise<LinkParcel>;
  /** How many prekeys of the asking device are left. */
  readPrekeyStock(input: ReadPrekeyStockInput, context: OperationContext<UserActor>): Promise<PrekeyStock>;
  /** Replaces the medium-term prekeys of the asking device; due every 48 hours. */
  rotateSignedPrekeys(input: RotateSignedPrekeysInput, context: OperationContext<UserActor>): Promise<PrekeyStock>;
}

/** The implementation, for dependency injection. */
export const KEYS_OPERATIONS = Symbol("KeysOperations");

export const ADD_ONE_TIME_PREKEYS: OperationDefinition<AddOneTimePrekeysInput> = {
  action: "keys.add-one-time-prekeys",
  validate: validateAddOneTimePrekeysInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":20,"seconds":60,"per":"device"},
  audited: false,
  reply: null,
};

export const CLAIM_PREKEY_BUNDLES: OperationDefinition<ClaimPrekeyBundlesInput> = {
  action: "keys.claim-prekey-bundles",
  validate: validateClaimPrekeyBundlesInput,
  parameters: [{"name":"accountId","property":"accountId","in":"path","as":"text"}],
  body: "flat",
  rateLimit: {"points":60,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};

export const LIST_ACCOUNT_DEVICES: OperationDefinition<ListAccountDevicesInput> = {
  action: "keys.list-account-devices",
  validate: validateListAccountDevicesInput,
  parameters: [{"name":"accountId","property":"accountId","in":"path","as":"text"}],
  body: null,
  rateLimit: {"points":240,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};

export const PUBLISH_DEVICE_KEYS: OperationDefinition<PublishDeviceKeysInput> = {
  action: "keys.publish-device-keys",
  validate: validatePublishDeviceKeysInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":20,"seconds":60,"per":"device"},
  audited: false,
  reply: null,
};

export const PUBLISH_DEVICE_LIST: OperationDefinition<PublishDeviceListInput> = {
  action: "keys.publish-device-list",
  validate: validatePublishDeviceListInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":20,"seconds":60,"per":"device"},
  audited: true,
  reply: null,
};

export const PUT_LINK_PARCEL: OperationDefinition<PutLinkParcelInput> = {
  action: "keys.put-link-parcel",
  validate: validatePutLinkParcelInput,
  parameters: [{"name":"linkId","property":"linkId","in":"path","as":"text"},{
    "name":"number",
    "property":"number",
    "in":"path",
    "as":"number"
  }],
  body: "flat",
  rateLimit: {"points":600,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};

export const READ_LINK_PARCEL: OperationDefinition<ReadLinkParcelInput> = {
  action: "keys.read-link-parcel",
  validate: validateReadLinkParcelInput,
  parameters: [{"name":"linkId","property":"linkId","in":"path","as":"text"},{
    "name":"number",
    "property":"number",
    "in":"path",
    "as":"number"
  }],
  body: null,
  rateLimit: {"points":600,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};

export const READ_PREKEY_STOCK: OperationDefinition<ReadPrekeyStockInput> = {
  action: "keys.read-prekey-stock",
  validate: validateReadPrekeyStockInput,
  parameters: [],
  body: null,
  rateLimit: {"points":60,"seconds":60,"per":"device"},
  audited: false,
  reply: null,
};

export const ROTATE_SIGNED_PREKEYS: OperationDefinition<RotateSignedPrekeysInput> = {
  action: "keys.rotate-signed-prekeys",
  validate: validateRotateSignedPrekeysInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":20,"seconds":60,"per":"device"},
  audited: false,
  reply: null,
};
