import { PasswordTooWeak } from "../../../../generated/contracts/identity/errors.ts";
import { AccountEntity } from "../../../../generated/server/identity/entities.ts";
import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { isStrongPassword } from "../rules/password-strength.ts";

/** Gives the asker's account another password. Whoever came in with the old one has to show the new one. */
export function changePassword({
  kernel,
  ownership,
  passwords,
  sessionEndings,
}: IdentityParts): IdentityOperations["changePassword"] {
  return async ({ proof, newPassword }, { actor }) => {
    const own = await ownership.expect(actor, proof);
    const { accountId, username } = own;
    if (!isStrongPassword(newPassword, username)) throw new PasswordTooWeak();
    const passwordHash = await passwords.hash(newPassword, { group: `session:${actor.sessionId}`, known: true });
    await transaction(kernel.dataSource, async (manager) => {
      await ownership.hold(manager, own);
      await manager.update(AccountEntity, { accountId }, { passwordHash });
      await sessionEndings.endOtherSessions(manager, accountId, actor.sessionId);
    });
  };
}
