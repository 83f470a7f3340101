import { tenchat1 } from "../dialects/tenchat-1.ts";
import { decodeBase64url, encodeBase64url } from "../encoding/base64url.ts";
import { openFailed, opening } from "../errors.ts";
import type { DeviceIdentity, DeviceKeys } from "../keys/identity.ts";
import type { PrekeySecrets, UsedPrekeys } from "../keys/prekey.ts";
import { restoreIdentity } from "../keys/stored-identity.ts";
import { verifyDeviceIdentity } from "../keys/verify-keys.ts";
import type { Primitives } from "../primitives/primitives.ts";
import { ratchetDecrypt } from "../ratchet/decrypt.ts";
import { maximumSkipAtFirst } from "../ratchet/limits.ts";
import { reachOf } from "../ratchet/reach.ts";
import { acceptSession, findPrekeys } from "./accept-session.ts";
import type { NamedPrekeys } from "./accept-session.ts";
import { decodeEnvelope } from "./key-envelope.ts";
import type { HandshakePart, KeyEnvelope } from "./key-envelope.ts";
import { addSession, expectMasterKey, heldSessions } from "./new-session.ts";
import type { Patience } from "./patience.ts";
import { highestGeneration, maximumGenerationStep } from "./peer-sessions.ts";
import type { PeerSessions, Session } from "./peer-sessions.ts";

/** What `unwrapContentKey` needs. */
export type UnwrapContentKey = {
  readonly own: DeviceKeys;
  /** What is held with the sending device, or null. */
  readonly sessions: PeerSessions | null;
  /** The account and device the message says it comes from. */
  readonly sender: { readonly accountId: string; readonly deviceId: string };
  /** The sender's known master key; null only at first contact. */
  readonly expectedMasterKey: Uint8Array | null;
  readonly wrapped: Uint8Array;
  readonly prekeys: PrekeySecrets;
  /**
   * One for all messages that are opened: tell it of each content whether it opened. Without it nobody's are refused
   * for what they sent before.
   */
  readonly patience?: Patience;
};

/** What `unwrapContentKey` found. Store the sessions before the content is shown. */
export type Unwrapped = {
  readonly sessions: PeerSessions;
  readonly contentKey: Uint8Array;
  /** The sending device, its signature verified. At first contact pin its master key. */
  readonly peer: DeviceIdentity;
  /** Set when this message began a session: erase the one-time halves together with storing the sessions. */
  readonly used: UsedPrekeys | null;
};

type Sender = UnwrapContentKey["sender"];

function checkSender(peer: DeviceIdentity, sender: Sender, expectedMasterKey: Uint8Array | null): void {
  if (peer.accountId !== sender.accountId || peer.deviceId !== sender.deviceId) throw openFailed();
  expectMasterKey(peer.masterKey, expectedMasterKey);
}

async function openWith(p: Primitives, session: Session, envelope: KeyEnvelope) {
  const associated = { session: decodeBase64url(session.associatedData), context: envelope.context };
  const { state, plaintext } = await ratchetDecrypt(p, tenchat1, session.ratchet, envelope.message, associated);
  // The peer answered in this session, so it has the handshake: no need to send that any longer.
  return { session: { ...session, pendingHandshake: null, ratchet: state }, contentKey: plaintext };
}

async function begin(p: Primitives, input: UnwrapContentKey, envelope: KeyEnvelope, prekeys: NamedPrekeys) {
  const { handshake, generation, sessionId } = envelope;
  if (!handshake) throw openFailed();
  const known = highestGeneration(heldSessions(input.sessions, handshake.identity));
  // Without sessions of our own any generation may be the peer's present one.
  if (generation < 1 || (known > 0 && generation > known + maximumGenerationStep)) throw openFailed();
  const accepted = await acceptSession(p, input.own, handshake, generation, prekeys);
  if (accepted.id !== encodeBase64url(sessionId)) throw openFailed();
  return openWith(p, accepted, envelope);
}

/** How many messages a session would have to skip. Throws where no work would help. */
function skippedInside({ generation, ratchet }: Session, envelope: KeyEnvelope): number {
  if (generation !== envelope.generation) throw openFailed();
  const { behind, ahead } = reachOf(ratchet, tenchat1.ratchet.decodeHeader(envelope.message.header));
  return behind + ahead;
}

/** The first message of a session may come after some that followed it. */
function skippedAtFirst({ message }: KeyEnvelope): number {
  const { n } = tenchat1.ratchet.decodeHeader(message.header);
  if (n > maximumSkipAtFirst) throw openFailed();
  return n;
}

async function patiently<T>(input: UnwrapContentKey, skipped: number, work: () => Promise<T>): Promise<T> {
  const { patience, sender } = input;
  if (skipped === 0 || patience === undefined) return work();
  if (!patience.allowsSkipping(sender.deviceId)) throw openFailed();
  return work().catch((error: unknown) => {
    patience.inVain(sender.deviceId);
    throw error;
  });
}

function usedPrekeys({ signedPrekeyId, oneTimePrekeyId, kemPrekeyId }: HandshakePart): UsedPrekeys {
  return { signedPrekeyId, oneTimePrekeyId, kemPrekeyId };
}

/** The session of that name is held: its peer's signature was verified when it was made. */
async function openInside(
  p: Primitives,
  input: UnwrapContentKey,
  held: PeerSessions,
  session: Session,
  envelope: KeyEnvelope,
) {
  const peer = restoreIdentity(held.peer);
  const opened = await opening(async () => {
    checkSender(peer, input.sender, input.expectedMasterKey);
    return patiently(input, skippedInside(session, envelope), () => openWith(p, session, envelope));
  });
  return { ...opened, peer, used: null };
}

async function openFirst(p: Primitives, input: UnwrapContentKey, handshake: HandshakePart, envelope: KeyEnvelope) {
  await opening(async () => {
    if (!(await verifyDeviceIdentity(p, handshake.identity))) throw openFailed();
    checkSender(handshake.identity, input.sender, input.expectedMasterKey);
  });
  const prekeys = await findPrekeys(input.prekeys, handshake);
  const opened = await opening(() =>
    patiently(input, skippedAtFirst(envelope), () => begin(p, input, envelope, prekeys)),
  );
  return { ...opened, peer: handshake.identity, used: usedPrekeys(handshake) };
}

/**
 * Unwraps a content key. On any failure it throws `open-failed` (or `identity-changed`) and what is stored stays valid;
 * store `sessions` only after the content itself has opened. What a prekey lookup throws is passed on as it is.
 */
export async function unwrapContentKey(p: Primitives, input: UnwrapContentKey): Promise<Unwrapped> {
  const { sessions } = input;
  const envelope = await opening(async () => decodeEnvelope(input.wrapped));
  const id = encodeBase64url(envelope.sessionId);
  const session = sessions?.sessions.find((candidate) => candidate.id === id);
  if (!session && !envelope.handshake) throw openFailed();
  const opened =
    sessions && session
      ? await openInside(p, input, sessions, session, envelope)
      : await openFirst(p, input, envelope.handshake as HandshakePart, envelope);
  const { contentKey, peer, used } = opened;
  return { sessions: addSession(sessions, peer, opened.session), contentKey, peer, used };
}
