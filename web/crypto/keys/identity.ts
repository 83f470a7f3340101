/** The account's root of trust: an Ed25519 pair made in the client. `privateKey` is the 32-byte seed. */
export type MasterKey = { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array };

/** The public identity of one device, vouched for by its account's master key. */
export type DeviceIdentity = {
  readonly accountId: string;
  readonly deviceId: string;
  /** The account's Ed25519 key, 32 bytes. */
  readonly masterKey: Uint8Array;
  /** Ed25519, 32 bytes: signs the device's prekeys. */
  readonly signingKey: Uint8Array;
  /** X25519, 32 bytes: takes part in handshakes. */
  readonly agreementKey: Uint8Array;
  /** By the master key over both ids and both keys, 64 bytes. */
  readonly identitySignature: Uint8Array;
};

/** What the master key signs. */
export type UnsignedIdentity = Omit<DeviceIdentity, "identitySignature">;

/** A device with its secrets, to be stored wrapped: Ed25519 seed and X25519 private key, 32 bytes each. */
export type DeviceKeys = {
  readonly identity: DeviceIdentity;
  readonly signingPrivateKey: Uint8Array;
  readonly agreementPrivateKey: Uint8Array;
};
