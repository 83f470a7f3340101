import { tenchat1 } from "../dialects/tenchat-1.ts";
import { decodeBase64url, encodeBase64url } from "../encoding/base64url.ts";
import { CryptoError } from "../errors.ts";
import type { ContentContext } from "../messages/content-context.ts";
import { openContent } from "../messages/content.ts";
import type { Primitives } from "../primitives/primitives.ts";
import { ratchetDecrypt } from "../ratchet/decrypt.ts";
import type { RatchetState } from "../ratchet/ratchet-state.ts";
import { reachOf } from "../ratchet/reach.ts";
import { decodeEnvelope } from "./key-envelope.ts";
import { withSession } from "./peer-sessions.ts";
import type { PeerSessions, Session } from "./peer-sessions.ts";

/** A message as it came: its wrapped key, and its content in what surrounds it; null where that key opens something else. */
export type SealedMessage = {
  readonly wrapped: Uint8Array;
  readonly context: ContentContext | null;
  readonly ciphertext: Uint8Array;
};

/** What came of one: the ratchet of its session behind it, its content key and its content. */
export type OpenedMessage = {
  readonly sessionId: string;
  readonly ratchet: RatchetState;
  readonly contentKey: Uint8Array;
  readonly content: Uint8Array | null;
};

/** One that was opened before its turn. It counts where its session still is what it was opened from, and nowhere else. */
export type OpenedAhead = OpenedMessage & { readonly from: RatchetState };

/**
 * Opens what one device has sent, each from what the one before has left, up to the first that does not open or needs more
 * than the next step of a session that is held: what a message may ask for in vain, and what needs a prekey, is for whoever
 * opens it in its turn. A function of what it is given, so that another thread can compute it.
 */
export async function openMessages(
  p: Primitives,
  sessions: readonly Session[],
  messages: readonly SealedMessage[],
): Promise<OpenedMessage[]> {
  const ratchets = new Map(sessions.map(({ id, ratchet }) => [id, ratchet]));
  const associated = new Map(sessions.map((session) => [session.id, decodeBase64url(session.associatedData)]));
  const opened: OpenedMessage[] = [];
  try {
    for (const { wrapped, context, ciphertext } of messages) {
      const envelope = decodeEnvelope(wrapped);
      const sessionId = encodeBase64url(envelope.sessionId);
      const before = ratchets.get(sessionId);
      const session = associated.get(sessionId);
      const generation = sessions.find(({ id }) => id === sessionId)?.generation;
      if (before === undefined || session === undefined || generation !== envelope.generation) break;
      const reach = reachOf(before, tenchat1.ratchet.decodeHeader(envelope.message.header));
      if (reach.late !== undefined || reach.behind + reach.ahead > 0) break;
      const surroundings = { session, context: envelope.context };
      const { state: ratchet, plaintext } = await ratchetDecrypt(p, tenchat1, before, envelope.message, surroundings);
      const content = context && (await openContent(p, context, ciphertext, plaintext));
      opened.push({ sessionId, ratchet, contentKey: plaintext, content });
      ratchets.set(sessionId, ratchet);
    }
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
  }
  return opened;
}

/** The secret bytes in what was opened. */
export function bytesOpened(opened: readonly OpenedMessage[]): Uint8Array[] {
  return opened.flatMap(({ contentKey, content }) => (content === null ? [contentKey] : [contentKey, content]));
}

/** The same with what each was opened from, which is what the one before it in its session has left. */
export function inTheirOrder(sessions: readonly Session[], opened: readonly OpenedMessage[]): OpenedAhead[] {
  const ratchets = new Map(sessions.map(({ id, ratchet }) => [id, ratchet]));
  return opened.flatMap((each) => {
    const from = ratchets.get(each.sessionId);
    ratchets.set(each.sessionId, each.ratchet);
    return from === undefined ? [] : [{ ...each, from }];
  });
}

/** The sessions behind a message that was opened ahead; null where its session is not, or no more, what it was opened from. */
export function behind(held: PeerSessions, { sessionId, from, ratchet }: OpenedAhead): PeerSessions | null {
  const session = held.sessions.find(({ id }) => id === sessionId);
  if (session?.ratchet !== from) return null;
  // The peer answered in this session, as in `unwrapContentKey`.
  return { ...held, sessions: withSession(held.sessions, { ...session, pendingHandshake: null, ratchet }) };
}
