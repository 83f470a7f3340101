/** The generation a wrapped key names, unverified, or null when it is not one of ours; see `aboveGeneration`. */
export function readGeneration(_wrapped: Uint8Array): number | null {
  throw new Error("Not built yet.");
}
