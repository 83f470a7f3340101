import { In, MoreThan } from "typeorm";
import type { EntityManager } from "typeorm";
import { StoredRecordEntity } from "../../../../generated/server/records/entities.ts";
import type { StoredRecordRow } from "../../../../generated/server/records/entities.ts";

export function findRecord(
  manager: EntityManager,
  accountId: string,
  recordId: string,
): Promise<StoredRecordRow | null> {
  return manager.findOneBy(StoredRecordEntity, { accountId, recordId });
}

/** In the order of their changes. */
export function recordsAfter(
  manager: EntityManager,
  accountId: string,
  after: number,
  most: number,
): Promise<StoredRecordRow[]> {
  return manager.find(StoredRecordEntity, {
    where: { accountId, change: MoreThan(after) },
    order: { change: "ASC" },
    take: most,
  });
}

/** How much of an account is here, and the number of its last change; 0 if there was none. */
export async function measureRecords(
  manager: EntityManager,
  accountId: string,
): Promise<{ readonly records: number; readonly bytes: number; readonly lastChange: number }> {
  const [row] = (await manager.query(
    `SELECT count(*)::int AS records, coalesce(sum(octet_length(record)), 0)::int AS bytes,
       coalesce(max(change), 0)::text AS last
     FROM sealed_records WHERE account_id = $1`,
    [accountId],
  )) as [{ records: number; bytes: number; last: string }];
  return { records: row.records, bytes: row.bytes, lastChange: Number(row.last) };
}

export async function saveRecord(manager: EntityManager, row: StoredRecordRow): Promise<void> {
  await manager.upsert(StoredRecordEntity, row, ["accountId", "recordId"]);
}

export async function removeRecordsOf(manager: EntityManager, accountIds: readonly string[]): Promise<void> {
  await manager.delete(StoredRecordEntity, { accountId: In(accountIds) });
}
