import { InjectionToken, type Signal } from "@angular/core";
import type { PresenceChoice } from "../../../core/tenchat.ts";
import type { ThemeChoice } from "../../preferences/appearance.ts";
import type { Words } from "../../i18n/words/words.ts";

export interface SettingsWords extends Words<
  | "title"
  | "profile"
  | "devices"
  | "devicesHint"
  | "appearance"
  | "theme"
  | "languageLabel"
  | "languageSystem"
  | "about"
  | "server"
  | "version"
  | "registration"
  | "specification"
  | "specificationHint"
  | "leaving"
  | "signOut"
  | "storage"
  | "storageKept"
  | "storageNotKept"
  | "askBrowser"
  | "browserRefused"
  | "signOutHint"
  | "deleteAccount"
> {
  readonly privacy: Words<
    "title" | "hint" | "receipts" | "typing" | "presence" | "presenceHint" | "notifications" | "sounds" | "refused"
  >;
  readonly presences: Readonly<Record<PresenceChoice, string>>;
  readonly blocked: Words<"title" | "hint" | "none">;
  readonly themes: Readonly<Record<ThemeChoice, string>>;
}

/** What is said in the settings. */
export const SETTINGS_WORDS = new InjectionToken<Signal<SettingsWords>>("words of settings");
