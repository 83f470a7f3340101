import { Injectable, inject, signal } from "@angular/core";
import { Preferences } from "../../preferences/preferences.ts";
import { isOnlyEmoji } from "../formatting/is-only-emoji.ts";
import { MOST_RECENT, SKIN_TONES, type SkinTone, afterUsing } from "./emoji-catalog.ts";

const RECENT = "tenchat.recent-emoji";
const TONE = "tenchat.skin-tone";

/** Which emoji this browser was used for last, and with what skin: kept here alone, and told to nobody. */
@Injectable({ providedIn: "root" })
export class RecentEmoji {
  private readonly preferences = inject(Preferences);
  readonly #tone = signal<SkinTone>(SKIN_TONES.find((tone) => tone === this.preferences.read(TONE)) ?? "");
  readonly tone = this.#tone.asReadonly();

  /** Read anew each time: another tab may have used others. */
  read(): readonly string[] {
    const kept = this.preferences.read(RECENT)?.split(" ") ?? [];
    return kept.filter((emoji) => isOnlyEmoji(emoji)).slice(0, MOST_RECENT);
  }

  use(emoji: string): void {
    this.preferences.write(RECENT, afterUsing(this.read(), emoji).join(" "));
  }

  chooseTone(tone: SkinTone): void {
    this.preferences.write(TONE, tone === "" ? null : tone);
    this.#tone.set(tone);
  }
}
