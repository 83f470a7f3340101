import { tenchat1 } from "../dialects/tenchat-1.ts";
import { openFailed } from "../errors.ts";
import { respond } from "../handshake/respond.ts";
import type { DeviceKeys } from "../keys/identity.ts";
import type { PrekeySecrets } from "../keys/prekey.ts";
import type { KeyPair, Primitives } from "../primitives/primitives.ts";
import { beginAsResponder } from "../ratchet/begin.ts";
import type { HandshakePart } from "./key-envelope.ts";
import { newSession } from "./new-session.ts";
import type { Session } from "./peer-sessions.ts";

/** Our prekeys that a first message names; null stands for a one-time X25519 prekey that took no part. */
export type NamedPrekeys = {
  readonly signed: Uint8Array | undefined;
  readonly oneTime: Uint8Array | undefined | null;
  readonly kem: Uint8Array | undefined;
};

/** By id, so that a first message made with an older signed prekey opens as long as that is retained. */
export async function findPrekeys(secrets: PrekeySecrets, part: HandshakePart): Promise<NamedPrekeys> {
  return {
    signed: await secrets.signed(part.signedPrekeyId),
    oneTime: part.oneTimePrekeyId === null ? null : await secrets.oneTime(part.oneTimePrekeyId),
    kem: await secrets.kem(part.kemPrekeyId),
  };
}

/** The receiver's new session out of a handshake part whose identity is verified. Throws when a prekey is gone. */
export async function acceptSession(
  p: Primitives,
  own: DeviceKeys,
  part: HandshakePart,
  generation: number,
  prekeys: NamedPrekeys,
): Promise<Session> {
  const { signed, oneTime, kem } = prekeys;
  if (!signed || oneTime === undefined || !kem) throw openFailed();
  const x25519Pair = async (privateKey: Uint8Array): Promise<KeyPair> => ({
    privateKey,
    publicKey: await p.x25519PublicKey(privateKey),
  });
  const signedPrekey = await x25519Pair(signed);
  const { sharedKey, associatedData } = await respond(
    p,
    tenchat1,
    {
      identity: own.identity,
      agreementPrivateKey: own.agreementPrivateKey,
      signedPrekey,
      oneTimePrekey: oneTime && (await x25519Pair(oneTime)),
      kemSeed: kem,
    },
    { initiator: part.identity, ephemeralKey: part.ephemeralKey, kemCiphertext: part.kemCiphertext },
  );
  const ratchet = beginAsResponder(tenchat1, sharedKey, signedPrekey);
  return newSession({ generation, associatedData, pendingHandshake: null, ratchet });
}
