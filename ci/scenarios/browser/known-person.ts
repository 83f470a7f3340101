import { setTimeout as sleep } from "node:timers/promises";
import { openPrimitives } from "../../../web/crypto/secrets.ts";
import type { OwnKeysRecord } from "../../../web/core/keys/key-records.ts";
import { MasterVault } from "../../../web/core/keys/master-vault.ts";
import { SealedDatabase } from "../../../web/core/storage/sealed-database.ts";
import { openWrappingKey } from "../../../web/core/storage/wrapping-key.ts";
import { createTenChat } from "../../../web/core/create-tenchat.ts";
import type { TenChat } from "../../../web/core/tenchat.ts";
import { headlessHost } from "../../../web/hosts/headless-host.ts";
import { MemoryStorage } from "../../../web/hosts/memory-storage.ts";

/**
 * Somebody without a browser, running the same core, whose private keys this test can read: those of a browser never
 * leave it, so nobody could look for them elsewhere.
 */
export class KnownPerson {
  readonly #tenchat: TenChat;
  readonly #storage: MemoryStorage;

  private constructor(tenchat: TenChat, storage: MemoryStorage) {
    this.#tenchat = tenchat;
    this.#storage = storage;
  }

  static async signUp(origin: string, username: string): Promise<KnownPerson> {
    const storage = new MemoryStorage();
    const host = headlessHost({ origin, storage, prekeyStock: 30 });
    const tenchat = createTenChat(host);
    await tenchat.start();
    await tenchat.identity.signUpWithPassword({ username, password: "paper lantern over water 7" });
    const person = new KnownPerson(tenchat, storage);
    await person.#until(() => tenchat.session.get().kind === "signed-in");
    return person;
  }

  /** To somebody who does not know them: until they are accepted it never counts as delivered. */
  async write(username: string, text: string): Promise<void> {
    const [found] = await this.#tenchat.identity.searchPeople(username);
    if (found === undefined) throw new Error(`${username} was not found.`);
    const view = this.#tenchat.messaging.open(await this.#tenchat.conversations.start(found.accountId));
    await view.send(text);
    await this.#until(() => view.messages.get().some(({ state }) => state === "sent"));
    view.close();
  }

  /** Every private key this device holds, and its public ones, as bytes. Ends the device. */
  async keys(): Promise<Keys> {
    await this.#tenchat.stop();
    return keysIn(this.#storage);
  }

  async #until(holds: () => boolean): Promise<void> {
    const deadline = Date.now() + 30_000;
    while (!holds()) {
      if (Date.now() > deadline) throw new Error("It did not come to pass within 30 seconds.");
      await sleep(20);
    }
  }
}

/** Keys as bytes. */
export interface Keys {
  readonly private: Buffer[];
  readonly public: Buffer[];
}

/** All the keys that a stopped client has left in its storage: its own, and those of its sessions and groups. */
export async function keysIn(storage: MemoryStorage): Promise<Keys> {
  const keys: Keys = { private: [], public: [] };
  const randomBytes = (): never => {
    throw new Error("There is nothing to make here, only to read.");
  };
  const provider = { subtle: crypto.subtle, randomBytes };
  const wrapping = await openWrappingKey(await storage.open("tenchat"), provider);
  for (const name of new Set(storage.unsafeTestingDump().map(({ database }) => database))) {
    const database = new SealedDatabase(name, await storage.open(name), wrapping);
    for (const table of ["keys", "peers"] as const)
      for (const record of await database.list(table, { prefix: "" })) collect(record, keys);
    const own = await database.read<OwnKeysRecord>("keys", "own");
    if (own === undefined) continue;
    const vault = new MasterVault(await openPrimitives(provider), database, provider);
    const of = { accountId: own.accountId, publicKey: Buffer.from(own.master.publicKey, "base64") };
    await vault.use(of, async ({ privateKey }) => void keys.private.push(Buffer.from(privateKey)));
  }
  return keys;
}

/** What is secret is called so, in a session and in a chain too. */
const secrets = [
  "privateKey",
  "rootKey",
  "dhPrivate",
  "sendingChain",
  "receivingChain",
  "chainKey",
  "signingPrivateKey",
];

/** Adds what a stored record holds of keys. */
export function collect(record: unknown, keys: Keys): void {
  if (typeof record !== "object" || record === null) return;
  for (const [name, value] of Object.entries(record)) {
    if (typeof value !== "string") collect(value, keys);
    else if (secrets.includes(name)) keys.private.push(Buffer.from(value, "base64"));
    else if (name === "publicKey") keys.public.push(Buffer.from(value, "base64"));
  }
}
