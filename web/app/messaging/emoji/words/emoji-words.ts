import type { WithCount, Words } from "../../../i18n/words/words.ts";

export interface EmojiWords extends Words<"title" | "find" | "none" | "groups" | "recent" | "skin" | "missing"> {
  readonly found: WithCount;
  /** As Unicode groups them. */
  readonly names: readonly [string, string, string, string, string, string, string, string, string];
  /** None, and from light to dark. */
  readonly skins: readonly [string, string, string, string, string, string];
}
