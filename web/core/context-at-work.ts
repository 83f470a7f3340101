import type { FrameHandlers } from "../../generated/client/socket.ts";

/** The four moments of a context while an account is at work on this device. */
export interface ContextAtWork {
  /** Reads what is stored; then the screen has everything, online or not. */
  load(): Promise<void>;
  /** A socket is ready: asks for what was missed. The contexts above wait for it. */
  ready(): Promise<void>;
  /** The frames of the server that this context answers to. */
  readonly hear: Partial<FrameHandlers>;
  /** Ends all work. */
  stop(): void;
}
