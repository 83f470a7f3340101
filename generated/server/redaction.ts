// @generated tenchat:server@1 hash:c2570f53550c4c769d08b75db99e7435 DO NOT EDIT DIRECTLY
// From specs/contexts/.

/** Fields of class C2 and above, by name: a log shows that they were there, never what they held. */
export const REDACTED_FIELDS: ReadonlySet<string> = new Set([
  "accessToken",
  "ciphertext",
  "content",
  "credential",
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
  "wrapped_key",
]);
