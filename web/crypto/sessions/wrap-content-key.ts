import type { DeviceIdentity, DeviceKeys } from "../keys/identity.ts";
import type { PrekeySecrets, UsedPrekeys } from "../keys/prekey.ts";
import type { Primitives } from "../primitives/primitives.ts";
import type { PeerSessions } from "./peer-sessions.ts";

/** The content key as one device's wrapped bytes, and the sessions to store before they are sent. */
export type Wrapped = { readonly sessions: PeerSessions; readonly wrapped: Uint8Array };

/** Wraps a message's content key for one device. Throws `no-session` when `sessions` holds none that can send. */
export async function wrapContentKey(
  _p: Primitives,
  _sessions: PeerSessions,
  _contentKey: Uint8Array,
): Promise<Wrapped> {
  throw new Error("Not built yet.");
}

export type UnwrapContentKey = {
  readonly own: DeviceKeys;
  /** What is held with the sending device, or null. */
  readonly sessions: PeerSessions | null;
  /** The device the message says it comes from. */
  readonly senderDeviceId: string;
  /** The sender's known master key; null only at first contact. */
  readonly expectedMasterKey: Uint8Array | null;
  readonly wrapped: Uint8Array;
  readonly prekeys: PrekeySecrets;
};

export type Unwrapped = {
  readonly sessions: PeerSessions;
  readonly contentKey: Uint8Array;
  /** The sending device, its signatures verified. At first contact pin its master key. */
  readonly peer: DeviceIdentity;
  /** Set when this message began a session: erase the one-time halves together with storing the sessions. */
  readonly used: UsedPrekeys | null;
};

/**
 * Unwraps a content key. On any failure it throws `open-failed` (or `identity-changed`) and what is stored stays valid;
 * store `sessions` only after the content itself has opened.
 */
export async function unwrapContentKey(_p: Primitives, _input: UnwrapContentKey): Promise<Unwrapped> {
  throw new Error("Not built yet.");
}
