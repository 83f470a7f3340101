// @generated tenchat:server@1 hash:016fbe54c11c7296a3105163e4f9073d DO NOT EDIT DIRECTLY
// From specs/.

/** Fields of class C2 and above, by name: a log shows that they were there, never what they held. */
export const REDACTED_FIELDS: ReadonlySet<string> = new Set([
  "accessToken",
  "ciphertext",
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
