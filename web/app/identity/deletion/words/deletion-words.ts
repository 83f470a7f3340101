import type { Words } from "../../../i18n/words/words.ts";

/** Every word of the page that deletes one's account; loaded with it and not before. */
export interface DeletionWords extends Words<
  | "title"
  | "forGood"
  | "erasedTitle"
  | "staysTitle"
  | "nameTitle"
  | "name"
  | "proofTitle"
  | "password"
  | "passwordHint"
  | "passkeyOnly"
  | "noWay"
  | "confirm"
  | "question"
> {
  /** What the server erases, and what this browser does. */
  readonly erased: readonly string[];
  /** What is beyond the reach of both. */
  readonly stays: readonly string[];
}
