import { In } from "typeorm";
import type { EntityManager } from "typeorm";
import { StoredPersonElsewhereEntity } from "../../../../generated/server/federation/entities.ts";
import type { StoredPersonElsewhereRow } from "../../../../generated/server/federation/entities.ts";

/** Somebody at another server, by their name there and the id that they have here. */
export type KnownPerson = Pick<StoredPersonElsewhereRow, "accountId" | "server" | "username">;

/**
 * Remembers somebody, under the id that they have if they were known before. Undefined where that id is somebody else's:
 * a server can say of its people what it likes, and it gets nobody's place by that.
 */
export async function keepPerson(
  manager: EntityManager,
  { accountId, server, username }: KnownPerson,
  now: Date,
): Promise<KnownPerson | undefined> {
  await manager.query(
    `INSERT INTO people_elsewhere (account_id, server, username, username_key, known_since)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [accountId, server, username, username.toLowerCase(), now],
  );
  return findPerson(manager, server, username);
}

export async function findPerson(
  manager: EntityManager,
  server: string,
  username: string,
): Promise<KnownPerson | undefined> {
  const row = await manager.findOneBy(StoredPersonElsewhereEntity, { server, usernameKey: username.toLowerCase() });
  return row ?? undefined;
}

/** Somebody of that server, whom nobody holds besides until the transaction ends; null where nobody there has this id. */
export async function holdPerson(
  manager: EntityManager,
  server: string,
  accountId: string,
): Promise<StoredPersonElsewhereRow | null> {
  const where = { server, accountId };
  return manager.findOne(StoredPersonElsewhereEntity, { where, lock: { mode: "pessimistic_write" } });
}

export async function forgetPerson(manager: EntityManager, server: string, accountId: string): Promise<void> {
  await manager.delete(StoredPersonElsewhereEntity, { server, accountId });
}

/** Those of these accounts that are at other servers. */
export async function peopleAmong(
  manager: EntityManager,
  accountIds: readonly string[],
): Promise<StoredPersonElsewhereRow[]> {
  if (accountIds.length === 0) return [];
  return manager.findBy(StoredPersonElsewhereEntity, { accountId: In([...accountIds]) });
}

/** Those of these accounts that there are, who stay until the transaction ends. */
export async function holdPeople(manager: EntityManager, accountIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = (await manager.query(
    `SELECT account_id FROM people_elsewhere WHERE account_id = ANY($1::uuid[]) ORDER BY account_id FOR KEY SHARE`,
    [accountIds],
  )) as { account_id: string }[];
  return new Set(rows.map((row) => row.account_id));
}

export async function keepDevices(
  manager: EntityManager,
  accountId: string,
  devices: Record<string, unknown>,
  now: Date,
): Promise<void> {
  await manager.update(StoredPersonElsewhereEntity, { accountId }, { devices: devices as never, devicesAt: now });
}
