import { tenchat1 } from "../dialects/tenchat-1.ts";
import { decodeBase64url } from "../encoding/base64url.ts";
import { CryptoError, invalidInput } from "../errors.ts";
import type { Primitives } from "../primitives/primitives.ts";
import { ratchetEncrypt } from "../ratchet/encrypt.ts";
import { encodeContext, encodeEnvelope, secretLengths } from "./key-envelope.ts";
import { withSession } from "./peer-sessions.ts";
import type { PeerSessions } from "./peer-sessions.ts";

/** One device's wrapped bytes, and the sessions to store before they are sent. */
export type Wrapped = { readonly sessions: PeerSessions; readonly wrapped: Uint8Array };

/**
 * Wraps a message's content key (64 bytes) for one device: 154 bytes, about 2 KB until the first reply. In a group it is a
 * chain (89 bytes), which whoever reads it tells by its length.
 */
export async function wrapContentKey(p: Primitives, held: PeerSessions, contentKey: Uint8Array): Promise<Wrapped> {
  if (!secretLengths.includes(contentKey.length)) {
    throw invalidInput("A content key must have 64 bytes, a handed chain 89.");
  }
  const [session] = held.sessions;
  if (!session) throw new CryptoError("no-session", "There is no session with this device yet.");
  const handshake = session.pendingHandshake === null ? null : decodeBase64url(session.pendingHandshake);
  const context = encodeContext(decodeBase64url(session.id), session.generation, handshake);
  const associated = { session: decodeBase64url(session.associatedData), context };
  const { state, message } = await ratchetEncrypt(p, tenchat1, session.ratchet, contentKey, associated);
  const sessions = withSession(held.sessions, { ...session, ratchet: state });
  return { sessions: { ...held, sessions }, wrapped: encodeEnvelope(context, message) };
}
