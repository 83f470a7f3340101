import type { Page } from "playwright-core";
import { collect } from "./known-person.ts";
import type { Keys } from "./known-person.ts";

/**
 * The private keys of somebody at a page, and the public ones. The key over its storage cannot be read out, but whoever runs in
 * the page can use it: so a story can look for a browser's own keys, the account's master key among them, wherever they must not be.
 */
export async function keysOfPage(page: Page): Promise<Keys> {
  const opened = await page.evaluate(readKeys);
  const keys: Keys = { private: [], public: [] };
  for (const text of opened.records) collect(JSON.parse(text), keys);
  for (const base64 of opened.masters) keys.private.push(Buffer.from(base64, "base64"));
  return keys;
}

/** Runs in the page, alone: what it needs stands in it. */
async function readKeys(): Promise<{ records: string[]; masters: string[] }> {
  const answered = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error("The storage did not answer."));
    });
  const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith("tenchat") ? [name] : []));
  const databases = new Map<string, IDBDatabase>();
  for (const name of names) databases.set(name, await answered(indexedDB.open(name)));
  const keyNamed = (database: IDBDatabase, name: string) =>
    answered(database.transaction("device").objectStore("device").get(name) as IDBRequest<CryptoKey>);
  const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const open = async (key: CryptoKey, sealed: Uint8Array, bound: string) => {
    const additionalData = new TextEncoder().encode(bound);
    const algorithm = { name: "AES-GCM", iv: sealed.slice(0, 12), additionalData };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.slice(12)));
  };
  const wrapping = await keyNamed(databases.get("tenchat")!, "wrapping-key");
  const records: string[] = [];
  const masters: string[] = [];
  for (const [name, database] of databases) {
    for (const table of ["keys", "peers"]) {
      const store = database.transaction(table).objectStore(table);
      const [places, values] = await Promise.all([answered(store.getAllKeys()), answered(store.getAll())]);
      for (const [at, place] of places.entries()) {
        const bound = ["TenChat/1/record", name, table, String(place)].join("\0");
        const text = new TextDecoder().decode(await open(wrapping, values[at] as Uint8Array, bound));
        records.push(text);
        if (table !== "keys" || place !== "master") continue;
        const { masterKey, sealed } = JSON.parse(text) as { masterKey: string; sealed: string };
        const accountId = name.slice("tenchat-account-".length);
        const key = await keyNamed(database, "master-wrapping-key");
        const master = await open(key, bytesOf(sealed), ["TenChat/1/master key", accountId, masterKey].join("\0"));
        masters.push(btoa(String.fromCharCode(...master)));
      }
    }
    database.close();
  }
  return { records, masters };
}
