import { type InjectionToken, type Provider, type Signal, computed, signal } from "@angular/core";
import { CALLS_WORDS } from "../calls/words/calls-words.ts";
import { CONVERSATIONS_WORDS } from "../conversations/words/conversations-words.ts";
import { IDENTITY_WORDS } from "../identity/words/identity-words.ts";
import { DICTIONARIES, type Dictionaries, type LanguageCode } from "../i18n/language.ts";
import { KEYS_WORDS } from "../keys/words/keys-words.ts";
import { MESSAGING_WORDS } from "../messaging/words/messaging-words.ts";
import { RECORDS_WORDS } from "../records/words/records-words.ts";
import { SCREENS_WORDS } from "../screens/words/screens-words.ts";
import { SERVER_INFO_WORDS } from "../server-info/words/server-info-words.ts";
import { SETTINGS_WORDS } from "../settings/words/settings-words.ts";
import { SHELL_WORDS } from "../shell/words/shell-words.ts";
import type { Dictionary } from "./dictionary.ts";
import { en } from "./en.ts";

/** English is in the page; each other language is one file that loads when it is chosen, so that all rooms change at once. */
const LOADERS: Record<LanguageCode, () => Promise<Dictionary>> = {
  en: () => Promise.resolve(en),
  de: async () => (await import("./de.ts")).de,
  ar: async () => (await import("./ar.ts")).ar,
};

/** The dictionary in use, and to each room the words that are its own. */
export function provideLanguages(): Provider[] {
  const dictionary = signal(en);
  const dictionaries: Dictionaries = {
    common: computed(() => dictionary().common),
    use: async (language) => dictionary.set(await LOADERS[language]()),
  };
  const words = <W>(token: InjectionToken<Signal<W>>, of: (dictionary: Dictionary) => W): Provider => ({
    provide: token,
    useValue: computed(() => of(dictionary())),
  });
  return [
    { provide: DICTIONARIES, useValue: dictionaries },
    words(CALLS_WORDS, ({ calls }) => calls),
    words(CONVERSATIONS_WORDS, ({ conversations }) => conversations),
    words(IDENTITY_WORDS, ({ identity }) => identity),
    words(KEYS_WORDS, ({ keys }) => keys),
    words(MESSAGING_WORDS, ({ messaging }) => messaging),
    words(RECORDS_WORDS, ({ records }) => records),
    words(SCREENS_WORDS, ({ screens }) => screens),
    words(SERVER_INFO_WORDS, ({ serverInfo }) => serverInfo),
    words(SETTINGS_WORDS, ({ settings }) => settings),
    words(SHELL_WORDS, ({ shell }) => shell),
  ];
}
