import type { MessageItem, SetupStep, TenChatErrorKind } from "../../core/tenchat.ts";
import type { ThemeChoice } from "../shell/appearance.ts";

/** Every word on the screen. A language that lacks one does not compile. */
export interface Dictionary {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly nativeName: string;
  readonly app: Words<"name" | "loading" | "skipToContent" | "goBack" | "close" | "cancel" | "tryAgain" | "dismiss"> & {
    readonly browserAnswered: (words: string) => string;
  };
  readonly welcome: Words<
    | "title"
    | "promise"
    | "username"
    | "usernameHint"
    | "password"
    | "show"
    | "hide"
    | "showDetail"
    | "createAccount"
    | "signIn"
    | "or"
    | "createWithPasskey"
    | "useMyPasskey"
    | "usernameMissing"
    | "passwordMissing"
    | "ways"
    | "newHere"
    | "haveAccount"
    | "working"
    | "closed"
    | "aboutServer"
    | "serverHeading"
    | "serverUnknown"
    | "openToAll"
    | "closedToNew"
    | "specification"
    | "specificationHint"
    | "passkeysNotSet"
    | "fullTitle"
    | "fullExplanation"
  > & {
    readonly passwordHint: (letters: number) => string;
    readonly passwordTooLong: (length: number, limit: number) => string;
    readonly passkeysElsewhere: (origin: string) => string;
  };
  readonly setup: Words<"explanation" | "waiting"> & {
    readonly title: WithName;
    readonly steps: Readonly<Record<SetupStep, string>>;
  };
  readonly elsewhere: Words<"title" | "replacedTitle" | "question" | "startOver" | "signOut"> & {
    readonly explanation: WithName;
    readonly replacedExplanation: WithName;
    readonly consequences: readonly string[];
  };
  readonly otherTab: Words<"title" | "explanation" | "useHere">;
  readonly storage: Words<"title" | "whatToDo" | "failing"> & {
    readonly explanation: (place: string) => string;
    readonly steps: readonly string[];
  };
  readonly update: Words<"outdated" | "reload" | "unreachable">;
  readonly notFound: Words<"title" | "explanation" | "goHome">;
  readonly connection: Words<"connecting" | "offline" | "online">;
  readonly conversations: Words<
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
    | "typing"
    | "noMessages"
    | "otherKind"
    | "keyChange"
    | "yesterday"
  > & { readonly noneMatch: WithName; readonly unread: WithCount };
  readonly people: Words<"title" | "search" | "hint" | "searching" | "opening"> & {
    readonly none: WithName;
    readonly found: WithCount;
  };
  readonly conversation: Words<
    | "messages"
    | "composer"
    | "send"
    | "composerHint"
    | "firstText"
    | "encrypted"
    | "today"
    | "yesterday"
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
    | "invisible"
    | "held"
  > & {
    readonly firstTitle: WithName;
    readonly typing: WithName;
    readonly says: WithName;
    readonly states: Readonly<Record<MessageItem["state"], string>>;
    readonly undecryptable: Words<"not-for-this-device" | "damaged">;
    readonly tooLong: (bytes: number, limit: number) => string;
    readonly announce: (name: string, text: string) => string;
    readonly keyChange: Words<"safetyNumber" | "accept"> & { readonly title: WithName; readonly explanation: WithName };
    readonly rewind: Words<"title" | "explanation" | "seen">;
  };
  readonly settings: Words<
    | "title"
    | "profile"
    | "devices"
    | "devicesHint"
    | "thisDevice"
    | "remove"
    | "appearance"
    | "theme"
    | "languageLabel"
    | "languageSystem"
    | "about"
    | "server"
    | "version"
    | "registration"
    | "specification"
    | "specificationHint"
    | "audit"
    | "signOut"
    | "signOutHint"
    | "storage"
    | "storageKept"
    | "storageNotKept"
    | "askBrowser"
    | "browserRefused"
  > & {
    readonly lastSeen: WithName;
    readonly removeDevice: WithName;
    readonly removeQuestion: WithName;
    readonly removed: WithName;
    readonly themes: Readonly<Record<ThemeChoice, string>>;
  };
  readonly errors: Readonly<Record<TenChatErrorKind, string>>;
}

type Words<Key extends string> = Readonly<Record<Key, string>>;
type WithName = (name: string) => string;
type WithCount = (count: number) => string;
