import type { DataSource, EntityManager } from "typeorm";
import { PasskeyEntity } from "../../../../generated/server/identity/entities.ts";
import type { PasskeyRow } from "../../../../generated/server/identity/entities.ts";

/** So many things to sign in with nobody holds; more would only hide one that somebody else has added. */
export const MOST_PASSKEYS = 20;

/** The passkeys of an account, the oldest first. */
export function passkeysOf(manager: EntityManager, accountId: string): Promise<PasskeyRow[]> {
  return manager.find(PasskeyEntity, {
    where: { accountId },
    order: { createdAt: "ASC", credentialId: "ASC" },
  });
}

export function findPasskey(dataSource: DataSource, credentialId: string): Promise<PasskeyRow | null> {
  return dataSource.manager.findOneBy(PasskeyEntity, { credentialId });
}

/**
 * Writes what a use of a passkey changed; false if another use has moved the counter as far meanwhile. The condition
 * repeats `judgeCounter` where two sign-ins at once cannot both pass it.
 */
export async function recordPasskeyUse(
  manager: EntityManager,
  credentialId: string,
  used: Pick<PasskeyRow, "signCount" | "backupState">,
  now: Date,
): Promise<boolean> {
  const [, count] = (await manager.query(
    `UPDATE passkeys SET sign_count = $2, backup_state = $3, last_used_at = $4
     WHERE credential_id = $1 AND (sign_count < $2 OR (sign_count = 0 AND $2 = 0) OR backup_eligible)`,
    [credentialId, used.signCount, used.backupState, now],
  )) as [unknown[], number];
  return count === 1;
}
