import { sha256 } from "@noble/hashes/sha2.js";
import { encodeBase64url } from "../encoding/base64url.ts";
import { equalBytes } from "../encoding/bytes.ts";
import { labelled } from "../encoding/labelled.ts";
import { CryptoError } from "../errors.ts";
import type { DeviceIdentity } from "../keys/identity.ts";
import { isSameDevice, storeIdentity } from "../keys/stored-identity.ts";
import { sessionIdLength } from "./key-envelope.ts";
import { withSession } from "./peer-sessions.ts";
import type { PeerSessions, Session } from "./peer-sessions.ts";

/** Both sides name a session by what they agreed on; the name is public and picks the state to open a message with. */
export function sessionIdOf(associatedData: Uint8Array): Uint8Array {
  return sha256(labelled("TenChat/1/session id", [associatedData])).slice(0, sessionIdLength);
}

/** Refuses an account that answers with another master key than the one its people know. */
export function expectMasterKey(masterKey: Uint8Array, expected: Uint8Array | null): void {
  if (expected && !equalBytes(masterKey, expected)) {
    throw new CryptoError("identity-changed", "The account's master key is not the one known.");
  }
}

/** Sessions held with exactly this device. The same id with other keys is another device: its sessions do not count. */
export function heldSessions(held: PeerSessions | null, peer: DeviceIdentity): readonly Session[] {
  return held && isSameDevice(held.peer, storeIdentity(peer)) ? held.sessions : [];
}

export function addSession(held: PeerSessions | null, peer: DeviceIdentity, session: Session): PeerSessions {
  const sessions = withSession(heldSessions(held, peer), session);
  return { suite: "tenchat1", version: 1, peer: storeIdentity(peer), sessions };
}

export type NewSession = Pick<Session, "generation" | "ratchet"> & {
  readonly associatedData: Uint8Array;
  readonly pendingHandshake: Uint8Array | null;
};

export function newSession(made: NewSession): Session {
  return {
    id: encodeBase64url(sessionIdOf(made.associatedData)),
    generation: made.generation,
    associatedData: encodeBase64url(made.associatedData),
    pendingHandshake: made.pendingHandshake && encodeBase64url(made.pendingHandshake),
    ratchet: made.ratchet,
  };
}
