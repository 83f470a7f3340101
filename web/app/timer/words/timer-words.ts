import type { Words } from "../../i18n/words/words.ts";

/** What is said about messages that disappear. */
export interface TimerWords extends Words<
  "title" | "after" | "never" | "set" | "from" | "everywhere" | "server" | "copies" | "notYours"
> {
  readonly span: (seconds: number) => string;
}
