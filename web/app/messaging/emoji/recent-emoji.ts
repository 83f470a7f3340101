import { Injectable, inject, signal } from "@angular/core";
import { OF_PERSON, Preferences } from "../../preferences/preferences.ts";
import { isOnlyEmoji } from "../formatting/is-only-emoji.ts";
import { MOST_RECENT, SKIN_TONES, type SkinTone, afterUsing } from "./emoji-catalog.ts";

/** Which emoji this browser was used for last, and with what skin: kept here alone until one signs out, and told to nobody. */
@Injectable()
export class RecentEmoji {
  private readonly preferences = inject(Preferences);
  readonly #tone = signal<SkinTone>(
    SKIN_TONES.find((tone) => tone === this.preferences.read(OF_PERSON.skinTone)) ?? "",
  );
  readonly tone = this.#tone.asReadonly();

  /** Read anew each time: another tab may have used others. */
  read(): readonly string[] {
    const kept = this.preferences.read(OF_PERSON.recentEmoji)?.split(" ") ?? [];
    return kept.filter((emoji) => isOnlyEmoji(emoji)).slice(0, MOST_RECENT);
  }

  use(emoji: string): void {
    this.preferences.write(OF_PERSON.recentEmoji, afterUsing(this.read(), emoji).join(" "));
  }

  chooseTone(tone: SkinTone): void {
    this.preferences.write(OF_PERSON.skinTone, tone === "" ? null : tone);
    this.#tone.set(tone);
  }
}
