import { tenchat1 } from "../dialects/tenchat-1.ts";
import { decodeBase64url, encodeBase64url } from "../encoding/base64url.ts";
import { concatBytes } from "../encoding/bytes.ts";
import { invalidInput } from "../errors.ts";
import type { Primitives } from "../primitives/primitives.ts";
import { messageKeyOf, nextChainKey } from "../ratchet/key-schedule.ts";
import { encodeGroupHeader, encodeHanded, groupAssociatedData, groupSignedBytes } from "./group-layout.ts";
import type { GroupSession, SealedForGroup } from "./group-session.ts";
import { isSame } from "./group-device.ts";
import { messagesInEpoch } from "./group-state.ts";
import type { GroupState, SendingChain } from "./group-state.ts";

async function beginEpoch(p: Primitives, epoch: number): Promise<SendingChain> {
  const signing = await p.generateEd25519();
  return {
    epoch,
    chainId: encodeBase64url(p.randomBytes(16)),
    next: 0,
    chainKey: encodeBase64url(p.randomBytes(32)),
    signingPrivateKey: encodeBase64url(signing.privateKey),
    signingKey: encodeBase64url(signing.publicKey),
    knownTo: [],
  };
}

function handedChain(chain: SendingChain): Uint8Array {
  return encodeHanded({
    epoch: chain.epoch,
    chainId: decodeBase64url(chain.chainId),
    next: chain.next,
    chainKey: decodeBase64url(chain.chainKey),
    signingKey: decodeBase64url(chain.signingKey),
  });
}

/**
 * One message for all. A chain that somebody knows who may not read this, or that had its hundred messages, is not gone
 * on with: what comes is of an epoch that only the audience learns. Who joins learns the chain from here on.
 */
export async function sealForGroup(
  p: Primitives,
  state: GroupState,
  { audience, context, plaintext }: Parameters<GroupSession["seal"]>[2],
): Promise<SealedForGroup> {
  const { sending, own, groupId } = state;
  const stays = (chain: SendingChain) =>
    chain.next < messagesInEpoch && chain.knownTo.every((known) => audience.some((device) => isSame(device, known)));
  const epoch = sending && stays(sending) ? state.epoch : state.epoch + 1;
  if (epoch > 0xffff_ffff) throw invalidInput("No epoch is left.");
  const chain = sending && stays(sending) ? sending : await beginEpoch(p, epoch);
  const devices = audience.filter((device) => !chain.knownTo.some((known) => isSame(device, known)));

  const chainKey = decodeBase64url(chain.chainKey);
  const messageKey = messageKeyOf(p, tenchat1, chainKey);
  const header = encodeGroupHeader(chain.epoch, decodeBase64url(chain.chainId), chain.next);
  const associatedData = groupAssociatedData({ groupId, sender: own, context, header });
  const nonce = p.randomBytes(12);
  const ciphertext = await p.sealAesGcm(messageKey, nonce, plaintext, associatedData);
  messageKey.fill(0);
  const signed = groupSignedBytes(associatedData, nonce, ciphertext);
  const signature = await p.signEd25519(decodeBase64url(chain.signingPrivateKey), signed);
  const after: SendingChain = {
    ...chain,
    next: chain.next + 1,
    chainKey: encodeBase64url(nextChainKey(p, tenchat1, chainKey)),
    knownTo: [...chain.knownTo, ...devices],
  };
  return {
    state: { ...state, epoch, sending: after },
    message: concatBytes(header, nonce, ciphertext, signature),
    handed: devices.length === 0 ? null : { secret: handedChain(chain), devices },
  };
}
