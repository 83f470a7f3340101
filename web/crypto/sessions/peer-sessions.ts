import type { StoredIdentity } from "../keys/stored-identity.ts";
import { maximumStored } from "../ratchet/limits.ts";
import type { RatchetState } from "../ratchet/ratchet-state.ts";

/** One session with one device. `pendingHandshake` goes along with every message until the first reply. */
export type Session = {
  readonly id: string;
  readonly generation: number;
  readonly associatedData: string;
  readonly pendingHandshake: string | null;
  readonly ratchet: RatchetState;
};

/**
 * All sessions with one device of a peer: plain JSON, byte strings as base64url. The first one sends, the others still
 * open what arrives late.
 */
export type PeerSessions = {
  readonly suite: "tenchat1";
  readonly version: 1;
  readonly peer: StoredIdentity;
  readonly sessions: readonly Session[];
};

/** Sessions kept with one device; the least wanted gives way. */
export const maximumSessions = 8;
/** A peer may start so many generations above what we know; more would use up the numbers. */
export const maximumGenerationStep = 1_000;

/**
 * Highest generation first, then lowest id. When two start at once, both sessions have the same generation, and both
 * sides come to the same first one whatever arrived first; a session started later, knowing the others, goes before them.
 */
function inOrder(a: Session, b: Session): number {
  if (a.generation !== b.generation) return b.generation - a.generation;
  return a.id < b.id ? -1 : 1;
}

/**
 * Puts a session in its place, or in place of its older self. One over the limit goes, but never the one just used; and
 * so do keys of skipped messages, as a peer who starts eight sessions may not make us keep eight times as many.
 */
export function withSession(sessions: readonly Session[], used: Session): readonly Session[] {
  const others = sessions.filter((session) => session.id !== used.id);
  return keepingSkipped([used, ...others.slice(0, maximumSessions - 1)]).toSorted(inOrder);
}

/** Lets the newest keys of each session stay as far as the limit goes; the first in the list chooses first. */
function keepingSkipped(sessions: readonly Session[]): readonly Session[] {
  let room = maximumStored;
  return sessions.map((session) => {
    const { skipped } = session.ratchet;
    const kept = skipped.slice(Math.max(0, skipped.length - room));
    room -= kept.length;
    return kept.length === skipped.length ? session : { ...session, ratchet: { ...session.ratchet, skipped: kept } };
  });
}

export function highestGeneration(sessions: readonly Session[]): number {
  return sessions.reduce((highest, session) => Math.max(highest, session.generation), 0);
}
