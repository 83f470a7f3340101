/**
 * What the host lends to this room. `subtle` is used where it has the algorithm (absent on plain http pages);
 * `randomBytes` must be a cryptographically secure source and return fresh arrays.
 */
export type CryptoProvider = {
  readonly randomBytes: (length: number) => Uint8Array;
  readonly subtle?: SubtleCrypto | undefined;
};
