import { Injectable, inject, signal } from "@angular/core";
import { FollowingPreferences } from "./following-preferences.ts";
import { Preferences } from "./preferences.ts";

export type ThemeChoice = "system" | "light" | "dark";
const STORAGE_KEY = "tenchat.theme";

/** Light, dark or as the system: as the person has chosen last on any of their devices; this browser remembers it too. */
@Injectable({ providedIn: "root" })
export class Appearance {
  private readonly preferences = inject(Preferences);
  private readonly following = inject(FollowingPreferences);
  readonly #theme = signal<ThemeChoice>("system");
  readonly theme = this.#theme.asReadonly();

  start(): void {
    const kept = this.preferences.read(STORAGE_KEY);
    this.#use(kept === "light" || kept === "dark" ? kept : "system");
    this.following.heed(({ theme }) => {
      if (theme !== undefined && theme !== this.#theme()) this.#keep(theme);
    });
  }

  async choose(theme: ThemeChoice): Promise<void> {
    this.#keep(theme);
    await this.following.prefer({ theme });
  }

  #keep(theme: ThemeChoice): void {
    this.preferences.write(STORAGE_KEY, theme === "system" ? null : theme);
    this.#use(theme);
  }

  #use(theme: ThemeChoice): void {
    this.#theme.set(theme);
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  }
}
