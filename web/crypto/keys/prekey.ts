import type { DeviceIdentity } from "./identity.ts";

/**
 * `signed` and `one-time` are X25519; `kem` is ML-KEM-1024, one-time or last-resort. Key ids count apart for each kind
 * (a one-time and a last-resort `kem` prekey share one count); the signature covers kind and key id.
 */
export type PrekeyKind = "signed" | "one-time" | "kem";

/** What the server keeps and hands out. X25519 32 bytes or ML-KEM-1024 1,568 bytes; the Ed25519 signature is the device's. */
export type PublishedPrekey = {
  readonly keyId: number;
  readonly publicKey: Uint8Array;
  readonly signature: Uint8Array;
};

/** A prekey with its private half: 32 bytes for X25519, the 64-byte seed for ML-KEM. */
export type PrekeyPair = PublishedPrekey & { readonly kind: PrekeyKind; readonly privateKey: Uint8Array };

/** What a sender claims of one device. `kemPrekey` is a one-time one while the server has any, else the last-resort one. */
export type PrekeyBundle = {
  readonly identity: DeviceIdentity;
  readonly signedPrekey: PublishedPrekey;
  readonly kemPrekey: PublishedPrekey;
  readonly oneTimePrekey: PublishedPrekey | null;
};

/** Looks up private halves by key id, retained signed prekeys included; undefined when it is gone. */
export type PrekeySecrets = {
  readonly signed: (keyId: number) => Promise<Uint8Array | undefined>;
  readonly oneTime: (keyId: number) => Promise<Uint8Array | undefined>;
  readonly kem: (keyId: number) => Promise<Uint8Array | undefined>;
};

/** The prekeys a first message used up; erase the one-time ones in the transaction that stores the new session. */
export type UsedPrekeys = {
  readonly signedPrekeyId: number;
  readonly oneTimePrekeyId: number | null;
  readonly kemPrekeyId: number;
};
