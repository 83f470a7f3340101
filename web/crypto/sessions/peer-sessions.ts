import type { RatchetState } from "../ratchet/ratchet-state.ts";

/** A `DeviceIdentity` as stored: keys are unpadded base64url. */
export type StoredIdentity = {
  readonly deviceId: string;
  readonly masterPublicKey: string;
  readonly signingPublicKey: string;
  readonly agreementPublicKey: string;
  readonly deviceSignature: string;
  readonly masterSignature: string;
};

/** One session with one device. `pendingHandshake` goes along with every message until the first reply. */
export type Session = {
  readonly id: string;
  readonly generation: number;
  readonly associatedData: string;
  readonly pendingHandshake: string | null;
  readonly ratchet: RatchetState;
};

/**
 * All sessions with one device of a peer, plain JSON, best first: the first one sends, the others still open what
 * arrives late. Order: highest generation, then lowest id, so that both sides agree whatever arrived first.
 */
export type PeerSessions = {
  readonly suite: "tenchat1";
  readonly version: 1;
  readonly peer: StoredIdentity;
  readonly sessions: readonly Session[];
};
