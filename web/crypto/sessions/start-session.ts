import { tenchat1 } from "../dialects/tenchat-1.ts";
import { CryptoError, invalidInput } from "../errors.ts";
import { initiate } from "../handshake/initiate.ts";
import type { DeviceKeys } from "../keys/identity.ts";
import type { PrekeyBundle } from "../keys/prekey.ts";
import { verifyBundle } from "../keys/verify-keys.ts";
import type { Primitives } from "../primitives/primitives.ts";
import { beginAsInitiator } from "../ratchet/begin.ts";
import { encodeHandshake } from "./key-envelope.ts";
import { addSession, expectMasterKey, heldSessions, newSession } from "./new-session.ts";
import { highestGeneration } from "./peer-sessions.ts";
import type { PeerSessions } from "./peer-sessions.ts";
import { believableGeneration } from "./repair.ts";

/** What `startSession` needs. */
export type StartSession = {
  readonly own: DeviceKeys;
  readonly bundle: PrekeyBundle;
  /** What is held with this device already, or null. */
  readonly sessions: PeerSessions | null;
  /** The peer's known master key; null only at first contact. */
  readonly expectedMasterKey: Uint8Array | null;
  /** When the peer uses a session we lost: what `repairAbove` says of its message, to start above it. */
  readonly aboveGeneration?: number;
};

/**
 * Verifies the bundle and puts a new session first. Throws `verification-failed` for a bad signature and
 * `identity-changed` for another master key than expected.
 */
export async function startSession(p: Primitives, input: StartSession): Promise<PeerSessions> {
  const { own, bundle, sessions, expectedMasterKey } = input;
  if (!(await verifyBundle(p, bundle))) throw new CryptoError("verification-failed", "Invalid signed prekey signature");
  expectMasterKey(bundle.identity.masterKey, expectedMasterKey);
  const known = highestGeneration(heldSessions(sessions, bundle.identity));
  const generation = Math.max(known, believableGeneration(known, input.aboveGeneration ?? 0)) + 1;
  if (!Number.isInteger(generation) || generation > 0xffff_ffff) throw invalidInput("No generation is left.");

  const initiator = { identity: own.identity, agreementPrivateKey: own.agreementPrivateKey };
  const initiated = await initiate(p, tenchat1, initiator, bundle);
  if (!initiated.kemCiphertext) throw invalidInput("A session needs a KEM prekey.");
  const ratchet = await beginAsInitiator(p, tenchat1, initiated.sharedKey, bundle.signedPrekey.publicKey);
  const pendingHandshake = encodeHandshake({
    identity: own.identity,
    ephemeralKey: initiated.ephemeralKey,
    signedPrekeyId: bundle.signedPrekey.prekeyId,
    oneTimePrekeyId: bundle.oneTimePrekey?.prekeyId ?? null,
    kemPrekeyId: bundle.kemPrekey.prekeyId,
    kemCiphertext: initiated.kemCiphertext,
  });
  const { associatedData } = initiated;
  return addSession(sessions, bundle.identity, newSession({ generation, associatedData, pendingHandshake, ratchet }));
}
