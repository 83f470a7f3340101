// @generated tenchat:server@1 hash:10a12f96124cb9e47e16bc74cdffbfae DO NOT EDIT DIRECTLY
// From specs/contexts/.

/** Fields of class C2 and above, by name: a log shows that they were there, never what they held. */
export const REDACTED_FIELDS: ReadonlySet<string> = new Set([
  "accessToken",
  "ciphertext",
  "deviceMark",
  "key",
  "message",
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
  "signature",
  "ticket",
  "tokenHash",
  "value",
  "wrappedKey",
  "wrappedKeys",
]);
