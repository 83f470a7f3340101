import { STORE_VERSIONS } from "../../../generated/client/stores.ts";
import type { Database, Table } from "../../core/host.ts";
import { SealedDatabase } from "../../core/storage/sealed-database.ts";
import { openWrappingKey } from "../../core/storage/wrapping-key.ts";
import { IndexedDbStorage } from "../indexed-db-storage.ts";
import type { BrowserStorage } from "../indexed-db-storage.ts";
import first from "./version-1-profile.json" with { type: "json" };
import released from "./version-8-profile.json" with { type: "json" };

type Rule = readonly [name: string, holds: (browser: BrowserStorage) => Promise<boolean>];

/** A version after today's, with a store more. */
const last = STORE_VERSIONS.at(-1)!;
const later = [
  ...STORE_VERSIONS,
  { ...last, number: last.number + 1, stores: [...last.stores, "stickers"], renamed: [], removed: [] },
];

/** One after that, which calls a store otherwise, and has another by the name that it had. */
const renamed = [
  ...later,
  {
    ...later.at(-1)!,
    number: last.number + 2,
    stores: [...later.at(-1)!.stores, "needles"],
    renamed: [["pins", "needles"] as const],
  },
];

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

type Profile = typeof first;
const accountNameOf = ({ account }: Profile) => `tenchat-account-${account.accountId}`;

/** The recorded profile, as code of that version left it in the browser. */
async function layDown(profile: Profile, version: number): Promise<void> {
  for (const name of ["tenchat", accountNameOf(profile)]) {
    await new Promise<void>((resolve, reject) => {
      const deletion = indexedDB.deleteDatabase(name);
      deletion.onsuccess = () => resolve();
      deletion.onerror = () => reject(deletion.error);
    });
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name, version);
      request.onupgradeneeded = () => {
        for (const table of profile.tables) request.result.createObjectStore(table);
        for (const { database, table, key, bytes } of profile.records) {
          if (database !== name) continue;
          const value = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
          request.transaction?.objectStore(table).put(value, key);
        }
      };
      request.onsuccess = () => resolve(request.result.close());
      request.onerror = () => reject(request.error);
    });
  }
}

async function names(database: Database, table: Table): Promise<string> {
  return (await database.list(table, { prefix: "" })).map(({ key }) => key).join();
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => "",
    (error: Error) => error.name,
  );

/** Lays a profile down, opens it as the version of today does, and answers its texts; "lost" when a record is not there. */
async function readBack(browser: BrowserStorage, profile: Profile, version: number): Promise<string> {
  await layDown(profile, version);
  const storage = new IndexedDbStorage(browser);
  const accountName = accountNameOf(profile);
  const device = await storage.open("tenchat");
  const account = await storage.open(accountName);
  const key = await openWrappingKey(device, { randomBytes });
  const session = await new SealedDatabase("tenchat", device, key).read<{ deviceId: string }>("device", "session");
  let whole = session?.deviceId === profile.deviceId;
  for (const { database, table, key: of } of profile.records) {
    const opened = database === accountName ? account : device;
    whole &&= (await opened.read(table as Table, of)) !== undefined;
  }
  const sealed = new SealedDatabase(accountName, account, key);
  const texts = await sealed.list<{ text?: string }>("messages", { prefix: "at/" });
  const waiting = await sealed.list<{ text: string; order: number }>("outbox", { prefix: "" });
  const [conversation] = await sealed.list<{ draft: string }>("conversations", { prefix: "" });
  device.close();
  account.close();
  const inOrder = waiting.sort((one, other) => one.order - other.order);
  return whole
    ? [...texts, ...inOrder]
        .map(({ text }) => text)
        .concat(conversation?.draft)
        .join()
    : "lost";
}

/** What is found after a newer program has written, one of today, and the newer one again. */
async function goBack(browser: BrowserStorage, versions: typeof later, name: string): Promise<string> {
  const newer = new IndexedDbStorage(browser, versions);
  const made = await newer.open(name);
  await made.commit([{ table: "stickers" as "pins", key: "new", value: 1 }], "strict");
  made.close();
  const older = await new IndexedDbStorage(browser).open(name);
  await older.commit([{ table: "pins", key: "old", value: 2 }], "strict");
  // The newer one, in another tab or after the next deploy, takes over as ever.
  const again = await newer.open(name);
  const refused = await failure(older.commit([{ table: "pins", key: "late", value: 3 }], "strict"));
  const found = `${await names(again, "pins")} ${await names(again, "stickers" as "pins")} ${refused}`;
  older.close();
  again.close();
  return found;
}

const rules: readonly Rule[] = [
  [
    "finds all that the first version stored, and can read it",
    async (browser) => {
      const found = await readBack(browser, first, 1);
      return (
        found === "the first line, from alice,and the answer, from bob,this one waits for a connection,a thought begun"
      );
    },
  ],
  [
    "finds all that version 0.1.0 stored, and can read it",
    async (browser) => {
      const found = await readBack(browser, released, 8);
      return (
        found ===
        "the first line, from alice,and the answer, from bob,,unread, after one that did not open,one that is unread," +
          "this one was refused,sealed, and without an answer,this one waits for a connection,a thought begun"
      );
    },
  ],
  [
    "adds a table and keeps what the others hold",
    async (browser) => {
      const before = await new IndexedDbStorage(browser).open("added");
      await before.commit([{ table: "pins", key: "kept", value: 1 }], "strict");
      before.close();
      const after = await new IndexedDbStorage(browser, later).open("added");
      await after.commit([{ table: "stickers" as "pins", key: "new", value: 2 }], "strict");
      const found = `${await names(after, "pins")} ${await names(after, "stickers" as "pins")}`;
      after.close();
      return found === "kept new";
    },
  ],
  [
    "goes on in what a newer version has made that only added a store, and so does that one afterwards",
    async (browser) => {
      const found = await Promise.all([
        goBack(browser, later, "went-back"),
        // Today's need not have been released: then the newer one does not name them.
        goBack(browser, later.slice(-1), "went-back-unreleased"),
      ]);
      return found.every((each) => each === "old new FenceBroken");
    },
  ],
  [
    "says so when a newer version has called a store otherwise, and changes nothing",
    async (browser) => {
      const newer = new IndexedDbStorage(browser, renamed);
      (await newer.open("newer")).close();
      const refused = await Promise.all(
        [new IndexedDbStorage(browser), new IndexedDbStorage(browser, later)].map((each) =>
          failure(each.open("newer")),
        ),
      );
      const again = await newer.open("newer");
      const found = await names(again, "needles" as "pins");
      again.close();
      return refused.join() === "StorageNewer,StorageNewer" && found === "";
    },
  ],
  [
    "says so where nobody noted that it may",
    async (browser) => {
      const storage = new IndexedDbStorage(browser);
      await layDown({ ...first, records: [] }, last.number + 9);
      const refused = await failure(storage.open("tenchat"));
      const known = await indexedDB.databases();
      for (const name of ["tenchat", accountNameOf(first)]) await storage.remove(name);
      const left = known.find(({ name }) => name === "tenchat");
      return refused === "StorageNewer" && left?.version === last.number + 9;
    },
  ],
  [
    "gives way to a newer version in another tab, and works no further",
    async (browser) => {
      const old = await new IndexedDbStorage(browser).open("blocked");
      const newer = await new IndexedDbStorage(browser, later).open("blocked");
      const refused = await failure(old.commit([{ table: "pins", key: "late", value: 1 }], "strict"));
      const read = await failure(old.read("pins", "late"));
      const found = await names(newer, "pins");
      newer.close();
      return refused === "FenceBroken" && read === "FenceBroken" && found === "";
    },
  ],
];

/** The names of the rules that do not hold, with why: those of opening what another version has written. */
export async function brokenUpgradeRules(browser: BrowserStorage): Promise<string[]> {
  const broken: string[] = [];
  for (const [name, holds] of rules) {
    try {
      if (!(await holds(browser))) broken.push(name);
    } catch (error) {
      broken.push(`${name}: ${String(error)}`);
    }
  }
  return broken;
}
