// @generated tenchat:server@1 hash:3c861da99dfe20caac4b0b27bfe06b0c DO NOT EDIT DIRECTLY
// From specs/contexts/.

/** Fields of class C2 and above, by name: a log shows that they were there, never what they held. */
export const REDACTED_FIELDS: ReadonlySet<string> = new Set([
  "accessToken",
  "ciphertext",
  "deviceMark",
  "key",
  "newPassword",
  "parcel",
  "password",
  "passwordHash",
  "record",
  "refreshToken",
  "refreshTokenHash",
  "replacement",
  "secret",
  "seed",
  "ticket",
  "tokenHash",
  "value",
  "wrappedKey",
  "wrappedKeys",
]);
