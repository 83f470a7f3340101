/** Who hears a frame. */
export type Audience = { readonly accountId: string; readonly exceptDeviceId?: string } | { readonly deviceId: string };

export interface FrameOptions {
  /** A frame that may be lost when a socket is slow, since a newer one replaces it or nobody will miss it. */
  readonly droppable?: boolean;
}

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
  send(audience: Audience, frame: string, options?: FrameOptions): void;

  /** Whether anybody of the audience may be listening; false spares the work of encoding. */
  hasListeners(audience: Audience): boolean;

  /** Closes the sockets of a device or of a session that is not valid any more. */
  end(whose: Ending): void;

  /** Has every node forget a key of a memory, this one before the call returns. Call it after the commit. */
  forget(memory: string, key: string): void;

  /** Says who keeps a memory on this node. What clients have been told is a memory too: `sockets`. */
  onForget(memory: string, forget: Forget): void;
}
