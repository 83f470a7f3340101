import type { Person } from "../person.ts";

/** A contact's account answers with another master key: nothing is sent, and nothing received is opened, until accepted. */
export interface KeyChange {
  readonly person: Person;
  /** Milliseconds since 1970. */
  readonly noticedAt: number;
  /** 60 digits of the new key beside one's own, to compare by voice; groups of five. */
  readonly safetyNumber: string;
}

/** Whom this device trusts, and its own keys. */
export interface KeysDoor {
  /** From `keys-elsewhere`: a new master key here; the other devices are removed and contacts see the change. */
  startOverOnThisDevice(): Promise<void>;
  /** Trusts the new key if it is the one whose safety number was shown; opens what was held, sends what waited. */
  acceptChange(conversationId: string, shownSafetyNumber: string): Promise<void>;
  /** 60 digits over both master keys; null before first contact. */
  safetyNumber(conversationId: string): Promise<string | null>;
}
