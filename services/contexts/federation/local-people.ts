import type { Profile } from "../../../generated/contracts/identity/types.ts";

/** What this room asks of identity. */
export interface LocalPeople {
  /** Who has this username here, whatever its case; undefined where nobody does. */
  profileNamed(username: string): Promise<Profile | undefined>;

  /** Profiles by account id; an account that is not of this server is absent. */
  profilesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, Profile>>;
}
