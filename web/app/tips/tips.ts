import { Injectable, inject, signal } from "@angular/core";
import { Preferences } from "../preferences/preferences.ts";

/** What newcomers are told once: to compare keys with somebody, and to have a second device. */
export type TipId = "verify" | "second-device";

const STORAGE_KEY = "tenchat.tips-seen";

/**
 * Which tips this browser has shown. Each is shown once: it counts as seen as soon as it stands on the screen, stays until it
 * is put away or the page is left, and comes back to nobody: not after a reload, in another tab, or to who signs in again.
 */
@Injectable({ providedIn: "root" })
export class Tips {
  private readonly preferences = inject(Preferences);
  /** The one there is room for: never two at a time. */
  readonly #shown = signal<TipId | null>(null);
  readonly shown = this.#shown.asReadonly();
  #putAway = false;

  /** Whether it may be shown: nobody has seen it here, and no other one was shown since the page was opened. */
  isDue(tip: TipId): boolean {
    return !this.#putAway && this.#shown() === null && !this.#seen().includes(tip);
  }

  /** Shows it, if it is still due. */
  show(tip: TipId): void {
    if (!this.isDue(tip)) return;
    this.preferences.write(STORAGE_KEY, [...this.#seen(), tip].join(" "));
    this.#shown.set(tip);
  }

  /** The next one waits until the page is opened again: nobody wants to put away one after the other. */
  putAway(): void {
    this.#putAway = true;
    this.#shown.set(null);
  }

  /** Read anew each time: another tab may have shown some. */
  #seen(): readonly string[] {
    return this.preferences.read(STORAGE_KEY)?.split(" ") ?? [];
  }
}
