import { InjectionToken, type Signal } from "@angular/core";
import type { SetupStep } from "../../../core/tenchat.ts";
import type { WithName, Words } from "../../i18n/words/words.ts";

export interface KeysWords {
  readonly setup: Words<"explanation" | "waiting"> & {
    readonly title: WithName;
    readonly steps: Readonly<Record<SetupStep, string>>;
  };
  readonly link: Words<
    | "here"
    | "explanation"
    | "picture"
    | "waiting"
    | "another"
    | "code"
    | "codeHint"
    | "scan"
    | "stop"
    | "aim"
    | "noCamera"
    | "next"
    | "consequence"
    | "letIn"
    | "handingOver"
  > & {
    readonly question: WithName;
    readonly done: WithName;
  };
  readonly elsewhere: Words<"title" | "replacedTitle" | "question" | "startOver" | "signOut"> & {
    readonly explanation: WithName;
    readonly replacedExplanation: WithName;
    readonly consequences: readonly string[];
  };
}

/** What is said while keys are made, and where they are on another device. */
export const KEYS_WORDS = new InjectionToken<Signal<KeysWords>>("words of keys");
