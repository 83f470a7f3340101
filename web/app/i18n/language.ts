import { Injectable, computed, inject, signal } from "@angular/core";
import type { TenChatError } from "../../core/tenchat.ts";
import type { Dictionary } from "./dictionary.ts";
import { Dates } from "./dates.ts";
import { Preferences } from "../shell/preferences.ts";
import { en } from "./en.ts";

/** The languages there are, each by its own name. Others than English load when chosen. */
export const LANGUAGES = { en: "English", de: "Deutsch", ar: "العربية" } as const;
export type LanguageCode = keyof typeof LANGUAGES;
export type LanguageChoice = LanguageCode | "system";

const LOADERS: Record<LanguageCode, () => Promise<Dictionary>> = {
  en: () => Promise.resolve(en),
  de: async () => (await import("./de.ts")).de,
  ar: async () => (await import("./ar.ts")).ar,
};
const STORAGE_KEY = "tenchat.language";

/** The words of the chosen language; templates read them as `t()`. */
@Injectable({ providedIn: "root" })
export class Language {
  private readonly preferences = inject(Preferences);
  readonly #dictionary = signal<Dictionary>(en);
  readonly #choice = signal<LanguageChoice>("system");
  readonly t = this.#dictionary.asReadonly();
  readonly choice = this.#choice.asReadonly();
  readonly #regional = computed(() => regionalTag(this.#dictionary().language));
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
    const { app, errors } = this.t();
    const sentence = errors[error.kind];
    return error.detail === undefined ? sentence : `${sentence} ${app.browserAnswered(error.detail)}`;
  }

  async #use(choice: LanguageChoice): Promise<void> {
    const dictionary = await LOADERS[choice === "system" ? browserLanguage() : choice]();
    this.#choice.set(choice);
    this.#dictionary.set(dictionary);
    document.documentElement.lang = dictionary.language;
    document.documentElement.dir = dictionary.direction;
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
