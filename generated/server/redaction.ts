// @generated tenchat:server@1 hash:431293e069da12397f2950cb3008e596 DO NOT EDIT DIRECTLY
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
  "record",
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
