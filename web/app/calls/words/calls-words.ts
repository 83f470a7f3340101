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
  /** Of one's own call, and of one that came. */
  readonly over: Readonly<Record<How, string>>;
}

export const CALLS_WORDS = new InjectionToken<Signal<CallsWords>>("CALLS_WORDS");
