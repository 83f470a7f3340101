import { In, type DataSource, type EntityManager } from "typeorm";
import type { Profile } from "../../../../generated/contracts/identity/types.ts";
import { AccountEntity } from "../../../../generated/server/identity/entities.ts";
import type { AccountRow } from "../../../../generated/server/identity/entities.ts";
import { nameKey } from "../rules/name-key.ts";
import { nameShape } from "../rules/name-shape.ts";
import { retiredLikeness } from "./retired-names.ts";

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
    return this.#dataSource.manager.findOneBy(AccountEntity, { usernameKey: nameKey(username) });
  }

  async profileNamed(username: string): Promise<Profile | undefined> {
    const row = await this.byUsername(username);
    return row === null ? undefined : profileOf(row);
  }

  /** Whether somebody has this username or had it, or one that can be mistaken for it. */
  async likenessOf(username: string): Promise<"same" | "alike" | "none"> {
    const [usernameKey, usernameShape] = [nameKey(username), nameShape(username)];
    const others = await this.#dataSource.manager.findBy(AccountEntity, [{ usernameKey }, { usernameShape }]);
    if (others.some((each) => each.usernameKey === usernameKey)) return "same";
    return others.length > 0 ? "alike" : retiredLikeness(this.#dataSource.manager, username);
  }

  /**
   * What the password of a name is checked against; `nobodys` where there is nobody, or nobody with a password. One row of
   * one length either way: what a row more costs could be told from outside.
   */
  async passwordHashOf(username: string, nobodys: string): Promise<string> {
    const rows = (await this.#dataSource.query(
      `SELECT coalesce((SELECT password_hash FROM accounts WHERE username_key = $1), $2) AS "passwordHash"`,
      [nameKey(username), nobodys],
    )) as { passwordHash: string }[];
    return rows[0]!.passwordHash;
  }

  /** Profiles by account id; an account that does not exist is absent. */
  async profilesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, Profile>> {
    if (accountIds.length === 0) return new Map();
    const rows = await this.#dataSource.manager.findBy(AccountEntity, { accountId: In([...accountIds]) });
    return new Map(rows.map((row) => [row.accountId, profileOf(row)]));
  }

  /**
   * At most 20 people whose username or display name begins with the query, whatever its case; not the asker.
   * A beginning is a range of keys, which an index serves and in which `%` is a letter like any other. Each index is asked
   * for the first of its own, so that a beginning which many have costs no more than one that few have.
   */
  async search(query: string, askerId: string): Promise<Profile[]> {
    return (await this.#dataSource.query(SEARCH, [
      nameKey(query),
      askerId,
      `${nameKey(query)}\u{10FFFF}`,
    ])) as Profile[];
  }
}

const foundBy = (key: string) => `(
  SELECT account_id, username, username_key, display_name FROM accounts
  WHERE account_id <> $2 AND ${key} >= $1 AND ${key} < $3 ORDER BY ${key} LIMIT ${MOST_FOUND})`;

export const SEARCH = `
  SELECT account_id AS "accountId", username, display_name AS "displayName"
  FROM (${foundBy("username_key")} UNION ${foundBy("display_name_key")}) AS found
  ORDER BY username_key LIMIT ${MOST_FOUND}`;

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

/** In one order for everybody, so that neither of two waits for what the other has. */
export async function holdAccounts(
  manager: EntityManager,
  accountIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = (await manager.query(
    `SELECT account_id FROM accounts WHERE account_id = ANY($1::uuid[]) ORDER BY account_id FOR KEY SHARE`,
    [accountIds],
  )) as { account_id: string }[];
  return new Set(rows.map((row) => row.account_id));
}
