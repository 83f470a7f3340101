import { Injectable, inject, signal } from "@angular/core";
import { Preferences } from "./preferences.ts";

const SHOWN = "tenchat.notifications";
const HEARD = "tenchat.sounds";

/** Whether what comes while one looks elsewhere is shown and heard; a property of this browser, not of the account. */
@Injectable({ providedIn: "root" })
export class Notices {
  private readonly preferences = inject(Preferences);
  readonly #shown = signal(this.preferences.read(SHOWN) === "on" && permitted());
  readonly #heard = signal(this.preferences.read(HEARD) !== "off");
  readonly shown = this.#shown.asReadonly();
  readonly heard = this.#heard.asReadonly();

  /** Asks the browser, where it wants to be asked; false if it does not allow it. */
  async show(wanted: boolean): Promise<boolean> {
    const allowed = wanted && "Notification" in globalThis && (await Notification.requestPermission()) === "granted";
    this.preferences.write(SHOWN, allowed ? "on" : null);
    this.#shown.set(allowed);
    return allowed === wanted;
  }

  hear(wanted: boolean): void {
    this.preferences.write(HEARD, wanted ? null : "off");
    this.#heard.set(wanted);
  }
}

function permitted(): boolean {
  return "Notification" in globalThis && Notification.permission === "granted";
}
