// @generated tenchat:server@1 hash:0e73de60012c4ddc383aaf555e7e3982 DO NOT EDIT DIRECTLY
// From specs/.

/** Fields of class C2 and above, by name: a log shows that they were there, never what they held. */
export const REDACTED_FIELDS: ReadonlySet<string> = new Set([
  "accessToken",
  "ciphertext",
  "deviceMark",
  "key",
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
