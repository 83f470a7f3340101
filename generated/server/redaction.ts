// @generated tenchat:server@1 hash:dac1a9fd449cc25e746d813b495e0c37 DO NOT EDIT DIRECTLY
// From specs/.

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
  "refreshToken",
  "refreshTokenHash",
  "replacement",
  "secret",
  "ticket",
  "tokenHash",
  "value",
  "wrappedKey",
  "wrappedKeys",
]);
