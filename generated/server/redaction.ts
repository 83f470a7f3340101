// @generated tenchat:server@1 hash:2ecc22804ce116ece7943e6d7f79b7ec DO NOT EDIT DIRECTLY
// From specs/.

/** Fields of class C2 and above, by name: a log shows that they were there, never what they held. */
export const REDACTED_FIELDS: ReadonlySet<string> = new Set([
  "accessToken",
  "ciphertext",
  "deviceMark",
  "key",
  "newPassword",
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
