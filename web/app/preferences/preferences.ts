import { Injectable } from "@angular/core";

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
}
