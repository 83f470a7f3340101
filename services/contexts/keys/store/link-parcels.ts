import { Not } from "typeorm";
import type { EntityManager } from "typeorm";
import { StoredLinkParcelEntity } from "../../../../generated/server/keys/entities.ts";
import type { StoredLinkParcelRow } from "../../../../generated/server/keys/entities.ts";

type Place = Pick<StoredLinkParcelRow, "accountId" | "linkId" | "number">;

export function findParcel(manager: EntityManager, place: Place): Promise<StoredLinkParcelRow | null> {
  return manager.findOneBy(StoredLinkParcelEntity, place);
}

/** The first stays: what was read once is not another thing later. */
export async function keepParcel(manager: EntityManager, row: StoredLinkParcelRow): Promise<void> {
  await manager.createQueryBuilder().insert().into(StoredLinkParcelEntity).values(row).orIgnore().execute();
}

export async function removeOtherLinks(manager: EntityManager, accountId: string, linkId: string): Promise<void> {
  await manager.delete(StoredLinkParcelEntity, { accountId, linkId: Not(linkId) });
}
