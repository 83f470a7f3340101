import type { KeySuite } from "../ledger/conversation-record.ts";

/** A way of encrypting, as it is called where it is described. */
export interface KeySuiteDescription {
  /** How two devices agree on keys. */
  readonly agreement: string;
  /** How each message gets a key of its own. */
  readonly messages: string;
  /** Whether what is recorded today stays closed to a quantum computer of tomorrow. */
  readonly postQuantum: boolean;
}

// Nothing is negotiated: a suite is what its name says, or it is not known here.
const SUITES: Readonly<Record<string, KeySuiteDescription>> = {
  "pairwise 1": {
    agreement: "PQXDH: X25519, ML-KEM-1024, HKDF-SHA-256",
    messages: "Double Ratchet: X25519, HMAC-SHA-256, AES-256-GCM",
    postQuantum: true,
  },
  // The chains themselves are handed over as above.
  "sender-keys 1": {
    agreement: "PQXDH: X25519, ML-KEM-1024, HKDF-SHA-256",
    messages: "Sender keys: HMAC-SHA-256, AES-256-GCM, Ed25519",
    postQuantum: true,
  },
};

/** Null of one that a newer version has begun. */
export function describeSuite({ suite, version }: KeySuite): KeySuiteDescription | null {
  return SUITES[`${suite} ${version}`] ?? null;
}
