import { Injectable, inject, signal } from "@angular/core";
import { Preferences } from "./preferences.ts";

export type ThemeChoice = "system" | "light" | "dark";
const STORAGE_KEY = "tenchat.theme";

/** Light, dark or as the system; a property of this browser, not of the account. */
@Injectable({ providedIn: "root" })
export class Appearance {
  private readonly preferences = inject(Preferences);
  readonly #theme = signal<ThemeChoice>("system");
  readonly theme = this.#theme.asReadonly();

  start(): void {
    const kept = this.preferences.read(STORAGE_KEY);
    this.#use(kept === "light" || kept === "dark" ? kept : "system");
  }

  choose(theme: ThemeChoice): void {
    this.preferences.write(STORAGE_KEY, theme === "system" ? null : theme);
    this.#use(theme);
  }

  #use(theme: ThemeChoice): void {
    this.#theme.set(theme);
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  }
}
