// @generated tenchat:contracts@1 hash:5f9f5572127ad9f89e223b16897f7990 DO NOT EDIT DIRECTLY
// From specs/contexts/keys/channels.tsp, specs/contexts/keys/d3chat.tsp, specs/contexts/keys/operations.tsp.

import type {
  AccountId, DeviceId, DeviceListBytes, LinkId, Moment, PublicKey, SealedParcel, Signature
} from "../shared/types.ts";
import type { KemPrekey, OneTimePrekey, ParcelNumber, PrekeyId, SignedPrekey } from "./types.ts";

/** What the frame `keys.low_otp` says. */
export interface D3chatKeysLowFrame {
  device_id: DeviceId;
  remaining: number;
}

/** What the frame `keys.changed` says. */
export interface KeysChangedFrame {
  accountId: AccountId;
}

/** What the frame `keys.low` says. */
export interface KeysLowFrame {
  oneTimePrekeys: number;
  oneTimeKemPrekeys: number;
  signedPrekeyId: PrekeyId | null;
  signedPrekeyCreatedAt: Moment | null;
}

/** What `addOneTimePrekeys` takes. */
export interface AddOneTimePrekeysInput {
  /** First withdraws those that are left: after the server's data went back, some of them were used before. */
  withdrawOthers?: boolean;
  oneTimePrekeys: OneTimePrekey[];
  oneTimeKemPrekeys: KemPrekey[];
}

/** What `claimPrekeyBundles` takes. */
export interface ClaimPrekeyBundlesInput {
  accountId: AccountId;
  /** The devices to start sessions with; at most 16 at once. */
  deviceIds: DeviceId[];
}

/** What `listAccountDevices` takes. */
export interface ListAccountDevicesInput {
  accountId: AccountId;
}

/** What `publishDeviceKeys` takes. */
export interface PublishDeviceKeysInput {
  masterKey: PublicKey;
  signingKey: PublicKey;
  agreementKey: PublicKey;
  identitySignature: Signature;
  signedPrekey: SignedPrekey;
  lastResortKemPrekey: KemPrekey;
  oneTimePrekeys: OneTimePrekey[];
  oneTimeKemPrekeys: KemPrekey[];
  /** Replaces the account's master key and removes every other device. Contacts are told that the key changed. */
  replaceMasterKey?: boolean;
}

/** What `publishDeviceList` takes. */
export interface PublishDeviceListInput {
  list: DeviceListBytes;
  signature: Signature;
}

/** What `putLinkParcel` takes. */
export interface PutLinkParcelInput {
  linkId: LinkId;
  number: ParcelNumber;
  parcel: SealedParcel;
}

/** What `readLinkParcel` takes. */
export interface ReadLinkParcelInput {
  linkId: LinkId;
  number: ParcelNumber;
}

/** What `readPrekeyStock` takes. */
export interface ReadPrekeyStockInput {
}

/** What `rotateSignedPrekeys` takes. */
export interface RotateSignedPrekeysInput {
  signedPrekey: SignedPrekey;
  lastResortKemPrekey: KemPrekey;
}
