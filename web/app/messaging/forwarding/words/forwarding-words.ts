import type { WithCount, WithName, Words } from "../../../i18n/words/words.ts";

export interface ForwardingWords extends Words<"title" | "filter" | "noneMatch" | "nowhere" | "hint"> {
  /** Of a text that disappears here. */
  readonly disappears: WithName;
  readonly send: WithCount;
}
