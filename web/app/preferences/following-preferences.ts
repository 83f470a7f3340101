import { Injectable } from "@angular/core";
import type { Preferences, TenChat } from "../../core/tenchat.ts";

/** What the person who is signed in has chosen for all of their devices. */
@Injectable({ providedIn: "root" })
export class FollowingPreferences {
  #tenchat: Pick<TenChat, "records" | "session"> | null = null;

  /** Call once, before anybody heeds. */
  start(tenchat: Pick<TenChat, "records" | "session">): void {
    this.#tenchat = tenchat;
  }

  /** Calls back now and whenever something else was chosen, here or elsewhere; for as long as the page lives. */
  heed(chosen: (preferences: Preferences) => void): void {
    const preferences = this.#tenchat?.records.preferences;
    if (preferences === undefined) return;
    preferences.subscribe(() => chosen(preferences.get()));
    chosen(preferences.get());
  }

  /** Nothing while nobody is signed in: then this browser alone remembers it. */
  async prefer(change: Preferences): Promise<void> {
    if (this.#tenchat?.session.get().kind === "signed-in") await this.#tenchat.records.prefer(change);
  }
}
