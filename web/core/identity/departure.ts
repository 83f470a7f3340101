import type { Change } from "../host.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";
import type { Databases } from "../storage/databases.ts";
import type { SessionRecord } from "./session-record.ts";

const where = { table: "device", key: "departure" } as const;

interface Noted {
  readonly accountId: string;
  readonly certain: boolean;
}

/** What this browser keeps of an account. */
export function databaseOf(accountId: string): string {
  return `tenchat-account-${accountId}`;
}

/** That the server was asked to delete the account that is signed in here; until it is known that it did, or did not. */
export class Departure {
  readonly #database: SealedDatabase;
  readonly #session: SessionRecord;

  constructor(database: SealedDatabase, session: SessionRecord) {
    this.#database = database;
    this.#session = session;
  }

  begin(): Promise<void> {
    return this.#note(false);
  }

  /** The account is there still. */
  async giveUp(): Promise<void> {
    if (await this.isUnderWay()) await this.#database.commit([{ ...where, remove: true }]);
  }

  async isUnderWay(): Promise<boolean> {
    return (await this.#noted()) !== undefined;
  }

  /** The server has deleted it, and this browser has begun to erase what it has. */
  async isCertain(): Promise<boolean> {
    return (await this.#noted())?.certain === true;
  }

  /** What names the account goes last, so that a next start goes on where this one was ended. */
  async erase(databases: Databases): Promise<void> {
    // From here on nobody has to be asked again: without its keys the account would only seem to be new here.
    await this.#note(true);
    await databases.remove(databaseOf(this.#session.account.accountId));
    await this.#forget();
  }

  /** The session, and everything by which this browser would know the account again, in one commit. */
  async #forget(): Promise<void> {
    const { account, deviceId } = this.#session;
    const gone = ["session", where.key, `known/${account.username.toLowerCase()}`];
    for (const key of [...(await this.#keys("username/")), ...(await this.#keys("passkey/"))]) {
      const own = key === `username/${account.username.toLowerCase()}`;
      if (own || (await this.#database.read<string>("device", key)) === deviceId) gone.push(key);
    }
    await this.#database.commit(gone.map((key): Change => ({ table: "device", key, remove: true })));
  }

  #note(certain: boolean): Promise<void> {
    return this.#database.commit([{ ...where, value: { accountId: this.#session.account.accountId, certain } }]);
  }

  async #noted(): Promise<Noted | undefined> {
    const noted = await this.#database.read<Noted>(where.table, where.key);
    return noted?.accountId === this.#session.account.accountId ? noted : undefined;
  }

  #keys(prefix: string): Promise<string[]> {
    return this.#database.keys("device", { prefix });
  }
}
