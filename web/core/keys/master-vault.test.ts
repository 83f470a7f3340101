import { openPrimitives } from "../../crypto/secrets.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import type { Database, Table } from "../host.ts";
import { SealedDatabase } from "../storage/sealed-database.ts";
import { openWrappingKey } from "../storage/wrapping-key.ts";
import type { WrappingKeyName } from "../storage/wrapping-key.ts";
import { accountName, unopenedBrowser } from "../testing/earlier-browser.ts";
import { FakeHost, accountOf, signUp, texts, until } from "../testing/fake-host.ts";
import { FakeServer } from "../testing/fake-server.ts";
import type { EarlierOwnKeysRecord, OwnKeysRecord } from "./key-records.ts";
import { MasterVault } from "./master-vault.ts";

const provider = {
  subtle: crypto.subtle,
  randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
};
const signingKey = "master-wrapping-key";

/** The browser's storage, looked at from beside the client. */
async function storageOf(host: FakeHost, name = `tenchat-account-${accountOf(host)}`) {
  const primitives = await openPrimitives(provider);
  // Not another writer, which would end the client's turn: reads alone.
  const kept = (database: string, table: Table, key: string) =>
    host.storage.unsafeTestingDump().find((row) => row.database === database && row.table === table && row.key === key);
  const readOnly = (database: string): Database => ({
    read: async (table, key) => kept(database, table, key)?.value,
    list: () => Promise.reject(new Error("Not here.")),
    commit: () => Promise.reject(new Error("Nothing is written here.")),
    close: () => undefined,
  });
  const keyOf = (key: WrappingKeyName) =>
    openWrappingKey(readOnly(key === signingKey ? name : "tenchat"), provider, key);
  const database = new SealedDatabase(name, readOnly(name), await keyOf("wrapping-key"));
  const vault = new MasterVault(primitives, database, provider);
  const own = () => database.read<OwnKeysRecord & EarlierOwnKeysRecord>("keys", "own");
  const sealed = () => database.read<{ sealed: string; masterKey: string }>("keys", "master");
  const ownKey = kept(name, "device", signingKey)?.value;
  return { vault, own, sealed, keyOf, ownKey };
}

/** Notes whenever the key is fetched that the master key is under. */
function watchFetches(host: FakeHost): string[] {
  const fetches: string[] = [];
  const open = host.storage.open.bind(host.storage);
  host.storage.open = async (name) => {
    const database = await open(name);
    const read: Database["read"] = (table, key) => {
      if (key === signingKey) fetches.push(key);
      return database.read(table, key);
    };
    return { ...database, read };
  };
  return fetches;
}

describe("the master key", () => {
  it("lies apart from the device's keys, under a key of its own, and the day's work never fetches that", async () => {
    const server = new FakeServer();
    const [alice, bob] = [new FakeHost(server), new FakeHost(server)];
    await signUp(alice, "alice");
    await signUp(bob, "bob");
    const { own, sealed, keyOf, ownKey, vault } = await storageOf(bob);
    const record = (await own())!;
    expect(Object.keys(record.master)).toEqual(["publicKey"]);
    expect(ownKey).toMatchObject({ extractable: false, algorithm: { name: "AES-GCM", length: 256 } });
    const { accountId } = record;
    const publicKey = fromBase64(record.master.publicKey);
    const bytes = fromBase64((await sealed())!.sealed);
    const bound = new TextEncoder().encode(["TenChat/1/master key", accountId, record.master.publicKey].join("\0"));
    expect(await (await keyOf(signingKey)).open(bytes, bound)).toHaveLength(32);
    await expect((await keyOf("wrapping-key")).open(bytes, bound)).rejects.toThrow();
    await expect(vault.use({ accountId: "eve's", publicKey }, async () => undefined)).rejects.toThrow();

    const fetches = watchFetches(bob);
    bob.start();
    await bob.client.start();
    await until(() => bob.client.connection.get() === "online");
    const id = await alice.client.conversations.start(accountId);
    const here = alice.client.messaging.open(id);
    await here.send("one");
    await until(() => bob.client.conversations.list.get().length === 1);
    const there = bob.client.messaging.open(id);
    await until(() => texts(there).includes("one"));
    await there.send("two");
    await until(() => texts(here).includes("two"));
    await bob.client.records.changeProfile({ name: "Bob", picture: null });
    await bob.client.messaging.choose({ receipts: false });
    expect(fetches).toEqual([]);
    const [device] = await bob.client.identity.devices();
    await bob.client.identity.renameDevice(device!.deviceId, "Bob's desk");
    expect(fetches).toEqual([signingKey]);
    expect([...alice.reports, ...bob.reports]).toEqual([]);
  });

  it("is erased after it was used, whatever came of that, and is not handed out under another account's name", async () => {
    const bob = new FakeHost(new FakeServer());
    await signUp(bob, "bob");
    const { own, vault } = await storageOf(bob);
    const { accountId, master } = (await own())!;
    const of = { accountId, publicKey: fromBase64(master.publicKey) };
    const seen: Uint8Array[] = [];
    const take = async ({ privateKey }: { privateKey: Uint8Array }) => {
      expect(privateKey.some((byte) => byte !== 0)).toBe(true);
      seen.push(privateKey);
    };
    await vault.use(of, take);
    const failing = vault.use(of, async (key) => {
      await take(key);
      throw new Error("offline");
    });
    await expect(failing).rejects.toThrow("offline");
    expect(seen).toEqual([new Uint8Array(32), new Uint8Array(32)]);
    for (const wrong of [{ publicKey: provider.randomBytes(32) }, { accountId: "eve's" }]) {
      await expect(vault.use({ ...of, ...wrong }, take)).rejects.toThrow();
    }
    expect(seen).toHaveLength(2);
  });

  it("of a profile of version 0.1.0 is moved at the first opening, and lost at no step at which that may end", async () => {
    const before = (await (await storageOf(await unopenedBrowser(), accountName)).own())!;
    expect(before.master.privateKey).toBeDefined();
    const steps: string[] = [];
    for (let at = 0; ; at++) {
      const host = await unopenedBrowser();
      let left = at;
      host.start();
      host.killAt = (step) => left-- === 0 && steps.push(step) > 0;
      void host.client.start();
      const isOver = () => left < 0 || host.client.session.get().kind === "signed-in";
      await until(isOver);
      const ended = left < 0;
      host.killAt = () => false;
      if (ended) {
        host.start();
        await host.client.start();
      }
      const { own, vault } = await storageOf(host, accountName);
      const after = (await own())!;
      const { master, records, ...device } = after;
      const { master: earlier, ...same } = before;
      expect(device).toEqual(same);
      expect(master).toEqual({ publicKey: earlier.publicKey });
      expect(Object.values(records).map((each) => fromBase64(each).length)).toEqual([32, 32]);
      const of = { accountId: before.accountId, publicKey: fromBase64(master.publicKey) };
      expect(await vault.use(of, async ({ privateKey }) => toBase64(privateKey))).toBe(earlier.privateKey);
      expect(host.reports).toEqual([]);
      if (!ended) break;
    }
    // The storage key, the sealed master key, the record without it: each before and after.
    expect(steps.filter((step) => step.startsWith("commit")).length).toBeGreaterThanOrEqual(6);
  });
});
