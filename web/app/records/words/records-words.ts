import { InjectionToken, type Signal } from "@angular/core";
import type { Words } from "../../i18n/words/words.ts";

export interface RecordsWords extends Words<
  "hint" | "choose" | "remove" | "name" | "nameHint" | "save" | "saved" | "unreadable" | "unseen"
> {
  readonly tooLong: (most: number) => string;
}

/** What is said where one shows something of oneself. */
export const RECORDS_WORDS = new InjectionToken<Signal<RecordsWords>>("words of records");
