/** A key pair as raw bytes: 32-byte X25519 or Ed25519 keys, or an ML-KEM-1024 public key beside its 64-byte seed. */
export type KeyPair = { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array };

/** Ed25519 checks need no secret and no randomness: this is all that `verify.ts` is given. */
export type Verifier = {
  /** False for a bad signature as for a malformed key; never throws on what a stranger sent. */
  readonly verifyEd25519: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => Promise<boolean>;
};

export type Encapsulated = { readonly ciphertext: Uint8Array; readonly sharedSecret: Uint8Array };

/** The public key comes along: the seed has to be expanded anyway, and a first message needs both. */
export type Decapsulated = { readonly sharedSecret: Uint8Array; readonly publicKey: Uint8Array };

/** Every primitive this room uses; native where the host has it, else `@noble`. Lengths are checked by each. */
export type Primitives = Verifier & {
  readonly randomBytes: (length: number) => Uint8Array;
  readonly sha256: (data: Uint8Array) => Uint8Array;
  readonly hmacSha256: (key: Uint8Array, data: Uint8Array) => Promise<Uint8Array>;
  /**
   * The same at once, for the steps of a chain: a key of 32 bytes and, behind it, what each of `steps` steps comes to, which
   * is the HMAC of an input of at most 55 bytes under what lies before it.
   */
  readonly walkHmacSha256: (key: Uint8Array, input: Uint8Array, steps: number) => Uint8Array;
  readonly hkdfSha256: (ikm: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number) => Promise<Uint8Array>;
  /** Ciphertext followed by the 16-byte tag (NIST SP 800-38D); 32-byte key, 12-byte nonce. */
  readonly sealAesGcm: (
    key: Uint8Array,
    nonce: Uint8Array,
    plaintext: Uint8Array,
    associatedData: Uint8Array,
  ) => Promise<Uint8Array>;
  readonly openAesGcm: (
    key: Uint8Array,
    nonce: Uint8Array,
    sealed: Uint8Array,
    associatedData: Uint8Array,
  ) => Promise<Uint8Array>;
  readonly generateX25519: () => Promise<KeyPair>;
  readonly x25519PublicKey: (privateKey: Uint8Array) => Promise<Uint8Array>;
  /** RFC 7748 with the all-zero result (section 6.1) and non-canonical public keys refused. */
  readonly x25519: (privateKey: Uint8Array, publicKey: Uint8Array) => Promise<Uint8Array>;
  readonly generateEd25519: () => Promise<KeyPair>;
  readonly signEd25519: (privateKey: Uint8Array, message: Uint8Array) => Promise<Uint8Array>;
  readonly generateMlKem: () => Promise<KeyPair>;
  readonly mlKemPublicKey: (privateKey: Uint8Array) => Promise<Uint8Array>;
  readonly encapsulateMlKem: (publicKey: Uint8Array) => Promise<Encapsulated>;
  /** `privateKey` is the 64-byte seed d ‖ z of FIPS 203 section 7.1. */
  readonly decapsulateMlKem: (privateKey: Uint8Array, ciphertext: Uint8Array) => Promise<Decapsulated>;
};
