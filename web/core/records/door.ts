import type { Store } from "../store.ts";
import type { GivenProfile } from "./given-profile.ts";

/** What somebody has chosen for all of their devices; absent what they have never chosen. */
export interface Preferences {
  readonly theme?: "system" | "light" | "dark";
  readonly sounds?: boolean;
}

/** What belongs to the person rather than to a device: the same on all of theirs, sealed on the way. */
export interface RecordsDoor {
  /** What one shows of oneself. */
  readonly profile: Store<GivenProfile>;
  /**
   * Shows this from now on. Resolves when it is kept on this device; it reaches one's other devices and everybody with
   * whom one talks as soon as there is a connection. The name is cleaned as `cleanName` does.
   */
  changeProfile(profile: GivenProfile): Promise<void>;
  /** What people show of themselves, oneself too, by account; their word alone. */
  readonly profiles: Store<ReadonlyMap<string, GivenProfile>>;
  readonly preferences: Store<Preferences>;
  prefer(change: Preferences): Promise<void>;
}
