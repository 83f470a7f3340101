import { readGeneration } from "./key-envelope.ts";
import { highestGeneration, maximumGenerationStep } from "./peer-sessions.ts";
import type { PeerSessions } from "./peer-sessions.ts";

/** Where nothing is held, no peer has come further in earnest; a message that says so must not use up the numbers. */
const maximumUnknown = 0x7fff_ffff;

/**
 * What a message that could not be opened says about the session it was sent in: the generation above which a new one
 * has to be started (`StartSession.aboveGeneration`) with whatever is sent next, or null when there is nothing to repair
 * on this side: it is no wrapped key of ours, or a session above it was started already and the peer will come to it.
 */
export function repairAbove(held: PeerSessions | null, wrapped: Uint8Array): number | null {
  const generation = readGeneration(wrapped);
  if (generation === null) return null;
  const known = highestGeneration(held?.sessions ?? []);
  return generation < known ? null : believableGeneration(known, generation);
}

/**
 * Nobody vouched for the number that an unreadable message names. As far as the peer would follow it is believed, so
 * that a false one neither ends a session for good nor leaves no number for the next.
 */
export function believableGeneration(known: number, named: number): number {
  return Math.min(named, known > 0 ? known + maximumGenerationStep - 1 : maximumUnknown);
}
