import { Injectable, signal } from "@angular/core";

export type ThemeChoice = "system" | "light" | "dark";
const STORAGE_KEY = "tenchat.theme";

/** Light, dark or as the system; a property of this browser, not of the account. */
@Injectable({ providedIn: "root" })
export class Appearance {
  readonly #theme = signal<ThemeChoice>("system");
  readonly theme = this.#theme.asReadonly();

  start(): void {
    const kept = localStorage.getItem(STORAGE_KEY);
    this.#use(kept === "light" || kept === "dark" ? kept : "system");
  }

  choose(theme: ThemeChoice): void {
    if (theme === "system") localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, theme);
    this.#use(theme);
  }

  #use(theme: ThemeChoice): void {
    this.#theme.set(theme);
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  }
}
