import { InjectionToken, type Signal } from "@angular/core";
import type { CallState } from "../../../core/tenchat.ts";
import type { WithName, Words } from "../../i18n/words/words.ts";

type How = Extract<CallState, { kind: "over" }>["how"];

/** What is said about calls. */
export interface CallsWords extends Words<
  | "call"
  | "voice"
  | "video"
  | "accept"
  | "acceptVideo"
  | "decline"
  | "connecting"
  | "interrupted"
  | "hangUp"
  | "mute"
  | "unmute"
  | "cameraOff"
  | "cameraOn"
  | "ownPicture"
  | "relayOnly"
  | "relayOnlyHint"
> {
  readonly title: WithName;
  readonly calling: WithName;
  readonly rings: WithName;
  readonly ringsVideo: WithName;
  readonly theirPicture: WithName;
  readonly direct: DirectWords;
  /** Of one's own call, and of one that came. */
  readonly over: Readonly<Record<How, string>>;
}

/** What is said about a direct connection, over which messages go. */
interface DirectWords extends Words<
  "open" | "purpose" | "learns" | "agree" | "decline" | "giveUp" | "end" | "interrupted"
> {
  readonly title: WithName;
  readonly offers: WithName;
  readonly ask: WithName;
  readonly asking: WithName;
  readonly asked: WithName;
  readonly connecting: WithName;
  readonly on: WithName;
  /** The other side learns the person's address, or has learnt it, or does not. */
  readonly learnt: WithName;
  readonly hidden: WithName;
  readonly over: Readonly<Record<How, string>>;
}

export const CALLS_WORDS = new InjectionToken<Signal<CallsWords>>("CALLS_WORDS");
