import type { Words } from "../../i18n/words/words.ts";

/** What is said about reporting somebody to whoever runs the server. */
export interface ReportWords extends Words<
  | "aMessage"
  | "reason"
  | "words"
  | "wordsHint"
  | "show"
  | "shownLong"
  | "sees"
  | "seesMessage"
  | "unproven"
  | "notTold"
  | "kept"
  | "send"
  | "done"
  | "block"
  | "goBack"
> {
  readonly reasons: Words<"spam" | "harassment" | "illegal" | "other">;
  readonly title: (name: string) => string;
}
