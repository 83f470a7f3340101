import type { Words } from "../../i18n/words/words.ts";
import type { TipId } from "../tips.ts";

export interface TipsWords extends Words<"label" | "close"> {
  readonly tips: Readonly<Record<TipId, Words<"title" | "text" | "action">>>;
}
