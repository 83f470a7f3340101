import type { Profile } from "../../../generated/contracts/identity/types.ts";

/** What this room asks of identity. */
export interface LocalPeople {
  /** Who has this username here, whatever its case; undefined where nobody does. */
  profileNamed(username: string): Promise<Profile | undefined>;
}
