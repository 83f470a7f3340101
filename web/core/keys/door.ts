import type { Person } from "../person.ts";
import type { KeySuiteDescription } from "./describe-suite.ts";
import type { Comparison } from "./pins.ts";

/** A contact's account answers with another master key: nothing is sent, and nothing received is opened, until accepted. */
export interface KeyChange {
  readonly person: Person;
  /** Milliseconds since 1970. */
  readonly noticedAt: number;
  /** 60 digits of the new key beside one's own, to compare by voice; groups of five. */
  readonly safetyNumber: string;
  /** Whether the two had compared the key that was there before. */
  readonly wasVerified: boolean;
}

/** A device that has come to an account. `since` in milliseconds since 1970, by its own clock. */
export interface NewDevice {
  readonly deviceId: string;
  /** Empty where it was never given one. */
  readonly name: string;
  readonly since: number;
}

/** What a server says about somebody's devices that their own signed list does not bear out, or about one's own that cannot well be. It is not believed. */
export type ListDoubt =
  /** It keeps back a list that was there before. */
  | "withheld"
  /** It shows one that the account's key has not signed. */
  | "forged"
  /** It shows one from before the newest that was seen. */
  | "rolled-back"
  /** It shows one that names a device again which was taken out before. */
  | "revived"
  /** It shows another one than before under the same number. */
  | "forked"
  /** It names a device that is not in the list. */
  | "unlisted"
  /** It has never shown one, of devices that do sign one: sending is held until one comes or that is accepted. */
  | "absent"
  /** It has shown no newer one for so long that a change may be kept back: sending is held until accepted. */
  | "expired"
  /** It says again and again that this device has no keys left, by which others begin to write to it. */
  | "drained"
  /** It says that one's own account has another master key than the one here. */
  | "replaced";

/** What there is to know about somebody's devices, of oneself too. */
export interface DevicesNotice {
  readonly person: Person;
  readonly own: boolean;
  readonly added: readonly NewDevice[];
  readonly doubts: readonly ListDoubt[];
  /** Whether nothing is sent until the person accepts this. */
  readonly held: boolean;
}

/** A device that waits to be let into one's account. */
export interface PendingLink {
  /** As it calls itself. */
  readonly deviceName: string;
  /**
   * Gives it the account's master key, and all that was said; resolves once it has all of it on its way. `link-refused` where
   * the server shows it another list of devices than this one knows.
   */
  accept(): Promise<void>;
}

/** This device waits to be let in by another one. */
export interface WaitingLink {
  /** 26 signs: to be typed there, or read by its camera. */
  readonly code: string;
  /** Resolves when the other one has let it in, or with false once this was given up. `session` shows the rest. */
  readonly accepted: Promise<boolean>;
  giveUp(): void;
}

/** A device that can read what is sent. Times are milliseconds since 1970; null of what nobody vouches for. */
export interface ReadingDevice {
  readonly deviceId: string;
  readonly name: string | null;
  readonly since: number | null;
  /** The one that is asked. */
  readonly current: boolean;
  /**
   * What is weaker than it should be about the keys by which the session with it was begun from here, as long as it has not
   * answered: a server chooses which of a device's keys it hands out.
   */
  readonly weaknesses: readonly BeginningWeakness[];
}

/** What is weaker than it should be about the keys that a server handed out to begin with. Times are milliseconds since 1970. */
export type BeginningWeakness =
  /** None that is used once was left, or the server kept it back. */
  | { readonly kind: "no-one-time-key" }
  /** Made longer ago than a device that is in use makes others. */
  | { readonly kind: "old-keys"; readonly madeAt: number }
  /** The server had handed out newer ones before. */
  | { readonly kind: "replaced-keys" };

/** What stands behind somebody in a conversation. */
export interface PersonSecurity {
  readonly person: Person;
  /** Oneself. */
  readonly own: boolean;
  /** When the two compared the key that is trusted now; null: never. */
  readonly verifiedAt: number | null;
  /** 60 digits over both master keys; null before first contact, and of oneself. */
  readonly safetyNumber: string | null;
  /** What the other's screen can read by its camera; null with the number. */
  readonly code: string | null;
  /** Null while the server cannot be asked and nothing is known. */
  readonly devices: readonly ReadingDevice[] | null;
}

/** What the privacy of a conversation stands on. */
export interface ConversationSecurity {
  /** Null of a way of encrypting that only a newer version knows. */
  readonly suite: KeySuiteDescription | null;
  /** Oneself last. */
  readonly people: readonly PersonSecurity[];
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

/** `different`: a code of another conversation, or somebody stands between the two. `no-code`: nothing of this kind. */
export type CodeComparison = "same" | "different" | "no-code";

/** Whom this device trusts, and its own keys. */
export interface KeysDoor {
  /** From `keys-elsewhere`: a new master key here; the other devices are removed and contacts see the change. */
  startOverOnThisDevice(): Promise<void>;
  /** From `keys-elsewhere`: has another device of the account let this one in, with its history. */
  linkThisDevice(): Promise<WaitingLink>;
  /** Which device waits under a code that it shows; `link-not-found` if none does. */
  findLink(code: string): Promise<PendingLink>;
  /** Trusts the new key if it is the one whose safety number was shown; opens what was held, sends what waited. */
  acceptChange(accountId: string, shownSafetyNumber: string): Promise<void>;
  /** Calls somebody by the name that was shown, if it is still the one the server says. */
  acceptName(change: NameChange): Promise<void>;
  /** The new devices that were shown were seen, and a list that was not renewed in time is trusted all the same; `changed-again` if there is more by now. */
  acceptDevices(shown: DevicesNotice): Promise<void>;
  /** 60 digits over both master keys; null before first contact. */
  safetyNumber(accountId: string): Promise<string | null>;
  security(conversationId: string): Promise<ConversationSecurity>;
  /** The two have compared this number, and it is the same: their keys are each other's. `changed-again` if it is not the trusted one's. */
  markVerified(accountId: string, shownSafetyNumber: string, by: Comparison): Promise<void>;
  unmarkVerified(accountId: string): Promise<void>;
  /** What a camera read from the other's screen; one that is the same marks them as verified. */
  compareCode(accountId: string, scanned: string): Promise<CodeComparison>;
}
