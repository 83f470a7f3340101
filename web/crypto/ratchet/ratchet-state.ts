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
