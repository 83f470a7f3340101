import type { Dialect } from "../dialects/dialect.ts";
import { decodeBase64url, encodeBase64url } from "../encoding/base64url.ts";
import { openFailed, opening } from "../errors.ts";
import type { Primitives } from "../primitives/primitives.ts";
import { advanceChain, advanceRoot } from "./key-schedule.ts";
import type { AssociatedData, RatchetMessage, RatchetState } from "./ratchet-state.ts";
import { skipTo } from "./skip.ts";

type Opened = { readonly state: RatchetState; readonly plaintext: Uint8Array };

/** DHRatchet: the peer shows a new ratchet key, so both chains and our own pair are replaced. */
async function turn(p: Primitives, dialect: Dialect, state: RatchetState, dh: Uint8Array): Promise<RatchetState> {
  const received = await p.x25519(decodeBase64url(state.dhPrivate), dh);
  const receiving = await advanceRoot(p, dialect, decodeBase64url(state.rootKey), received);
  const pair = await p.generateX25519();
  const sending = await advanceRoot(p, dialect, receiving.rootKey, await p.x25519(pair.privateKey, dh));
  return {
    ...state,
    rootKey: encodeBase64url(sending.rootKey),
    dhPrivate: encodeBase64url(pair.privateKey),
    dhPublic: encodeBase64url(pair.publicKey),
    dhPeer: encodeBase64url(dh),
    receivingChain: encodeBase64url(receiving.chainKey),
    sendingChain: encodeBase64url(sending.chainKey),
    previouslySent: state.sent,
    sent: 0,
    received: 0,
  };
}

/**
 * RatchetDecrypt. Every step is made on a new state, which is returned only after the tag held: whatever fails throws
 * `open-failed` and leaves the caller's state as good as before, so a tampered message never costs the genuine one.
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
    const dh = encodeBase64url(header.dh);
    const authenticated = dialect.ratchet.associatedData(associated.session, associated.context, message.header);
    const open = async (messageKey: Uint8Array): Promise<Uint8Array> => {
      const plaintext = await p.openAesGcm(messageKey, message.nonce, message.ciphertext, authenticated);
      messageKey.fill(0);
      return plaintext;
    };

    const late = state.skipped.find((entry) => entry.n === header.n && entry.dh === dh);
    if (late) {
      const plaintext = await open(decodeBase64url(late.key));
      return { state: { ...state, skipped: state.skipped.filter((entry) => entry !== late) }, plaintext };
    }

    let next = state;
    if (dh !== state.dhPeer) next = await turn(p, dialect, await skipTo(p, dialect, next, header.previous), header.dh);
    next = await skipTo(p, dialect, next, header.n);
    // A number below the counter without a stored key was opened before, or its key had to give way.
    if (next.receivingChain === null || header.n !== next.received) throw openFailed();
    const { chainKey, messageKey } = await advanceChain(p, dialect, decodeBase64url(next.receivingChain));
    const plaintext = await open(messageKey);
    return { state: { ...next, receivingChain: encodeBase64url(chainKey), received: next.received + 1 }, plaintext };
  });
}
