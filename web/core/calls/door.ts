import type { CallEnd } from "../content/content.ts";
import type { Store } from "../store.ts";
import type { TenChatError } from "../tenchat-error.ts";

interface Of {
  readonly conversationId: string;
  /** Who is at the other end. */
  readonly accountId: string;
  /** With a picture, as whoever calls has begun it. */
  readonly video: boolean;
}

/** The one call that a device can be in. */
export type CallState =
  | { readonly kind: "none" }
  /** The other side is called, and has said nothing yet. */
  | ({ readonly kind: "calling" } & Of)
  /** Somebody calls the person. */
  | ({ readonly kind: "ringing" } & Of)
  /** Both have agreed: the devices look for a way to each other. */
  | ({ readonly kind: "connecting" } & Of & InTouch)
  /** Since when, in milliseconds since 1970. `interrupted`: nothing comes just now. */
  | ({ readonly kind: "talking"; readonly since: number; readonly interrupted: boolean } & Of & InTouch)
  /** `elsewhere`: another device of the person has answered it. */
  | ({
      readonly kind: "over";
      readonly how: CallEnd | "elsewhere";
      readonly seconds: number;
      /** Whether it was the person who called. */
      readonly outgoing: boolean;
      readonly problem?: TenChatError;
    } & Of);

interface InTouch {
  /** What others hear and see of the person, as the host has it. */
  readonly own: {
    readonly stream: unknown;
    readonly video: boolean;
    readonly microphone: boolean;
    readonly camera: boolean;
  };
  /** What comes from the other side; null until something does. */
  readonly other: unknown;
}

/**
 * Calls of two people. How the devices find each other is said under the seal, in the sessions that messages have: the
 * certificates of the connection too, so that nobody stands in between who could not read the messages.
 */
export interface CallsDoor {
  /** Whether this host can make calls at all. */
  readonly possible: boolean;
  readonly state: Store<CallState>;
  /** Whether the other side learns no address of this device: everything goes through a server of the operator's. */
  readonly relayOnly: Store<boolean>;
  /** Calls the other person of a direct conversation; ends by itself after 45 seconds without an answer. */
  call(conversationId: string, video: boolean): Promise<void>;
  /** Takes the call that rings, with the camera or without. */
  accept(video: boolean): Promise<void>;
  /** Ends the call there is, or declines the one that rings. */
  hangUp(): Promise<void>;
  turn(part: "microphone" | "camera", on: boolean): void;
  /** The person has read how it ended. */
  dismiss(): void;
  chooseRelayOnly(on: boolean): Promise<void>;
}
