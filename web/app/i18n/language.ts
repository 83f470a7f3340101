import { Injectable, InjectionToken, type Signal, computed, inject, signal } from "@angular/core";
import type { TenChatError } from "../../core/tenchat.ts";
import { Preferences } from "../preferences/preferences.ts";
import { Dates } from "./dates.ts";
import type { CommonWords } from "./words/common-words.ts";

/** The languages there are, each by its own name. */
export const LANGUAGES = { en: "English", de: "Deutsch", ar: "العربية" } as const;
export type LanguageCode = keyof typeof LANGUAGES;
export type LanguageChoice = LanguageCode | "system";

/** The dictionary in use. It stands above all rooms, as it holds the words of each; here only the common ones are known. */
export interface Dictionaries {
  readonly common: Signal<CommonWords>;
  /** Takes another one; rejects where it cannot be loaded, and then nothing has changed. */
  use(language: LanguageCode): Promise<void>;
}
export const DICTIONARIES = new InjectionToken<Dictionaries>("dictionaries");

const STORAGE_KEY = "tenchat.language";

/** The chosen language: its common words, its dates and its sentences for errors. Each room has a token for its own words. */
@Injectable({ providedIn: "root" })
export class Language {
  private readonly preferences = inject(Preferences);
  private readonly dictionaries = inject(DICTIONARIES);
  readonly #choice = signal<LanguageChoice>("system");
  readonly common = this.dictionaries.common;
  readonly choice = this.#choice.asReadonly();
  readonly #regional = computed(() => regionalTag(this.common().language));
  /** How this language writes dates where the person lives: one instance a language. */
  readonly dates = computed(() => new Dates(this.#regional()));

  /** Loads the remembered language, or the browser's, before the first paint. */
  async start(): Promise<void> {
    const kept = this.preferences.read(STORAGE_KEY);
    await this.#use(isLanguage(kept) ? kept : "system");
  }

  async choose(choice: LanguageChoice): Promise<void> {
    this.preferences.write(STORAGE_KEY, choice === "system" ? null : choice);
    await this.#use(choice);
  }

  /** What to tell a person about an error of the core. */
  describe(error: TenChatError): string {
    const { errors, browserAnswered } = this.common();
    const sentence = errors[error.kind];
    return error.detail === undefined ? sentence : `${sentence} ${browserAnswered(error.detail)}`;
  }

  async #use(choice: LanguageChoice): Promise<void> {
    await this.dictionaries.use(choice === "system" ? browserLanguage() : choice);
    this.#choice.set(choice);
    const { language, direction } = this.common();
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
  }
}

function browserLanguage(): LanguageCode {
  return navigator.languages.map((tag) => tag.split("-")[0] ?? "").find(isLanguage) ?? "en";
}

/** The browser's own form of a language, `en-GB` for `en`, where it has one. */
function regionalTag(language: string): string {
  return navigator.languages.find((tag) => tag.split("-")[0] === language) ?? language;
}

function isLanguage(value: string | null): value is LanguageCode {
  return value !== null && Object.hasOwn(LANGUAGES, value);
}
