/** What finds a way between two devices, as `RTCIceServer` has it. */
export interface HelpingServer {
  readonly urls: readonly string[];
  readonly username?: string;
  readonly credential?: string;
}

/** What the person lets others hear and see. */
export interface OwnMedia {
  /** Whether there is a picture too. */
  readonly video: boolean;
  /** As the page shows it: of a browser a `MediaStream`. */
  readonly stream: unknown;
  turn(part: "microphone" | "camera", on: boolean): void;
  /** The lamp of the camera goes out. */
  stop(): void;
}

export interface ConnectionEvents {
  changed(state: "connected" | "interrupted" | "failed"): void;
  /** What comes from the other side, as the page shows it. */
  heard(stream: unknown): void;
}

/** A connection to one other device. Nothing of it asks for an address before `offer` or `answer`. */
export interface PeerConnection {
  /** How this device can be reached, complete with all addresses that were found within a moment (RFC 8866). */
  offer(): Promise<string>;
  /** The same, for whoever has offered. */
  answer(offer: string): Promise<string>;
  take(answer: string): Promise<void>;
  close(): void;
}

/** A connection over which words go instead of sound; each frame whole, and in order. */
export interface PeerChannel extends PeerConnection {
  /** False where it takes nothing more just now, or is closed. */
  send(frame: string): boolean;
}

/** By what a way to another device is looked for. */
export interface Way {
  readonly servers: readonly HelpingServer[];
  /** Through one of these servers only, so that the other side learns no address of this one. */
  readonly relayOnly: boolean;
}

/** Microphone, camera and WebRTC of the host. */
export interface CallHost {
  /** Rejects with a `TenChatError`: `microphone-refused` or `microphone-missing`. */
  capture(video: boolean): Promise<OwnMedia>;
  connect(given: Way & { readonly media: OwnMedia }, events: ConnectionEvents): PeerConnection;
  /** `connected` once frames can go. */
  channel(
    given: Way,
    events: Pick<ConnectionEvents, "changed"> & { readonly heard: (frame: string) => void },
  ): PeerChannel;
}
