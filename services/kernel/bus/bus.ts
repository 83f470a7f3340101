/** Who hears a frame. */
export type Audience = { readonly accountId: string; readonly exceptDeviceId?: string } | { readonly deviceId: string };

export interface FrameOptions {
  /** A frame that may be lost when a socket is slow, since a newer one replaces it or nobody will miss it. */
  readonly droppable?: boolean;
}

/** Why sockets are closed from the server's side. */
export type Ending = { readonly deviceId: string } | { readonly sessionId: string };

/**
 * Carries frames to whoever is connected, on this node and on others. At most once: what must not be lost is stored
 * first, and clients ask for it again.
 */
export interface Bus {
  /** Sends one encoded frame to every socket of the audience. */
  send(audience: Audience, frame: string, options?: FrameOptions): void;

  /** Whether anybody of the audience may be listening; false spares the work of encoding. */
  hasListeners(audience: Audience): boolean;

  /** Closes the sockets of a device or of a session that is not valid any more. */
  end(whose: Ending): void;
}
