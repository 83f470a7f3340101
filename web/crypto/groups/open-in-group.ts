import { tenchat1 } from "../dialects/tenchat-1.ts";
import { decodeBase64url, encodeBase64url } from "../encoding/base64url.ts";
import { openFailed, opening } from "../errors.ts";
import type { Primitives } from "../primitives/primitives.ts";
import { messageKeyOf, nextChainKey, walkChain } from "../ratchet/key-schedule.ts";
import { skippedKeys } from "../ratchet/skip.ts";
import { decodeGroupMessage, groupAssociatedData, groupSignedBytes } from "./group-layout.ts";
import type { GroupMessage } from "./group-layout.ts";
import type { GroupSession } from "./group-session.ts";
import { isSame } from "./group-device.ts";
import { messagesInEpoch } from "./group-state.ts";
import type { GroupState, ReceivingChain } from "./group-state.ts";

/** The key of this message, and its chain without it. Throws for one that was opened before. */
function takeKey(p: Primitives, chain: ReceivingChain, n: number): { key: Uint8Array; after: ReceivingChain } {
  const late = chain.skipped.find((entry) => entry.n === n);
  if (late) {
    const after = { ...chain, skipped: chain.skipped.filter((entry) => entry !== late) };
    return { key: decodeBase64url(late.key), after };
  }
  if (n < chain.next || n >= messagesInEpoch) throw openFailed();
  const { passed, reached } = walkChain(p, tenchat1, decodeBase64url(chain.chainKey), n - chain.next);
  const skipped = skippedKeys(p, tenchat1, chain.chainId, chain.next, passed).map(({ n: at, key }) => ({ n: at, key }));
  return {
    key: messageKeyOf(p, tenchat1, reached),
    after: {
      ...chain,
      next: n + 1,
      chainKey: encodeBase64url(nextChainKey(p, tenchat1, reached)),
      skipped: [...chain.skipped, ...skipped],
    },
  };
}

function chainOf(state: GroupState, message: GroupMessage, sender: ReceivingChain["sender"]): ReceivingChain {
  const id = encodeBase64url(message.chainId);
  const chain = state.receiving.find((known) => known.chainId === id && isSame(known.sender, sender));
  if (!chain || chain.epoch !== message.epoch) throw openFailed();
  return chain;
}

/** The signature is checked before a key is touched: nobody but the sender makes us walk, and it is at most 100 steps. */
export async function openInGroup(
  p: Primitives,
  state: GroupState,
  { sender, context, message: bytes }: Parameters<GroupSession["open"]>[2],
): ReturnType<GroupSession["open"]> {
  return opening(async () => {
    const message = decodeGroupMessage(bytes);
    const { nonce, ciphertext, signature, header } = message;
    const chain = chainOf(state, message, sender);
    const associatedData = groupAssociatedData({ groupId: state.groupId, sender, context, header });
    const signed = groupSignedBytes(associatedData, nonce, ciphertext);
    if (!(await p.verifyEd25519(decodeBase64url(chain.signingKey), signed, signature))) throw openFailed();
    const { key, after } = takeKey(p, chain, message.n);
    const plaintext = await p.openAesGcm(key, nonce, ciphertext, associatedData);
    key.fill(0);
    const receiving = state.receiving.map((known) => (known === chain ? after : known));
    return { state: { ...state, receiving }, plaintext };
  });
}
