import type { DeviceIdentity } from "./identity.ts";

/**
 * What a signature is for: `signed` is the rotated X25519 prekey, `kem` an ML-KEM-1024 prekey, one-time or last-resort.
 * Ids count apart for each kind; all `kem` prekeys of a device share one count.
 */
export type PrekeyKind = "signed" | "kem";

/** An X25519 prekey for one handshake, 32 bytes. Not signed: a false one only makes the handshake fail. */
export type OneTimePrekey = { readonly prekeyId: number; readonly publicKey: Uint8Array };

/** An X25519 (32 bytes) or ML-KEM-1024 (1,568 bytes) prekey with the device's Ed25519 signature over kind, id and device. */
export type SignedPrekey = OneTimePrekey & { readonly signature: Uint8Array };

/** Private halves, to be stored wrapped: 32 bytes for X25519, the 64-byte seed for ML-KEM. */
export type OneTimePrekeyPair = OneTimePrekey & { readonly privateKey: Uint8Array };
/** A signed prekey with its private half; the same lengths. */
export type SignedPrekeyPair = SignedPrekey & { readonly privateKey: Uint8Array };

/** What a sender claims of one device. `kemPrekey` is a one-time one while the server has any, else the last-resort one. */
export type PrekeyBundle = {
  readonly identity: DeviceIdentity;
  readonly signedPrekey: SignedPrekey;
  readonly kemPrekey: SignedPrekey;
  readonly oneTimePrekey: OneTimePrekey | null;
};

/** Looks up private halves by prekey id, retained signed prekeys included; undefined when it is gone. */
export type PrekeySecrets = {
  readonly signed: (prekeyId: number) => Promise<Uint8Array | undefined>;
  readonly oneTime: (prekeyId: number) => Promise<Uint8Array | undefined>;
  readonly kem: (prekeyId: number) => Promise<Uint8Array | undefined>;
};

/** The prekeys a first message used up; erase the one-time ones in the transaction that stores the new session. */
export type UsedPrekeys = {
  readonly signedPrekeyId: number;
  readonly oneTimePrekeyId: number | null;
  readonly kemPrekeyId: number;
};
