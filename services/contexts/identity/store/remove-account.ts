import type { EntityManager } from "typeorm";
import {
  AccountEntity,
  DeviceEntity,
  PasskeyEntity,
  SessionEntity,
} from "../../../../generated/server/identity/entities.ts";

/** Every row that this context has of an account, the account last. */
export async function removeAccount(manager: EntityManager, accountId: string): Promise<void> {
  await manager.query(
    `DELETE FROM spent_refresh_tokens spent USING sessions
     WHERE sessions.account_id = $1 AND spent.session_id = sessions.session_id`,
    [accountId],
  );
  for (const entity of [SessionEntity, PasskeyEntity, DeviceEntity, AccountEntity]) {
    await manager.delete(entity, { accountId });
  }
}
