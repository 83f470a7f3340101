import type { DataSource, EntityManager } from "typeorm";
import type { Outbox } from "../../../../generated/server/runtime/outbox.ts";
import type { Bus } from "../../../kernel/bus/bus.ts";
import { remember } from "../../../kernel/memory/remembered.ts";

/** Who wants nothing of whom. */
export interface Blocks {
  /** Whom an account has blocked, from memory: the hot path of a message asks for it. */
  blockedBy(accountId: string): Promise<ReadonlySet<string>>;

  /** The direct conversations of an account with those whom it has blocked. */
  keptBackFrom(accountId: string): Promise<ReadonlySet<string>>;
}

/** Somebody whom an account has blocked, and since when. */
export interface BlockRow {
  blocked_account_id: string;
  blocked_at: Date;
}

const MEMORY = "blocks";
const REMEMBERED = { most: 50_000, milliseconds: 60_000 };
const MOST = 1_000;

/** Every node forgets what it knew of an account with the commit that changes it. */
export function createBlocks(dataSource: DataSource, outbox: Outbox, bus: Bus): Blocks {
  const blocked = remember(async (accountId) => {
    const rows = await readBlocks(dataSource.manager, accountId);
    return new Set(rows.map(({ blocked_account_id }) => blocked_account_id));
  }, REMEMBERED);
  bus.onForget(MEMORY, blocked.forget);
  outbox.onCommitted("blocks-changed", ({ payload }) => bus.forget(MEMORY, payload.accountId));
  return {
    blockedBy: blocked.of,
    async keptBackFrom(accountId) {
      if ((await blocked.of(accountId)).size === 0) return new Set();
      const rows = (await dataSource.query(
        `SELECT own.conversation_id
         FROM conversation_members own JOIN conversation_members other USING (conversation_id)
         JOIN blocked_accounts block ON block.account_id = own.account_id
           AND block.blocked_account_id = other.account_id
         WHERE own.account_id = $1`,
        [accountId],
      )) as { conversation_id: string }[];
      return new Set(rows.map(({ conversation_id }) => conversation_id));
    },
  };
}

/** The latest first. */
export async function readBlocks(manager: EntityManager, accountId: string): Promise<BlockRow[]> {
  return (await manager.query(
    `SELECT blocked_account_id, blocked_at FROM blocked_accounts
     WHERE account_id = $1 ORDER BY blocked_at DESC, blocked_account_id`,
    [accountId],
  )) as BlockRow[];
}

/** `full` if there are as many as one may have; two at once may each add one more, and the same one is added by one of them. */
export async function addBlock(
  manager: EntityManager,
  accountId: string,
  blockedAccountId: string,
  now: Date,
): Promise<"added" | "known" | "full"> {
  const [row] = (await manager.query(
    `WITH own AS (SELECT blocked_account_id FROM blocked_accounts WHERE account_id = $1), added AS (
       INSERT INTO blocked_accounts (account_id, blocked_account_id, blocked_at)
       SELECT $1, $2, $3 WHERE (SELECT count(*) FROM own) < ${MOST}
       ON CONFLICT DO NOTHING RETURNING 1
     )
     SELECT EXISTS (SELECT FROM added) AS added,
       (SELECT count(*) FROM own) >= ${MOST} AND NOT EXISTS (SELECT FROM own WHERE blocked_account_id = $2) AS "full"`,
    [accountId, blockedAccountId, now],
  )) as [{ added: boolean; full: boolean }];
  if (row.added) return "added";
  return row.full ? "full" : "known";
}

/** Whether there was one. */
export async function removeBlock(
  manager: EntityManager,
  accountId: string,
  blockedAccountId: string,
): Promise<boolean> {
  const [row] = (await manager.query(
    `WITH removed AS (
       DELETE FROM blocked_accounts WHERE account_id = $1 AND blocked_account_id = $2 RETURNING 1
     ) SELECT EXISTS (SELECT FROM removed) AS removed`,
    [accountId, blockedAccountId],
  )) as [{ removed: boolean }];
  return row.removed;
}

/** Whom a deleted account had blocked, and who had blocked it. */
export async function removeBlocksOf(manager: EntityManager, accountId: string): Promise<void> {
  await manager.query(`DELETE FROM blocked_accounts WHERE account_id = $1 OR blocked_account_id = $1`, [accountId]);
}
