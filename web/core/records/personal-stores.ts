import { ValueStore } from "../store.ts";
import type { Preferences } from "./door.ts";
import { nobodysProfile } from "./given-profile.ts";
import type { GivenProfile } from "./given-profile.ts";

/** What the screen is shown of what belongs to the person who is signed in. */
export class PersonalStores {
  readonly profile = new ValueStore<GivenProfile>(nobodysProfile);
  readonly profiles = new ValueStore<ReadonlyMap<string, GivenProfile>>(new Map());
  readonly preferences = new ValueStore<Preferences>({});

  /** Nobody is signed in any more. */
  clear(): void {
    this.profile.set(nobodysProfile);
    this.profiles.set(new Map());
    this.preferences.set({});
  }
}
