import { type Signal, computed, inject } from "@angular/core";
import { Language } from "./language.ts";

/** The words of a page that brings its own, in the chosen language; call it where one may inject. */
export function wordsIn<W>(words: Readonly<Record<string, W>> & { readonly en: W }): Signal<W> {
  const { common } = inject(Language);
  return computed(() => words[common().language] ?? words.en);
}
