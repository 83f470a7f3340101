import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { IdentityParts } from "../identity-parts.ts";

/** Ends the asker's session; the device stays theirs, with its keys. */
export function signOut({ kernel, sessionEndings }: IdentityParts): IdentityOperations["signOut"] {
  return async (_input, { actor }) => {
    await transaction(kernel.dataSource, (manager) => sessionEndings.endSession(manager, actor.sessionId));
  };
}
