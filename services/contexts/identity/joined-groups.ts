import type { EntityManager } from "typeorm";
import type { GroupLeave } from "../../../generated/contracts/identity/types.ts";
import type { UserActor } from "../../../generated/server/runtime/operation.ts";

/** What this context asks of conversations, within its own transaction. */
export interface JoinedGroups {
  /** Takes somebody out of their groups as they have signed it; false unless that is every one of them, and as it stands. */
  leave(manager: EntityManager, actor: UserActor, leaves: readonly GroupLeave[]): Promise<boolean>;
}
