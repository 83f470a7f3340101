import { Injectable, inject, signal } from "@angular/core";
import { FollowingPreferences } from "./following-preferences.ts";
import { Preferences } from "./preferences.ts";

const SHOWN = "tenchat.notifications";
const HEARD = "tenchat.sounds";

/**
 * Whether what comes while one looks elsewhere is shown and heard. What a browser allows to be shown is its own; sounds are
 * as the person has chosen last on any of their devices.
 */
@Injectable({ providedIn: "root" })
export class Notices {
  private readonly preferences = inject(Preferences);
  private readonly following = inject(FollowingPreferences);
  readonly #shown = signal(this.preferences.read(SHOWN) === "on" && permitted());
  readonly #heard = signal(this.preferences.read(HEARD) !== "off");
  readonly shown = this.#shown.asReadonly();
  readonly heard = this.#heard.asReadonly();

  constructor() {
    this.following.heed(({ sounds }) => {
      if (sounds !== undefined && sounds !== this.#heard()) this.#keepHeard(sounds);
    });
  }

  /** Asks the browser, where it wants to be asked; false if it does not allow it. */
  async show(wanted: boolean): Promise<boolean> {
    const allowed = wanted && "Notification" in globalThis && (await Notification.requestPermission()) === "granted";
    this.preferences.write(SHOWN, allowed ? "on" : null);
    this.#shown.set(allowed);
    return allowed === wanted;
  }

  async hear(wanted: boolean): Promise<void> {
    this.#keepHeard(wanted);
    await this.following.prefer({ sounds: wanted });
  }

  #keepHeard(wanted: boolean): void {
    this.preferences.write(HEARD, wanted ? null : "off");
    this.#heard.set(wanted);
  }
}

function permitted(): boolean {
  return "Notification" in globalThis && Notification.permission === "granted";
}
