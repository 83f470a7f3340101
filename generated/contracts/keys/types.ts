// @generated tenchat:contracts@1 hash:8062210ec536c23af30c55a878d3c853 DO NOT EDIT DIRECTLY
// From specs/contexts/keys/models.tsp.

import type { AccountId, DeviceId, KemPublicKey, Moment, PublicKey, Signature } from "../shared/types.ts";

/** Number of a prekey, chosen by the device that made it. */
export type PrekeyId = number;

/** An account's master key and the identities that it signed. */
export interface AccountDevices {
  accountId: AccountId;
  masterKey: PublicKey | null;
  devices: DevicePublicIdentity[];
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

/** An X25519 prekey, signed by the device. */
export interface SignedPrekey {
  prekeyId: PrekeyId;
  publicKey: PublicKey;
  signature: Signature;
}
