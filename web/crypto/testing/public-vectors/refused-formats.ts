/**
 * What other libraries take and we do not, by name: everything here is refused although a published vector calls it
 * valid. The table in this room's README says why of each.
 */
export const refusedFormats = [
  "all-zero X25519 result",
  "non-canonical X25519 key",
  "AES key of 128 or 192 bits",
  "AES-GCM nonce of other than 96 bits",
  "Ed25519ctx",
  "Ed25519ph",
  "ML-KEM-768",
  "expanded ML-KEM key",
  "WebAuthn key other than Ed25519",
] as const;

export type RefusedFormat = (typeof refusedFormats)[number];
