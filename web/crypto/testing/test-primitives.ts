import { openPrimitives } from "../primitives/open-primitives.ts";

/** The host's own WebCrypto and randomness. */
export const primitives = openPrimitives({
  subtle: globalThis.crypto.subtle,
  randomBytes: (length) => globalThis.crypto.getRandomValues(new Uint8Array(length)),
});
