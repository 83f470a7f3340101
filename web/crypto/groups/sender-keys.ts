import { encodeBase64url } from "../encoding/base64url.ts";
import { CryptoError, openFailed } from "../errors.ts";
import { isSafeEd25519 } from "../primitives/public-key-checks.ts";
import { decodeHanded } from "./group-layout.ts";
import type { HandedChain } from "./group-layout.ts";
import { isSame } from "./group-device.ts";
import type { GroupDevice } from "./group-device.ts";
import type { GroupSession } from "./group-session.ts";
import { epochsKept, messagesInEpoch } from "./group-state.ts";
import type { GroupState } from "./group-state.ts";
import { openInGroup } from "./open-in-group.ts";
import { sealForGroup } from "./seal-for-group.ts";

function readHanded(secret: Uint8Array): HandedChain {
  try {
    return decodeHanded(secret);
  } catch (error) {
    throw error instanceof CryptoError ? openFailed() : error;
  }
}

/** Each epoch of a sender has one chain, told once: a second one for it would let them say two things at one place. */
function learn(state: GroupState, sender: GroupDevice, secret: Uint8Array): GroupState {
  const { epoch, next, chainKey, chainId, signingKey } = readHanded(secret);
  if (epoch < 1 || next >= messagesInEpoch || !isSafeEd25519(signingKey)) throw openFailed();
  const theirs = state.receiving.filter((chain) => isSame(chain.sender, sender));
  const newest = theirs.reduce((highest, chain) => Math.max(highest, chain.epoch), epoch);
  const known = theirs.find((chain) => chain.epoch === epoch);
  // What was told again by somebody who did not know that it had come.
  if (known && known.chainId === encodeBase64url(chainId) && known.signingKey === encodeBase64url(signingKey))
    return state;
  if (known || epoch <= newest - epochsKept) throw openFailed();
  const chain = {
    sender,
    epoch,
    chainId: encodeBase64url(chainId),
    next,
    chainKey: encodeBase64url(chainKey),
    signingKey: encodeBase64url(signingKey),
    skipped: [],
  };
  const kept = state.receiving.filter((one) => !isSame(one.sender, sender) || one.epoch > newest - epochsKept);
  return { ...state, receiving: [...kept, chain] };
}

/** Sender keys: each device has a chain (HMAC 0x01 message, 0x02 next) and signs what it says in it. */
export const senderKeys: GroupSession = {
  algorithm: "sender-keys",
  create: (groupId, own, aboveEpoch = 0) => ({
    algorithm: "sender-keys",
    version: 1,
    groupId,
    own,
    epoch: aboveEpoch,
    sending: null,
    receiving: [],
  }),
  seal: sealForGroup,
  learn,
  open: openInGroup,
  retell: (state, device) => {
    const { sending } = state;
    if (!sending) return state;
    return { ...state, sending: { ...sending, knownTo: sending.knownTo.filter((known) => !isSame(known, device)) } };
  },
  expel: (state, device) => {
    const knows = state.sending?.knownTo.some((known) => isSame(known, device)) ?? false;
    return {
      ...state,
      sending: knows ? null : state.sending,
      receiving: state.receiving.filter((chain) => !isSame(chain.sender, device)),
    };
  },
};
