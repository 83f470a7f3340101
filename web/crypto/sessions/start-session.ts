import type { DeviceKeys } from "../keys/identity.ts";
import type { PrekeyBundle } from "../keys/prekey.ts";
import type { Primitives } from "../primitives/primitives.ts";
import type { PeerSessions } from "./peer-sessions.ts";

export type StartSession = {
  readonly own: DeviceKeys;
  readonly bundle: PrekeyBundle;
  /** What is held with this device already, or null. */
  readonly sessions: PeerSessions | null;
  /** The peer's known master key; null only at first contact. */
  readonly expectedMasterKey: Uint8Array | null;
  /** When the peer uses a session we lost: the generation its message names (`readGeneration`), to start above it. */
  readonly aboveGeneration?: number;
};

/**
 * Verifies the bundle and puts a new session first. Throws `verification-failed` for a bad signature and
 * `identity-changed` for another master key than expected.
 */
export async function startSession(_p: Primitives, _input: StartSession): Promise<PeerSessions> {
  throw new Error("Not built yet.");
}
