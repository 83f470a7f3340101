import type { Dialect } from "../dialects/dialect.ts";
import { encodeBase64url } from "../encoding/base64url.ts";
import type { KeyPair, Primitives } from "../primitives/primitives.ts";
import { advanceRoot } from "./key-schedule.ts";
import type { RatchetState } from "./ratchet-state.ts";

/** RatchetInitBob: the signed prekey is the first ratchet pair, so nothing can be sent before something came. */
export function beginAsResponder(dialect: Dialect, sharedKey: Uint8Array, signedPrekey: KeyPair): RatchetState {
  return {
    suite: dialect.suite,
    version: 1,
    rootKey: encodeBase64url(sharedKey),
    dhPrivate: encodeBase64url(signedPrekey.privateKey),
    dhPublic: encodeBase64url(signedPrekey.publicKey),
    dhPeer: null,
    sendingChain: null,
    receivingChain: null,
    sent: 0,
    received: 0,
    previouslySent: 0,
    skipped: [],
  };
}

/** RatchetInitAlice: ready to send at once. */
export async function beginAsInitiator(
  p: Primitives,
  dialect: Dialect,
  sharedKey: Uint8Array,
  signedPrekey: Uint8Array,
): Promise<RatchetState> {
  const pair = await p.generateX25519();
  const advanced = await advanceRoot(p, dialect, sharedKey, await p.x25519(pair.privateKey, signedPrekey));
  return {
    ...beginAsResponder(dialect, advanced.rootKey, pair),
    dhPeer: encodeBase64url(signedPrekey),
    sendingChain: encodeBase64url(advanced.chainKey),
  };
}
