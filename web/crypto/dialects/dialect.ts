import type { UnsignedIdentity } from "../keys/identity.ts";
import type { OneTimePrekey } from "../keys/prekey.ts";
import type { PrekeySigner } from "../keys/signed-bytes.ts";
import type { Suite } from "./suite.ts";

/** Header of a ratchet message: the sender's ratchet key, N and PN of the Double Ratchet specification, section 3.4. */
export type RatchetHeader = { readonly dh: Uint8Array; readonly n: number; readonly previous: number };

/** The public values of one handshake, the same on both sides. */
export type HandshakeTranscript = {
  readonly initiator: UnsignedIdentity;
  readonly responder: UnsignedIdentity;
  readonly ephemeralKey: Uint8Array;
  readonly signedPrekey: Uint8Array;
  readonly oneTimePrekey: Uint8Array | null;
  readonly kemPrekey: Uint8Array | null;
  readonly kemCiphertext: Uint8Array | null;
};

/** Where implementations of X3DH and the Double Ratchet differ, as data of one engine. */
export type Dialect = {
  readonly suite: Suite;
  readonly handshake: {
    /** Whether an ML-KEM-1024 prekey takes part (PQXDH) or none does (X3DH). */
    readonly kem: boolean;
    /** The F of X3DH section 2.2, in front of the Diffie-Hellman results. */
    readonly prefix: Uint8Array;
    readonly salt: Uint8Array;
    readonly info: Uint8Array;
    readonly prekeyMessage: (kind: "signed" | "kem", signer: PrekeySigner, prekey: OneTimePrekey) => Uint8Array;
    readonly associatedData: (transcript: HandshakeTranscript) => Uint8Array;
  };
  readonly ratchet: {
    readonly rootInfo: Uint8Array;
    /** The HMAC inputs that give a message key and the next chain key. */
    readonly messageKeyInput: Uint8Array;
    readonly chainKeyInput: Uint8Array;
    readonly encodeHeader: (header: RatchetHeader) => Uint8Array;
    /** Throws on anything that is not exactly one header. */
    readonly decodeHeader: (bytes: Uint8Array) => RatchetHeader;
    /** What AES-GCM authenticates: from the handshake, from the message's surroundings, and the encoded header. */
    readonly associatedData: (session: Uint8Array, context: Uint8Array, header: Uint8Array) => Uint8Array;
  };
};
