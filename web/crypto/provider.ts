import type { Elsewhere } from "./primitives/elsewhere.ts";

/**
 * What the host lends to this room. `subtle` is used where it has the algorithm (absent on plain http pages);
 * `randomBytes` must be a cryptographically secure source and return fresh arrays.
 */
export type CryptoProvider = {
  readonly randomBytes: (length: number) => Uint8Array;
  readonly subtle?: SubtleCrypto | undefined;
  /** Has another thread compute what would be computed in JavaScript. Absent: it is computed here. */
  readonly elsewhere?: Elsewhere;
};
