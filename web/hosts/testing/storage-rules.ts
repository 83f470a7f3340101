import type { Database, Storage } from "../../core/host.ts";

type Rule = readonly [name: string, holds: (storage: Storage, name: string) => Promise<boolean>];

const put = (key: string, value: unknown) => ({ table: "messages", key, value }) as const;
const keysOf = async (database: Database, range: Parameters<Database["list"]>[1]) =>
  (await database.list("messages", range)).map(({ key }) => key).join();

async function filled(storage: Storage, name: string): Promise<Database> {
  const database = await storage.open(name);
  await database.commit(
    ["a/1", "a/2", "a/3", "b/1", "aa/1"].map((key) => put(key, key)),
    "strict",
  );
  return database;
}

async function refused(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "",
    (error: Error) => error.name,
  );
}

/** What every storage must do; run in Node and in a browser alike, each rule on a database of its own. */
const rules: readonly Rule[] = [
  [
    "keeps values over a reopening",
    async (storage, name) => {
      const first = await storage.open(name);
      await first.commit([{ table: "device", key: "k", value: Uint8Array.of(1, 2, 3) }], "strict");
      first.close();
      const value = await (await storage.open(name)).read("device", "k");
      return value instanceof Uint8Array && value.join() === "1,2,3";
    },
  ],
  [
    "keeps a key that cannot be extracted",
    async (storage, name) => {
      const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt"]);
      const first = await storage.open(name);
      await first.commit([{ table: "device", key: "wrapping-key", value: key }], "strict");
      first.close();
      const kept = (await (await storage.open(name)).read("device", "wrapping-key")) as CryptoKey;
      return kept.extractable === false && kept.usages.join() === "encrypt";
    },
  ],
  [
    "answers undefined for what is not there, and forgets what is removed",
    async (storage, name) => {
      const database = await filled(storage, name);
      await database.commit([{ table: "messages", key: "a/1", remove: true }], "strict");
      return (
        (await database.read("messages", "a/1")) === undefined && (await database.read("device", "x")) === undefined
      );
    },
  ],
  [
    "lists a prefix in order and nothing beside it",
    async (storage, name) => {
      const database = await filled(storage, name);
      return (
        (await keysOf(database, { prefix: "a/" })) === "a/1,a/2,a/3" && (await keysOf(database, { prefix: "c" })) === ""
      );
    },
  ],
  [
    "lists backwards, before a key, up to a limit",
    async (storage, name) => {
      const database = await filled(storage, name);
      const range = { prefix: "a/", descending: true, limit: 1 };
      const last = await keysOf(database, range);
      const before = await keysOf(database, { ...range, before: "a/3" });
      const none = await keysOf(database, { ...range, before: "a/1" });
      const all = await keysOf(database, { prefix: "" });
      return last === "a/3" && before === "a/2" && none === "" && all === "a/1,a/2,a/3,aa/1,b/1";
    },
  ],
  [
    "lists from a key on, of its prefix alone",
    async (storage, name) => {
      const database = await filled(storage, name);
      const some = await keysOf(database, { prefix: "a/", from: "a/2" });
      const between = await keysOf(database, { prefix: "a/", from: "a/1", before: "a/1\0" });
      const all = await keysOf(database, { prefix: "a/", from: "a" });
      const none = await keysOf(database, { prefix: "a/", from: "aa/1" });
      return some === "a/2,a/3" && between === "a/1" && all === "a/1,a/2,a/3" && none === "";
    },
  ],
  [
    "commits all or nothing",
    async (storage, name) => {
      const database = await storage.open(name);
      const failure = await refused(
        database.commit([put("one", 1), put("two", () => "a function cannot be stored")], "strict"),
      );
      return failure !== "" && (await database.read("messages", "one")) === undefined;
    },
  ],
  [
    "commits any number all or nothing",
    async (storage, name) => {
      const database = await storage.open(name);
      const many = Array.from({ length: 250 }, (_, at) => put(`k${at}`, at));
      const failure = await refused(database.commit([...many, put("two", () => "not stored")], "relaxed"));
      const none = await keysOf(database, { prefix: "" });
      await database.commit(many, "relaxed");
      return failure !== "" && none === "" && (await database.list("messages", { prefix: "k" })).length === 250;
    },
  ],
  [
    "refuses whoever was replaced, and lets the new writer write",
    async (storage, name) => {
      const first = await storage.open(name);
      const second = await storage.open(name);
      const failure = await refused(first.commit([put("old", 1)], "strict"));
      await second.commit([put("new", 1)], "relaxed");
      return failure === "FenceBroken" && (await keysOf(second, { prefix: "" })) === "new";
    },
  ],
];

/** The names of the rules that do not hold, with why. */
export async function brokenStorageRules(storage: Storage): Promise<string[]> {
  const broken: string[] = [];
  for (const [index, [name, holds]] of rules.entries()) {
    try {
      if (!(await holds(storage, `rule-${index}`))) broken.push(name);
    } catch (error) {
      broken.push(`${name}: ${String(error)}`);
    }
  }
  return broken;
}
