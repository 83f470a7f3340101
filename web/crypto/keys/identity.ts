/** The account's root of trust: an Ed25519 pair made in the client. `privateKey` is the 32-byte seed. */
export type MasterKey = { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array };

/**
 * The public identity of one device. The master key vouches for the device, and the device vouches for the master key
 * and its own agreement key: without the second signature a stranger could list our device as theirs.
 */
export type DeviceIdentity = {
  readonly deviceId: string;
  /** Ed25519, 32 bytes. */
  readonly masterPublicKey: Uint8Array;
  /** Ed25519, 32 bytes. */
  readonly signingPublicKey: Uint8Array;
  /** X25519, 32 bytes. */
  readonly agreementPublicKey: Uint8Array;
  /** By the device's signing key over master key, device id and agreement key, 64 bytes. */
  readonly deviceSignature: Uint8Array;
  /** By the master key over device id, signing key and agreement key, 64 bytes. */
  readonly masterSignature: Uint8Array;
};

/** A device with its secrets, to be stored wrapped: Ed25519 seed and X25519 private key, 32 bytes each. */
export type DeviceKeys = {
  readonly identity: DeviceIdentity;
  readonly signingPrivateKey: Uint8Array;
  readonly agreementPrivateKey: Uint8Array;
};
