import type { Correspondent, MeshProblemKind, reactionNames, ShownRelay } from "../../../core/mesh/door.ts";
import type { WithCount, WithName, Words } from "../../i18n/words/words.ts";

/** What is said on the page of the anonymous mode, which brings it along. */
export interface MeshWords extends Words<"title" | "opening" | "leave" | "useHere" | "elsewhere" | "elsewhereTitle"> {
  readonly begin: Words<
    | "title"
    | "promise"
    | "ways"
    | "newKey"
    | "keyFile"
    | "name"
    | "nameHint"
    | "create"
    | "creating"
    | "file"
    | "fileMissing"
    | "fileUnread"
    | "fileHint"
    | "open"
    | "openingFile"
  >;
  readonly passphrase: Words<"label" | "hint" | "missing" | "show" | "hide" | "showDetail">;
  readonly hides: Words<"title" | "hidden" | "seen"> & {
    readonly hiddenList: readonly string[];
    readonly seenList: readonly string[];
  };
  readonly list: Words<"title" | "people" | "relays" | "key" | "emptyTitle" | "emptyText" | "group" | "nothingSaid"> & {
    readonly strangers: WithCount;
    readonly missing: WithCount;
  };
  readonly steps: Words<"title" | "relays" | "people" | "write" | "choose">;
  readonly talk: Words<
    | "older"
    | "messages"
    | "field"
    | "send"
    | "save"
    | "editing"
    | "cancelEdit"
    | "own"
    | "edited"
    | "waiting"
    | "held"
    | "more"
    | "edit"
    | "remove"
    | "removeQuestion"
    | "removeHint"
    | "compare"
    | "compareHint"
    | "theirMark"
    | "ownMark"
    | "members"
    | "groupFile"
    | "emptyText"
    | "react"
  > & { readonly reactions: Readonly<Record<(typeof reactionNames)[number], string>>; readonly by: WithName };
  readonly file: Words<"send" | "question" | "hint" | "preparing" | "save" | "removeHint" | "atRelays" | "here"> & {
    readonly saveNamed: WithName;
    /** So many parts of so many, in the digits of the language. */
    readonly of: (parts: string, all: string) => string;
  };
  readonly dismiss: Readonly<Record<Correspondent["kind"], Words<"action" | "question" | "hint">>>;
  readonly relays: Words<
    "title" | "explanation" | "address" | "addressHint" | "add" | "added" | "known" | "none" | "addressLabel"
  > & {
    readonly uses: Readonly<Record<Exclude<ShownRelay["use"], "send">, string>>;
    readonly sends: WithName;
    readonly conditions: Readonly<Record<ShownRelay["condition"], string>>;
    readonly load: WithCount;
    readonly missing: WithCount;
  };
  readonly people: Words<
    | "title"
    | "giveTitle"
    | "giveText"
    | "save"
    | "copy"
    | "copied"
    | "takeTitle"
    | "takeText"
    | "choose"
    | "paste"
    | "take"
    | "groupTitle"
    | "groupText"
    | "groupName"
    | "groupStart"
    | "groupNeeds"
  > & { readonly taken: WithName };
  readonly key: Words<
    | "title"
    | "markTitle"
    | "fileTitle"
    | "fileText"
    | "save"
    | "saved"
    | "forgetTitle"
    | "forgetText"
    | "forget"
    | "forgetQuestion"
    | "forgetHint"
  >;
  readonly problems: Readonly<Record<MeshProblemKind, string>>;
}
