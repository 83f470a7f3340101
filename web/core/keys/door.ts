import type { Person } from "../person.ts";

/** A contact's account answers with another master key: nothing is sent, and nothing received is opened, until accepted. */
export interface KeyChange {
  readonly person: Person;
  /** Milliseconds since 1970. */
  readonly noticedAt: number;
  /** 60 digits of the new key beside one's own, to compare by voice; groups of five. */
  readonly safetyNumber: string;
}

/** The server calls somebody by another name than before; here they keep theirs until the person accepts the new one. */
export interface NameChange {
  /** As they are called here. */
  readonly person: Person;
  readonly username: string;
  readonly displayName: string;
  /** Milliseconds since 1970. */
  readonly noticedAt: number;
}

/** Whom this device trusts, and its own keys. */
export interface KeysDoor {
  /** From `keys-elsewhere`: a new master key here; the other devices are removed and contacts see the change. */
  startOverOnThisDevice(): Promise<void>;
  /** Trusts the new key if it is the one whose safety number was shown; opens what was held, sends what waited. */
  acceptChange(accountId: string, shownSafetyNumber: string): Promise<void>;
  /** Calls somebody by the name that was shown, if it is still the one the server says. */
  acceptName(change: NameChange): Promise<void>;
  /** 60 digits over both master keys; null before first contact. */
  safetyNumber(accountId: string): Promise<string | null>;
}
