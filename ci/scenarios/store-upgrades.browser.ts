import type { StoreVersion } from "../../generated/client/runtime/upgrade-stores.ts";
import type { Database, Table } from "../../web/core/host.ts";
import { SealedDatabase } from "../../web/core/storage/sealed-database.ts";
import { openWrappingKey } from "../../web/core/storage/wrapping-key.ts";
import { IndexedDbStorage } from "../../web/hosts/indexed-db-storage.ts";
import type { BrowserStorage } from "../../web/hosts/indexed-db-storage.ts";

/** What the page of a release knows of its stores. */
export interface PageOfRelease {
  readonly versions: readonly StoreVersion[];
  readonly boundTo: Readonly<Record<string, string>>;
}

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** As the page of a release does it: the wrapping key from the device's database, and all the rest sealed with it. */
async function openAs(browser: BrowserStorage, page: PageOfRelease, name: string): Promise<SealedDatabase> {
  const device: Database = await new IndexedDbStorage(browser).open("tenchat");
  const key = await openWrappingKey(device, { randomBytes });
  device.close();
  return new SealedDatabase(name, await new IndexedDbStorage(browser, page.versions).open(name), key, page.boundTo);
}

const storesOf = ({ versions }: PageOfRelease) => versions.at(-1)!.stores as readonly Table[];

/** Writes into each store what says where it belongs. */
async function write(database: SealedDatabase, { boundTo }: PageOfRelease, by: string): Promise<void> {
  for (const [table, bound] of Object.entries(boundTo))
    await database.commit([{ table: table as Table, key: by, value: `${bound} by ${by}` }]);
}

/** All that the page of a release reads, in the words of who wrote it; whatever does not open rejects. */
async function read(database: SealedDatabase, page: PageOfRelease): Promise<string[]> {
  const found = await Promise.all(storesOf(page).map((table) => database.list<string>(table, { prefix: "" })));
  return found.flat().sort();
}

async function readAs(browser: BrowserStorage, page: PageOfRelease, name: string): Promise<string[]> {
  const database = await openAs(browser, page, name);
  const found = await read(database, page);
  database.close();
  return found;
}

/** A profile that each release has written to, one after the other, and what the last of them reads. */
export async function readAfterReleases(
  browser: BrowserStorage,
  pages: readonly PageOfRelease[],
  name: string,
): Promise<string[]> {
  for (const [at, page] of pages.entries()) {
    const database = await openAs(browser, page, name);
    await write(database, page, String(at + 1));
    database.close();
  }
  return readAs(browser, pages.at(-1)!, name);
}

/**
 * What the page of the first release reads, after one of the last was ended in the middle of the upgrade, when stores had
 * their new names and others were still missing; and then what one of the last reads.
 */
export async function readAfterKill(
  browser: BrowserStorage,
  [first, last]: readonly [PageOfRelease, PageOfRelease],
  name: string,
): Promise<readonly [before: string[], after: string[]]> {
  const begun = await openAs(browser, first, name);
  await write(begun, first, "1");
  begun.close();
  await killInUpgrade(last, name);
  return [await readAs(browser, first, name), await readAs(browser, last, name)];
}

/** A worker that upgrades the database and never comes to the end of it is taken away. */
async function killInUpgrade(page: PageOfRelease, name: string): Promise<void> {
  const worker = new Worker("/rules.js", { type: "module" });
  await new Promise<void>((resolve, reject) => {
    worker.onmessage = () => resolve();
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ name, versions: page.versions });
  });
  worker.terminate();
}

/** The worker's side: the last thing that an upgrade asks for is which stores there have to be. */
export function hangInUpgrade(browser: BrowserStorage): void {
  onmessage = ({ data }: MessageEvent<{ name: string; versions: readonly StoreVersion[] }>) => {
    const { name, versions } = data;
    Object.defineProperty(versions.at(-1), "stores", {
      get: () => {
        postMessage("renamed");
        for (;;);
      },
    });
    void new IndexedDbStorage(browser, versions).open(name);
  };
}
