import { InjectionToken, type Signal } from "@angular/core";
import type { WithCount, WithName, Words } from "../../i18n/words/words.ts";

export interface ConversationsWords {
  readonly list: Words<
    | "title"
    | "newConversation"
    | "settings"
    | "filter"
    | "emptyTitle"
    | "emptyText"
    | "emptyAction"
    | "choose"
    | "you"
    | "draft"
    | "noMessages"
    | "otherKind"
    | "unopened"
    | "keyChange"
    | "nameChange"
  > & {
    readonly noneMatch: WithName;
    readonly unread: WithCount;
  };
  readonly people: Words<"title" | "search" | "hint" | "searching" | "opening"> & {
    readonly none: WithName;
    readonly found: WithCount;
  };
}

/** What is said in the list of conversations, and where people are looked for. */
export const CONVERSATIONS_WORDS = new InjectionToken<Signal<ConversationsWords>>("words of conversations");
