import { remember } from "../../../kernel/memory/remembered.ts";
import type { Log } from "../../../kernel/logging/log.ts";
import { nameKey } from "../rules/name-key.ts";
import type { Accounts } from "./accounts.ts";

// A username is its account's for good.
const REMEMBERED = { most: 10_000, milliseconds: 60_000 };

/** Who runs this server: the accounts with the usernames that its operator has named, in whatever case. */
export class Administrators {
  readonly #names: ReadonlySet<string>;
  readonly #usernameKeyOf: (accountId: string) => Promise<string | undefined>;

  constructor(accounts: Accounts, usernames: readonly string[]) {
    this.#names = new Set(usernames.map(nameKey));
    this.#usernameKeyOf = remember(async (id) => (await accounts.byId(id))?.usernameKey, REMEMBERED).of;
  }

  async includes(accountId: string): Promise<boolean> {
    // Most servers name nobody, and then nobody has to be looked up.
    if (this.#names.size === 0) return false;
    const key = await this.#usernameKeyOf(accountId);
    return key !== undefined && this.#names.has(key);
  }
}

/** A name that nobody has yet is a door that the first who signs up with it finds open, unless nobody can be called so. */
export async function warnOfFreeNames(accounts: Accounts, usernames: readonly string[], log: Log): Promise<void> {
  for (const username of usernames) {
    if ((await accounts.byUsername(username)) !== null) continue;
    const isFree = (await accounts.likenessOf(username)) === "none";
    const follows = isFree ? "whoever signs up so runs this server" : "nobody can be, so it names nobody";
    log.warn({}, `TENCHAT_ADMINS names ${username}, and nobody is called that: ${follows}`);
  }
}
