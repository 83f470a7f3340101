import type { Suite } from "../dialects/suite.ts";

/** The key of a message that has not come yet, found by the sender's ratchet key and the message's number. */
export type SkippedKey = { readonly dh: string; readonly n: number; readonly key: string };

/**
 * One Double Ratchet, immutable and plain JSON; keys are unpadded base64url. Names follow the Double Ratchet
 * specification, section 3.2: DHs, DHr, RK, CKs, CKr, Ns, Nr, PN, MKSKIPPED (oldest first).
 */
export type RatchetState = {
  readonly suite: Suite;
  readonly version: 1;
  readonly rootKey: string;
  readonly dhPrivate: string;
  readonly dhPublic: string;
  readonly dhPeer: string | null;
  readonly sendingChain: string | null;
  readonly receivingChain: string | null;
  readonly sent: number;
  readonly received: number;
  readonly previouslySent: number;
  readonly skipped: readonly SkippedKey[];
};

/** One message of a ratchet; `header` is encoded as the dialect says, `ciphertext` ends with its 16-byte tag. */
export type RatchetMessage = {
  readonly header: Uint8Array;
  readonly nonce: Uint8Array;
  readonly ciphertext: Uint8Array;
};

/** What a message is bound to besides its header: what the handshake left, and what surrounds this message. */
export type AssociatedData = { readonly session: Uint8Array; readonly context: Uint8Array };
