// @generated tenchat:contracts@1 hash:c891ef162fc639deafbefeadc1897186 DO NOT EDIT DIRECTLY
// From specs/contexts/keys/models.tsp.

import type {
  AccountId, DeviceId, DeviceListBytes, KemPublicKey, Moment, PublicKey, SealedParcel, Signature
} from "../shared/types.ts";

/** The place of a parcel: 0 and 1 are of the device that is being linked, from 2 on they are of the other. */
export type ParcelNumber = number;

/** Number of a prekey, chosen by the device that made it. */
export type PrekeyId = number;

/** An account's master key and the identities that it signed. */
export interface AccountDevices {
  accountId: AccountId;
  masterKey: PublicKey | null;
  devices: DevicePublicIdentity[];
  /** Absent of an account whose programs are of a time before there were such lists. */
  deviceList?: SignedDeviceList;
}

export interface ClaimedBundles {
  accountId: AccountId;
  masterKey: PublicKey;
  bundles: PrekeyBundle[];
}

/** The public identity of a device, as its peers check it. */
export interface DevicePublicIdentity {
  deviceId: DeviceId;
  signingKey: PublicKey;
  agreementKey: PublicKey;
  identitySignature: Signature;
}

/** An ML-KEM-1024 prekey, signed by the device. */
export interface KemPrekey {
  prekeyId: PrekeyId;
  publicKey: KemPublicKey;
  signature: Signature;
}

export interface LinkParcel {
  parcel: SealedParcel;
}

/** An X25519 prekey for one handshake. */
export interface OneTimePrekey {
  prekeyId: PrekeyId;
  publicKey: PublicKey;
}

/** What starts a session with one device. The one-time keys in it are handed to nobody else. */
export interface PrekeyBundle {
  device: DevicePublicIdentity;
  signedPrekey: SignedPrekey;
  oneTimePrekey: OneTimePrekey | null;
  /** A one-time key, or the last-resort key when none is left. */
  kemPrekey: KemPrekey;
}

/** How many prekeys of the asking device are left on the server, and how old its signed ones are. */
export interface PrekeyStock {
  oneTimePrekeys: number;
  oneTimeKemPrekeys: number;
  signedPrekeyId: PrekeyId | null;
  signedPrekeyCreatedAt: Moment | null;
}

/**
 * The devices of an account, with names, a counter and an end of its validity, signed by the master key. Whoever has
 * seen one takes none before it, so that a server can neither bring back a device that was removed nor add one.
 */
export interface SignedDeviceList {
  list: DeviceListBytes;
  signature: Signature;
}

/** An X25519 prekey, signed by the device. */
export interface SignedPrekey {
  prekeyId: PrekeyId;
  publicKey: PublicKey;
  signature: Signature;
}
