// @generated tenchat:server@1 hash:4a3bc24365213b6494349393c1c3b635 DO NOT EDIT DIRECTLY
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
  "secret",
  "ticket",
  "tokenHash",
  "value",
  "wrappedKey",
  "wrappedKeys",
]);
