import { In, type DataSource, type EntityManager } from "typeorm";
import type { Profile } from "../../../../generated/contracts/identity/types.ts";
import { AccountEntity } from "../../../../generated/server/identity/entities.ts";
import type { AccountRow } from "../../../../generated/server/identity/entities.ts";
import { usernameKey } from "../rules/username-key.ts";

const MOST_FOUND = 20;

/** Reads accounts. */
export class Accounts {
  readonly #dataSource: DataSource;

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource;
  }

  byId(accountId: string): Promise<AccountRow | null> {
    return this.#dataSource.manager.findOneBy(AccountEntity, { accountId });
  }

  byUsername(username: string): Promise<AccountRow | null> {
    return this.#dataSource.manager.findOneBy(AccountEntity, { usernameKey: usernameKey(username) });
  }

  /** Profiles by account id; an account that does not exist is absent. */
  async profilesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, Profile>> {
    if (accountIds.length === 0) return new Map();
    const rows = await this.#dataSource.manager.findBy(AccountEntity, { accountId: In([...accountIds]) });
    return new Map(rows.map((row) => [row.accountId, profileOf(row)]));
  }

  /**
   * At most 20 people whose username or display name begins with the query, whatever its case; not the asker.
   * `starts_with` knows no wildcards, so that a query of `%` finds nobody. The collation is named because the
   * database's own may know no letters beyond ASCII.
   */
  async search(query: string, askerId: string): Promise<Profile[]> {
    return (await this.#dataSource.query(
      `SELECT account_id AS "accountId", username, display_name AS "displayName"
       FROM accounts
       WHERE account_id <> $2
         AND (starts_with(username_key, lower($1 COLLATE "pg_c_utf8"))
              OR starts_with(lower(display_name COLLATE "pg_c_utf8"), lower($1 COLLATE "pg_c_utf8")))
       ORDER BY username_key
       LIMIT ${MOST_FOUND}`,
      [query, askerId],
    )) as Profile[];
  }
}

export function profileOf({ accountId, username, displayName }: AccountRow): Profile {
  return { accountId, username, displayName };
}

/** Makes what else changes this account's devices wait for the end of the transaction; false if there is no account. */
export async function lockAccount(manager: EntityManager, accountId: string): Promise<boolean> {
  const rows = (await manager.query(`SELECT 1 FROM accounts WHERE account_id = $1 FOR UPDATE`, [
    accountId,
  ])) as unknown[];
  return rows.length > 0;
}
