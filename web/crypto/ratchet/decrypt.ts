import type { Dialect } from "../dialects/dialect.ts";
import { decodeBase64url, encodeBase64url } from "../encoding/base64url.ts";
import { openFailed, opening } from "../errors.ts";
import type { Primitives } from "../primitives/primitives.ts";
import { advanceRoot, messageKeyOf, nextChainKey, walkChain } from "./key-schedule.ts";
import type { AssociatedData, RatchetMessage, RatchetState, SkippedKey } from "./ratchet-state.ts";
import { reachOf } from "./reach.ts";
import { skippedKeys, storeSkipped } from "./skip.ts";

type Opened = { readonly state: RatchetState; readonly plaintext: Uint8Array };

/** The half of DHRatchet that a message needs to be opened: the chain that the peer's new key begins. */
async function beginReceiving(p: Primitives, dialect: Dialect, state: RatchetState, dh: Uint8Array) {
  const shared = await p.x25519(decodeBase64url(state.dhPrivate), dh);
  const begun = await advanceRoot(p, dialect, decodeBase64url(state.rootKey), shared);
  shared.fill(0);
  return begun;
}

/** The other half, made once the message is known to be genuine: our own new pair, and the chain it sends with. */
async function answerTurn(p: Primitives, dialect: Dialect, state: RatchetState, rootKey: Uint8Array, dh: Uint8Array) {
  const pair = await p.generateX25519();
  const shared = await p.x25519(pair.privateKey, dh);
  const sending = await advanceRoot(p, dialect, rootKey, shared);
  shared.fill(0);
  return {
    rootKey: encodeBase64url(sending.rootKey),
    dhPrivate: encodeBase64url(pair.privateKey),
    dhPublic: encodeBase64url(pair.publicKey),
    dhPeer: encodeBase64url(dh),
    sendingChain: encodeBase64url(sending.chainKey),
    previouslySent: state.sent,
    sent: 0,
  };
}

/** Keys of what is missing at the end of the chain that a turn closes. */
function keysLeftBehind(p: Primitives, dialect: Dialect, state: RatchetState, behind: number): SkippedKey[] {
  if (behind === 0 || state.receivingChain === null || state.dhPeer === null) return [];
  const { passed } = walkChain(p, dialect, decodeBase64url(state.receivingChain), behind);
  return skippedKeys(p, dialect, state.dhPeer, state.received, passed);
}

/**
 * RatchetDecrypt. All that happens before the tag held is at most one agreement and `maximumSkip` chain steps, and it
 * happens beside the state: whatever fails throws `open-failed` and leaves the caller's state as good as before, so a
 * tampered message never costs the genuine one.
 */
export async function ratchetDecrypt(
  p: Primitives,
  dialect: Dialect,
  state: RatchetState,
  message: RatchetMessage,
  associated: AssociatedData,
): Promise<Opened> {
  return opening(async () => {
    if (state.suite !== dialect.suite) throw openFailed();
    const header = dialect.ratchet.decodeHeader(message.header);
    const authenticated = dialect.ratchet.associatedData(associated.session, associated.context, message.header);
    const open = async (messageKey: Uint8Array): Promise<Uint8Array> => {
      const plaintext = await p.openAesGcm(messageKey, message.nonce, message.ciphertext, authenticated);
      messageKey.fill(0);
      return plaintext;
    };

    const { late, turns, behind, ahead } = reachOf(state, header);
    if (late) {
      const plaintext = await open(decodeBase64url(late.key));
      return { state: { ...state, skipped: state.skipped.filter((entry) => entry !== late) }, plaintext };
    }

    const begun = turns ? await beginReceiving(p, dialect, state, header.dh) : null;
    const chainKey = begun?.chainKey ?? decodeBase64url(state.receivingChain ?? "");
    const { passed, reached } = walkChain(p, dialect, chainKey, ahead);
    const plaintext = await open(messageKeyOf(p, dialect, reached));

    const turned = begun && (await answerTurn(p, dialect, state, begun.rootKey, header.dh));
    const left = keysLeftBehind(p, dialect, state, behind);
    const skipped = skippedKeys(p, dialect, encodeBase64url(header.dh), header.n - ahead, passed);
    return {
      state: {
        ...state,
        ...turned,
        receivingChain: encodeBase64url(nextChainKey(p, dialect, reached)),
        received: header.n + 1,
        skipped: storeSkipped(state.skipped, [...left, ...skipped]),
      },
      plaintext,
    };
  });
}
