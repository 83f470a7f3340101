import type { Signal } from "@angular/core";
import { wordsIn } from "../../i18n/words-in.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import type { SecurityWords } from "./security-words.ts";

/** In the chosen language; call it where one may inject. */
export function wordsOfSecurity(): Signal<SecurityWords> {
  return wordsIn<SecurityWords>({ en, de, ar });
}
