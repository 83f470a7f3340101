import { Injectable } from "@angular/core";

/** What tells of the person rather than of the browser. */
export const OF_PERSON = { recentEmoji: "tenchat.recent-emoji", skinTone: "tenchat.skin-tone" } as const;

/**
 * What this browser remembers of how the page looks. Where it refuses site data the mere mention of `localStorage`
 * throws, and where it is full a choice cannot be stored: then the choice holds for this page alone.
 */
@Injectable({ providedIn: "root" })
export class Preferences {
  read(key: string): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  /** Null forgets it. */
  write(key: string, value: string | null): void {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
    } catch (error) {
      console.warn("This browser does not remember how the page should look.", error);
    }
  }

  /** Whoever signs in next is not shown what somebody else has used. */
  forgetPerson(): void {
    for (const key of Object.values(OF_PERSON)) this.write(key, null);
  }
}
