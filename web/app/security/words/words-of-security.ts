import { type Signal, computed, inject } from "@angular/core";
import { Language } from "../../i18n/language.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import type { SecurityWords } from "./security-words.ts";

const WORDS: Readonly<Record<string, SecurityWords>> = { en, de, ar };

/** In the chosen language; call it where one may inject. */
export function wordsOfSecurity(): Signal<SecurityWords> {
  const { common } = inject(Language);
  return computed(() => WORDS[common().language] ?? en);
}
