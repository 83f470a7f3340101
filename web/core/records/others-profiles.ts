import { CryptoError, openShared } from "../../crypto/secrets.ts";
import type { AccountParts } from "../account-parts.ts";
import { fromBase64 } from "../base64.ts";
import type { Content } from "../content/content.ts";
import { readProfileKey } from "../content/profile-content.ts";
import type { ProfileKey } from "../content/profile-content.ts";
import { codeOf } from "../explain-error.ts";
import type { Pending } from "../keys/known-names.ts";
import type { ValueStore } from "../store.ts";
import { readProfile, writeProfile } from "./given-profile.ts";
import type { GivenProfile } from "./given-profile.ts";

/** Under `profiles/<account>`: the newest key that somebody has handed, and what was found with which one. */
interface ProfileRecord extends ProfileKey {
  readonly accountId: string;
  readonly shown?: { readonly revision: number; readonly name: string; readonly picture: string };
}

const decoder = new TextDecoder();

/** What other people show of themselves. The key comes from them, sealed; the rest is fetched from the server, which cannot read it. */
export class OthersProfiles {
  readonly #parts: Pick<AccountParts, "api" | "database" | "primitives">;
  readonly #store: ValueStore<ReadonlyMap<string, GivenProfile>>;
  readonly #due: () => void;
  readonly #records = new Map<string, ProfileRecord>();
  /** What the server does not have, or not as it was said; asked for again with the next connection. */
  readonly #inVain = new Set<string>();

  /** `due` is called when something is to be fetched. */
  constructor(
    parts: Pick<AccountParts, "api" | "database" | "primitives">,
    store: ValueStore<ReadonlyMap<string, GivenProfile>>,
    due: () => void,
  ) {
    this.#parts = parts;
    this.#store = store;
    this.#due = due;
  }

  async load(): Promise<void> {
    for (const record of await this.#parts.database.list<ProfileRecord>("profiles", { prefix: "" })) {
      this.#records.set(record.accountId, record);
    }
    this.#publish();
  }

  /** For the commit that places what somebody has said. */
  said(accountId: string, content: Content): Pending {
    const key = readProfileKey(content);
    const known = this.#records.get(accountId);
    if (key === null || (known !== undefined && known.revision >= key.revision)) return { changes: [], after: [] };
    const record = { ...known, ...key, accountId };
    return {
      changes: [{ table: "profiles", key: accountId, value: record }],
      after: [() => this.#records.set(accountId, record), () => this.#inVain.delete(accountId), this.#due],
    };
  }

  tryAgain(): void {
    this.#inVain.clear();
  }

  /** Fetches what is not here. Rejects where the server cannot be asked now. */
  async fetch(): Promise<void> {
    for (const { accountId, revision, shown } of [...this.#records.values()]) {
      if (shown?.revision === revision || this.#inVain.has(accountId)) continue;
      await this.#fetch(accountId);
    }
  }

  async #fetch(accountId: string): Promise<void> {
    const { api, database, primitives } = this.#parts;
    const { recordId, revision, key } = this.#records.get(accountId)!;
    const found = await this.#tolerant(accountId, async () => {
      const { record } = await api.records.readRecord({ accountId, recordId });
      const place = { accountId, recordId, revision };
      const opened = await openShared(primitives, fromBase64(key), place, fromBase64(record));
      return readProfile(JSON.parse(decoder.decode(opened)));
    });
    const record = this.#records.get(accountId)!;
    if (found === null || record.revision !== revision) return;
    const changed = { ...record, shown: { revision, ...writeProfile(found) } };
    await database.commit([{ table: "profiles", key: accountId, value: changed }], "relaxed");
    this.#records.set(accountId, changed);
    this.#publish();
  }

  async #tolerant(accountId: string, work: () => Promise<GivenProfile>): Promise<GivenProfile | null> {
    try {
      return await work();
    } catch (error) {
      const missing = codeOf(error) === "record-not-found" || error instanceof CryptoError;
      if (!missing && !(error instanceof SyntaxError)) throw error;
      this.#inVain.add(accountId);
      return null;
    }
  }

  #publish(): void {
    const shown = new Map(this.#store.get());
    for (const { accountId, shown: found } of this.#records.values()) {
      if (found !== undefined) shown.set(accountId, readProfile(found));
    }
    this.#store.set(shown);
  }
}
