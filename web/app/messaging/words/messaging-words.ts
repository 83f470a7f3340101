import { InjectionToken, type Signal } from "@angular/core";
import type { AwayServer } from "../../../core/federation/door.ts";
import type { ListDoubt, MessageItem } from "../../../core/tenchat.ts";
import type { WithCount, WithName, Words } from "../../i18n/words/words.ts";

export interface MessagingWords extends Words<
  | "messages"
  | "composer"
  | "emoji"
  | "send"
  | "composerHint"
  | "firstText"
  | "encrypted"
  | "encryptedVerified"
  | "newMessages"
  | "jumpToNewest"
  | "loadingOlder"
  | "showOlder"
  | "retry"
  | "discard"
  | "own"
  | "showAll"
  | "showLess"
  | "unsupported"
  | "held"
  | "serverTime"
  | "deleted"
  | "edited"
  | "forwarded"
  | "changeQueued"
  | "changeFailed"
  | "quoteGone"
> {
  readonly actions: Words<
    | "menu"
    | "more"
    | "react"
    | "moreEmoji"
    | "reply"
    | "forward"
    | "copy"
    | "report"
    | "copied"
    | "edit"
    | "delete"
    | "deleteQuestion"
    | "deleteHint"
    | "editing"
    | "cancelReply"
    | "cancelEdit"
    | "save"
  > & {
    readonly replyingTo: WithName;
    /** So many conversations. */
    readonly forwardedTo: WithCount;
    /** The names of those who said it, as one. */
    readonly reaction: (emoji: string, names: string) => string;
  };
  /** Of what a direct connection has brought before the server has it. */
  readonly direct: Words<"sign" | "handed" | "came" | "refused">;
  readonly pins: Words<"label" | "pin" | "unpin" | "pinned" | "unpinned" | "fewer"> & { readonly all: WithCount };
  readonly mentions: Words<"label"> & { readonly found: WithCount };
  readonly search: Words<"open" | "label" | "next" | "previous" | "none" | "further" | "date" | "unread" | "noDate"> & {
    readonly found: (at: number, count: number) => string;
    readonly lookedBack: (date: string) => string;
  };
  /** When a message does. */
  readonly disappears: WithName;
  readonly firstTitle: WithName;
  /** Of one, or of several whose names stand as one. */
  readonly typing: (names: string, several: boolean) => string;
  readonly says: WithName;
  readonly states: Readonly<Record<MessageItem["state"], string>>;
  readonly undecryptable: Words<"not-for-this-device" | "damaged" | "erased" | "refused-sender">;
  /** A message that cannot be read is asked for again. */
  readonly asking: Words<"what" | "ask" | "asked" | "askOnceMore" | "refused" | "resent" | "resentTitle">;
  readonly tooLong: (bytes: number, limit: number) => string;
  readonly announce: (name: string, text: string) => string;
  readonly keyChange: Words<"safetyNumber" | "accept"> &
    Readonly<Record<"title" | "explanation" | "wasVerified", WithName>>;
  readonly doubts: Readonly<Record<"late" | "unseen" | "unproven" | "unlisted" | "replaced", WithName>> &
    Readonly<Record<"redated" | "ahead" | "delayed", (name: string, time: string) => string>> & {
      readonly missing: (name: string, count: number) => string;
    };
  /** Of somebody, or of oneself: null. */
  readonly devices: Words<"addedOwn" | "seen" | "sendAnyway" | "look"> & {
    readonly quoted: (name: string) => string;
    readonly added: (name: string | null, devices: string) => string;
    readonly addedExplanation: (name: string | null) => string;
    readonly doubts: Readonly<
      Record<ListDoubt, Readonly<Record<"title" | "explanation", (name: string | null) => string>>>
    >;
  };
  readonly nameChange: {
    readonly title: (known: string, now: string) => string;
    readonly explanation: WithName;
    readonly accept: WithName;
  };
  readonly rewind: Words<"title" | "explanation" | "seen">;
  /** Of a server that does not answer. */
  readonly away: Readonly<Record<AwayServer["outlook"], WithName>>;
}

/** What is said in a conversation. */
export const MESSAGING_WORDS = new InjectionToken<Signal<MessagingWords>>("words of messaging");
