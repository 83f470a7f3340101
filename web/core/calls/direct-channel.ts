import type { Recipient } from "../keys/content-keys.ts";

/** An open direct connection to one device of the other person; another object with each new connection. */
export interface DirectChannel {
  readonly to: Recipient;
  /** False where it does not take it: it is closed, or so much waits in it that the server is no slower. */
  send(frame: string): boolean;
}
