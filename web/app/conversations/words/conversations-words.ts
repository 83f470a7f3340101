import { InjectionToken, type Signal } from "@angular/core";
import type { CallEnd, PresenceSign, Senders } from "../../../core/tenchat.ts";
import type { WithCount, WithName, Words } from "../../i18n/words/words.ts";

/** Of a person, or of oneself: null. */
type Who = string | null;

export interface ConversationsWords {
  readonly group: Words<
    | "title"
    | "start"
    | "name"
    | "nameHint"
    | "people"
    | "nobodyChosen"
    | "create"
    | "creating"
    | "members"
    | "rename"
    | "handOverHint"
    | "you"
    | "add"
    | "leave"
    | "leaveQuestion"
    | "dissolve"
    | "dissolveQuestion"
    | "dissolveHint"
    | "endings"
    | "ended"
    | "dissolved"
    | "deserted"
    | "sealed"
  > & {
    readonly remove: WithName;
    readonly removeQuestion: WithName;
    readonly roles: Words<"owner" | "admin">;
    readonly actions: Words<"makeAdmin" | "endAdmin" | "layDown" | "handOver">;
    readonly actionsOn: WithName;
    readonly handOverQuestion: WithName;
    readonly successor: WithName;
    readonly chosen: WithCount;
    readonly untitled: WithCount;
    readonly doubted: Words<"differ" | "behind">;
    /** What happened, as a sentence. */
    readonly began: (who: Who, names: string) => string;
    readonly added: (who: Who, names: string) => string;
    readonly removed: (who: Who, names: string) => string;
    readonly left: (who: Who) => string;
    readonly follows: WithName;
    readonly madeLink: (who: Who) => string;
    readonly endedLink: (who: Who) => string;
    readonly cameByLink: WithName;
    readonly handedOver: (who: Who, name: string) => string;
    readonly madeAdmin: (who: Who, name: string) => string;
    readonly endedAdmin: (who: Who, name: string) => string;
    readonly laidDown: (who: Who) => string;
    readonly named: (who: Who, name: string) => string;
    /** 0 seconds: messages stay from here on. */
    readonly timed: (who: Who, seconds: number) => string;
    /** `how` it ended; undefined while that is not known. `seconds` of talk. */
    readonly called: (who: Who, how: CallEnd | undefined, seconds: number) => string;
    readonly direct: (who: Who, how: CallEnd | undefined, seconds: number) => string;
    readonly refused: string;
    readonly ends: Words<"title" | "never" | "hour" | "day" | "week" | "date" | "moment" | "hint" | "seen"> & {
      readonly at: WithName;
      readonly begun: WithName;
      /** In place of what is gone. */
      readonly over: WithCount;
    };
    readonly senders: Words<"title" | "everybody" | "managers" | "set" | "hint" | "only" | "channel"> & {
      readonly changed: Readonly<Record<Senders, (who: Who) => string>>;
    };
  };
  readonly links: Words<
    | "title"
    | "hint"
    | "lasts"
    | "hour"
    | "day"
    | "week"
    | "lets"
    | "make"
    | "none"
    | "copy"
    | "copied"
    | "picture"
    | "end"
    | "elsewhere"
    | "spent"
  > & {
    readonly left: WithCount;
    readonly until: WithName;
  };
  readonly join: Words<"title" | "text" | "ask" | "waiting">;
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
    | "deleted"
    | "muted"
    | "pinned"
    | "mentioned"
  > & {
    readonly noneMatch: WithName;
    /** Who has written, where nothing else may be said. */
    readonly wroteTo: WithName;
    /** Where, and nothing else. */
    readonly mentionedIn: WithName;
    readonly archived: WithCount;
    readonly unread: WithCount;
  };
  readonly arrange: Words<"label" | "muted" | "pinned" | "archived" | "hint">;
  /** Of messages that disappear. */
  readonly timer: Words<"title"> & { readonly sign: (seconds: number) => string };
  readonly presence: Readonly<Record<PresenceSign, string>>;
  readonly report: WithName;
  readonly block: Words<"effect" | "groups" | "sign"> & {
    readonly block: WithName;
    readonly unblock: WithName;
    readonly question: WithName;
    /** In place of the field. */
    readonly blocked: WithName;
  };
  readonly request: Words<"accept" | "leave" | "quiet" | "answering"> & {
    /** Above those in the list. */
    readonly several: WithCount;
    /** In place of the field: somebody has written, or has put one into a group. */
    readonly direct: WithName;
    readonly group: WithName;
  };
  /** To delete a conversation on this device. */
  readonly remove: Words<"remove" | "question" | "effect" | "back">;
  readonly people: Words<"title" | "search" | "hint" | "searching" | "opening"> & {
    readonly none: WithName;
    readonly found: WithCount;
  };
  /** People at other servers. */
  readonly elsewhere: Words<"hint" | "own" | "look" | "none"> & {
    /** What another server learns. */
    readonly learns: WithName;
    readonly looking: WithName;
    readonly nobody: WithName;
  };
}

/** What is said in the list of conversations, and where people are looked for. */
export const CONVERSATIONS_WORDS = new InjectionToken<Signal<ConversationsWords>>("words of conversations");
