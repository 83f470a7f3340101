import { DestroyRef, Injectable, effect, inject } from "@angular/core";
import { storeSignal } from "./store-signal.ts";
import { TENCHAT } from "./tenchat-token.ts";

/** A page that nobody has touched for so long is not looked at. */
const IDLE_MILLISECONDS = 5 * 60_000;
/** Nobody needs to know it more often. */
const OFTEN_MILLISECONDS = 5_000;

/** Whether the person has the page before them. What others learn of that they choose in the settings. */
@Injectable({ providedIn: "root" })
export class Attendance {
  private readonly tenchat = inject(TENCHAT);
  private readonly session = storeSignal(this.tenchat.session);
  private idle: ReturnType<typeof setTimeout> | undefined;
  private seenAt = -Infinity;

  constructor() {
    const seen = (event?: Event) => this.seen(event?.timeStamp ?? performance.now());
    const hidden = () => (document.visibilityState === "visible" ? seen() : this.tell(false));
    const signs = ["pointerdown", "pointermove", "keyup", "wheel", "focus"] as const;
    for (const sign of signs) window.addEventListener(sign, seen, { passive: true });
    document.addEventListener("visibilitychange", hidden);
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.idle);
      for (const sign of signs) window.removeEventListener(sign, seen);
      document.removeEventListener("visibilitychange", hidden);
    });
    effect(() => {
      if (this.session().kind !== "signed-in") return;
      this.seenAt = -Infinity;
      hidden();
    });
  }

  private seen(at: number): void {
    if (at - this.seenAt < OFTEN_MILLISECONDS || document.visibilityState !== "visible") return;
    this.seenAt = at;
    this.tell(true);
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.tell(false), IDLE_MILLISECONDS);
  }

  private tell(here: boolean): void {
    if (!here) this.seenAt = -Infinity;
    if (this.tenchat.session.get().kind === "signed-in") this.tenchat.messaging.attend(here);
  }
}
