import { InjectionToken, type Signal } from "@angular/core";
import type { Words } from "../../i18n/words/words.ts";

export interface ShellWords {
  readonly connection: Words<"connecting" | "offline" | "online">;
  readonly notFound: Words<"title" | "explanation" | "goHome">;
  readonly otherTab: Words<"title" | "explanation" | "useHere">;
  readonly storage: Words<"title" | "whatToDo" | "failing"> & {
    readonly explanation: (place: string) => string;
    readonly steps: readonly string[];
  };
  readonly update: Words<"outdated" | "reload" | "unreachable"> & {
    /** Something is gone after that day. */
    readonly ending: (day: string) => string;
  };
}

/** What is said around the pages: about the connection, the storage, other tabs and updates. */
export const SHELL_WORDS = new InjectionToken<Signal<ShellWords>>("words of shell");
