import type { Change } from "../host.ts";
import type { Person } from "../person.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";

type Names = Pick<Person, "username" | "displayName">;

/** What somebody is called since first contact, and what the server calls them since. */
export interface NameRecord extends Person {
  readonly changed?: Names & { readonly noticedAt: number };
}

/** What is to be stored, and what brings memory up to date after that. */
export interface Pending {
  readonly changes: readonly Change[];
  readonly after: readonly (() => void)[];
}

/**
 * What people are called: on first contact as the server says, then only as the person has accepted. A server that may
 * rename at will has somebody write to the wrong account with every mark of trust in place.
 */
export class KnownNames {
  readonly #database: SealedDatabase;
  readonly #ownAccountId: string;
  readonly #now: () => number;
  readonly #names = new Map<string, NameRecord>();
  readonly #changed: (accountId: string) => void;

  /** `changed` is called after another name was noticed or accepted. */
  constructor(database: SealedDatabase, ownAccountId: string, now: () => number, changed: (accountId: string) => void) {
    this.#database = database;
    this.#ownAccountId = ownAccountId;
    this.#now = now;
    this.#changed = changed;
  }

  /** `before`: people whose names are known from a time when they were kept elsewhere. */
  async load(before: readonly Person[]): Promise<void> {
    for (const name of await this.#database.list<NameRecord>("names", { prefix: "" })) this.#keep(name);
    const unknown = before.filter(({ accountId }) => !this.#names.has(accountId));
    if (unknown.length === 0) return;
    await this.#database.commit(unknown.map(changeOf));
    for (const person of unknown) this.#keep(person);
  }

  /** As they are called here; the account's id where nobody has said a name yet. */
  person(accountId: string): Person {
    const { username, displayName } = this.#names.get(accountId) ?? { username: accountId, displayName: accountId };
    return { accountId, username, displayName };
  }

  change(accountId: string): NonNullable<NameRecord["changed"]> | null {
    return this.#names.get(accountId)?.changed ?? null;
  }

  /** For the commit that stores what the server says of these people. */
  noticed(people: readonly Person[]): Pending {
    const records = people.flatMap((person) => this.#compared(person) ?? []);
    return {
      changes: records.map(changeOf),
      after: records.map((record) => () => {
        this.#keep(record);
        this.#changed(record.accountId);
      }),
    };
  }

  /** Calls them as the server does from now on, if that is what the person was shown. */
  async accept(accountId: string, shown: Names): Promise<boolean> {
    const changed = this.change(accountId);
    if (changed === null) return true;
    const { username, displayName } = changed;
    if (username !== shown.username || displayName !== shown.displayName) return false;
    const record = { accountId, username, displayName };
    await this.#database.commit([changeOf(record)]);
    this.#keep(record);
    this.#changed(accountId);
    return true;
  }

  /** The record that this makes of what is known; undefined when it says nothing new. */
  #compared({ accountId, username, displayName }: Person): NameRecord | undefined {
    const known = this.#names.get(accountId);
    if (known === undefined) return { accountId, username, displayName };
    const { changed, ...pinned } = known;
    if (same(pinned, { username, displayName })) return changed === undefined ? undefined : pinned;
    // One's own name nobody mistakes for somebody else's.
    if (accountId === this.#ownAccountId) return { accountId, username, displayName };
    if (changed !== undefined && same(changed, { username, displayName })) return undefined;
    return { ...pinned, changed: { username, displayName, noticedAt: this.#now() } };
  }

  #keep(record: NameRecord): void {
    this.#names.set(record.accountId, record);
  }
}

function same(one: Names, other: Names): boolean {
  return one.username === other.username && one.displayName === other.displayName;
}

function changeOf(record: NameRecord): Change {
  return { table: "names", key: record.accountId, value: record };
}
