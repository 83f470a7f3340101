import type { EncodedFrame } from "../../../generated/server/frames.ts";
import type { FrameOptions } from "../../../generated/server/runtime/frame-outlet.ts";

/** Who hears a frame, if the policy lets them: that is decided for each socket, where it is. */
export type Audience = { readonly accountId: string; readonly exceptDeviceId?: string } | { readonly deviceId: string };

/** Why sockets are closed from the server's side. */
export type Ending = { readonly deviceId: string } | { readonly sessionId: string };

/** Hears which key of a memory is not true any more; without a key, that nothing of it may be believed. */
export type Forget = (key?: string) => void;

/**
 * Carries to every node what one of them has just committed: frames for whoever is connected, the end of sessions, and
 * what others may remember wrongly now. At most once: what must not be lost is stored first, clients catch up, and a
 * node that has missed something forgets all it remembers.
 */
export interface Bus {
  /** Sends one encoded frame to every socket of the audience. */
  send(audience: Audience, frame: EncodedFrame, options?: FrameOptions): void;

  /** Whether anybody of the audience may be listening; false spares the work of encoding. */
  hasListeners(audience: Audience): boolean;

  /** Closes the sockets of a device or of a session that is not valid any more. */
  end(whose: Ending): void;

  /** Has every node forget a key of a memory, this one before the call returns. Call it after the commit. */
  forget(memory: string, key: string): void;

  /** Says who keeps a memory on this node. What clients have been told is a memory too: `sockets`. */
  onForget(memory: string, forget: Forget): void;
}
