import type { Dialect } from "../dialects/dialect.ts";
import { decodeBase64url, encodeBase64url } from "../encoding/base64url.ts";
import { CryptoError, invalidInput } from "../errors.ts";
import type { Primitives } from "../primitives/primitives.ts";
import { messageKeyOf, nextChainKey } from "./key-schedule.ts";
import { maximumNumber } from "./limits.ts";
import type { AssociatedData, RatchetMessage, RatchetState } from "./ratchet-state.ts";

/** RatchetEncrypt: one step of the sending chain. Store the new state before the message leaves. */
export async function ratchetEncrypt(
  p: Primitives,
  dialect: Dialect,
  state: RatchetState,
  plaintext: Uint8Array,
  associated: AssociatedData,
): Promise<{ state: RatchetState; message: RatchetMessage }> {
  if (state.suite !== dialect.suite) throw invalidInput("The state belongs to another suite.");
  if (state.sendingChain === null) throw new CryptoError("no-session", "This session cannot send before it received.");
  if (state.sent >= maximumNumber) throw new CryptoError("no-session", "This chain is used up; start a new session.");
  const chainKey = decodeBase64url(state.sendingChain);
  const messageKey = messageKeyOf(p, dialect, chainKey);
  const header = dialect.ratchet.encodeHeader({
    dh: decodeBase64url(state.dhPublic),
    n: state.sent,
    previous: state.previouslySent,
  });
  const nonce = p.randomBytes(12);
  const authenticated = dialect.ratchet.associatedData(associated.session, associated.context, header);
  const ciphertext = await p.sealAesGcm(messageKey, nonce, plaintext, authenticated);
  messageKey.fill(0);
  return {
    state: { ...state, sendingChain: encodeBase64url(nextChainKey(p, dialect, chainKey)), sent: state.sent + 1 },
    message: { header, nonce, ciphertext },
  };
}
