import type { EntityManager } from "typeorm";
import type { Profile } from "../../../generated/contracts/identity/types.ts";

/** What this room asks of identity. */
export interface ReportedPeople {
  /** The profiles of these accounts; an account that does not exist is absent. */
  profilesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, Profile>>;

  /** Keeps these accounts from being deleted until the transaction ends; answers those that there are. */
  hold(manager: EntityManager, accountIds: readonly string[]): Promise<ReadonlySet<string>>;
}
