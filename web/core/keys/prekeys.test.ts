import {
  formatsReadBy,
  generateDeviceKeys,
  generateMasterKey,
  nextSignedPrekeyId,
  openPrimitives,
  readableFormats,
} from "../../crypto/secrets.ts";
import type { Primitives } from "../../crypto/secrets.ts";
import type { RotateSignedPrekeysInput } from "../../../generated/contracts/keys/operations.ts";
import type { ServerApi } from "../server-api.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";
import { FakeHost, accountOf, lastText, signUp, states, texts, until } from "../testing/fake-host.ts";
import { FakeServer } from "../testing/fake-server.ts";
import { peerOf } from "../testing/three-people.ts";
import { ownKeys, prekeyKey, writeOwnKeys } from "./key-records.ts";
import { fullStock } from "./key-setup.ts";
import { PrekeyCare } from "./prekey-care.ts";

const hour = 3_600_000;
/** The hour in which a test begins: signed prekeys are numbered by it. */
const begun = Date.now();
const first = nextSignedPrekeyId(1, begun);
const madeAt = (hours: number) => nextSignedPrekeyId(1, begun + hours * hour);

function ids(host: FakeHost, kind: string): number[] {
  return host.storage
    .unsafeTestingDump()
    .filter(
      ({ database, table, key }) => database.includes("account") && table === "keys" && key.startsWith(`${kind}/`),
    )
    .map(({ key }) => Number(key.slice(kind.length + 1)));
}

async function reconnect(host: FakeHost): Promise<void> {
  host.dropSockets();
  await until(() => host.client.connection.get() !== "online");
  await until(() => host.client.connection.get() === "online");
}

/** A conversation in which a notice about oneself can be read. */
async function alone(server: FakeServer, host: FakeHost): Promise<string> {
  const other = new FakeHost(server);
  await signUp(other, "bob");
  return host.client.conversations.start(accountOf(other));
}

function deviceOf(server: FakeServer, host: FakeHost) {
  const state = host.client.session.get();
  if (state.kind !== "signed-in") throw new Error("Nobody is signed in.");
  const device = server.accounts.get(state.account.accountId)?.devices.get(state.deviceId);
  if (device === undefined) throw new Error("There is no such device.");
  return device;
}

/** A host that keeps as many prekeys as a browser does. */
function browserLike(server: FakeServer): FakeHost {
  const host = new FakeHost(server);
  host.prekeyStock = fullStock;
  return host;
}

describe("the prekeys of a device", () => {
  it("are a hundred of each kind, and filled up when fewer than twenty are left", async () => {
    const server = new FakeServer();
    const host = browserLike(server);
    await signUp(host, "alice");
    const device = deviceOf(server, host);
    expect([device.oneTime.length, device.kem.length]).toEqual([100, 100]);
    device.oneTime.splice(0, 80);
    await reconnect(host);
    expect(device.oneTime).toHaveLength(20);
    device.oneTime.splice(0, 1);
    device.kem.splice(0, 95);
    await reconnect(host);
    await until(() => device.oneTime.length === 100 && device.kem.length === 100);
    // Numbers are never given twice, and each half that left is kept here.
    expect(new Set(ids(host, "one-time")).size).toBe(181);
    expect(device.oneTime.every(({ prekeyId }) => ids(host, "one-time").includes(prekeyId))).toBe(true);
    expect(device.kem.every(({ prekeyId }) => ids(host, "kem").includes(prekeyId))).toBe(true);
    expect(host.reports).toEqual([]);
  });

  it("are filled up within a minute of the server saying that few are left, and never by more than a hundred", async () => {
    const server = new FakeServer();
    const host = browserLike(server);
    await signUp(host, "alice");
    const device = deviceOf(server, host);
    await until(() => server.accounts.get(accountOf(host))?.deviceList !== undefined);
    device.oneTime.splice(0, 95);
    const honest = server.http.bind(server);
    server.http = (...asked) => {
      const answer = honest(...asked);
      // It says that it has a million less than none.
      return asked[1] === "/v1/keys/stock"
        ? { ...answer, body: { ...(answer.body as object), oneTimeKemPrekeys: -1_000_000 } }
        : answer;
    };
    const stock = { oneTimePrekeys: 5, oneTimeKemPrekeys: 100, signedPrekeyId: 1, signedPrekeyCreatedAt: null };
    peerOf(server, host).push({ type: "keys.low", body: stock });
    await until(
      () => device.oneTime.length === 100,
      () => device.oneTime.length,
      60_000,
    );
    expect(device.kem).toHaveLength(200);
  }, 90_000);

  it("are made within bounds for a server that always says that none is left, or that it has lost the signed one, and that is said", async () => {
    const server = new FakeServer();
    const host = new FakeHost(server);
    await signUp(host, "alice");
    const honest = server.http.bind(server);
    const says = { oneTimePrekeys: 0, oneTimeKemPrekeys: 0, signedPrekeyId: 1 };
    let lies = false;
    server.http = (...asked) => {
      const answer = honest(...asked);
      const isStock = lies && asked[1].startsWith("/v1/keys/");
      return isStock ? { ...answer, body: { ...(answer.body as object), ...says } } : answer;
    };
    const id = await alone(server, host);
    const drained = () => host.client.conversations.list.get().find((each) => each.id === id)?.devicesNotices ?? [];
    const made = () => ["one-time", "kem", "signed"].map((kind) => ids(host, kind).length);
    const [oneTime, kem, signed] = made() as [number, number, number];
    lies = true;
    for (let times = 0; times < 12; times++) {
      await reconnect(host);
      for (let frames = 0; frames < 20; frames++)
        peerOf(server, host).push({ type: "keys.low", body: { ...says, signedPrekeyCreatedAt: null } });
    }
    const five = 5 * host.prekeyStock;
    await until(() => drained().length === 1, made);
    // With each rotation a last resort, which is one of KEM.
    expect(made()).toEqual([oneTime + five, kem + five + 4, signed + 4]);
    expect(drained()).toMatchObject([{ own: true, doubts: ["drained"], held: false }]);
    lies = false;
    await reconnect(host);
    await until(() => drained().length === 0);
    lies = true;
    host.ahead = 25 * hour;
    await reconnect(host);
    await until(() => made()[0] === oneTime + five + host.prekeyStock, made);
    expect(host.reports).toEqual([]);
  });

  it("are rotated after 48 hours, and a replaced one is kept for 45 days", async () => {
    const server = new FakeServer();
    const host = new FakeHost(server);
    await signUp(host, "alice");
    const device = deviceOf(server, host);
    const signedIds = () => ids(host, "signed");
    host.ahead = 47 * hour;
    await reconnect(host);
    expect(signedIds()).toEqual([first]);
    host.ahead = 49 * hour;
    await reconnect(host);
    await until(
      () => device.rotated?.signedPrekey.prekeyId === madeAt(49),
      () => host.reports.map(String),
    );
    expect(signedIds()).toEqual([first, madeAt(49)]);
    host.ahead = (49 + 44 * 24) * hour;
    await reconnect(host);
    await until(() => device.rotated?.signedPrekey.prekeyId === madeAt(49 + 44 * 24));
    expect(signedIds()).toEqual([first, madeAt(49), madeAt(49 + 44 * 24)]);
    host.ahead = (49 + 46 * 24) * hour;
    await reconnect(host);
    await until(
      () => signedIds().join() === [madeAt(49), madeAt(49 + 44 * 24), madeAt(49 + 46 * 24)].join(),
      () => [signedIds(), host.reports.map(String)],
    );
  });

  it("are rotated and the list of devices renewed in time where a connection lasts and nobody opens the page anew", async () => {
    const server = new FakeServer();
    const host = new FakeHost(server);
    await signUp(host, "alice");
    const device = deviceOf(server, host);
    const list = () => server.accounts.get(accountOf(host))?.deviceList?.list;
    await until(() => list() !== undefined);
    const [before, connection] = [list(), peerOf(server, host)];
    host.ahead = 49 * hour;
    await until(() => device.rotated?.signedPrekey.prekeyId === madeAt(49));
    expect(list()).toBe(before);
    host.ahead = 8 * 24 * hour;
    await until(() => list() !== before);
    expect([peerOf(server, host) === connection, host.reports]).toEqual([true, []]);
  });

  it("that nobody has asked for are withdrawn after 30 days, and their private halves go 45 days later", async () => {
    const server = new FakeServer();
    const host = new FakeHost(server);
    await signUp(host, "alice");
    const device = deviceOf(server, host);
    const days = async (count: number) => {
      host.ahead = count * 24 * hour;
      await reconnect(host);
    };
    await days(0);
    // One was handed out, and nothing was ever begun with it.
    const [handedOut] = device.oneTime.splice(0, 1);
    const batch = ids(host, "one-time");
    await days(29);
    expect(device.oneTime.map(({ prekeyId }) => prekeyId)).toEqual(batch.filter((id) => id !== handedOut!.prekeyId));
    await days(31);
    await until(() => device.oneTime.length === host.prekeyStock && device.kem.length === host.prekeyStock);
    expect(device.oneTime.some(({ prekeyId }) => batch.includes(prekeyId))).toBe(false);
    expect(ids(host, "one-time")).toEqual([...batch, ...device.oneTime.map(({ prekeyId }) => prekeyId)]);
    // Those of the next batch are withdrawn by then, and kept; the first batch is gone, whoever has its public halves.
    await days(77);
    const others = () => ids(host, "one-time").filter((id) => !batch.includes(id));
    // What the device was still doing on the 31st day may forget the first batch before the third is made.
    await until(
      () => others().length === 2 * host.prekeyStock && ids(host, "one-time").length === others().length,
      () => [ids(host, "one-time"), host.reports.map(String)],
    );
    // The last-resort ones, which count among those of KEM, go their own way.
    expect(ids(host, "kem").length).toBeGreaterThan(2 * host.prekeyStock);
    expect(host.reports).toEqual([]);
  });

  it("are erased as they are used up, except the last-resort one", async () => {
    const server = new FakeServer();
    const [alice, bob] = [new FakeHost(server), new FakeHost(server)];
    await signUp(alice, "alice");
    await signUp(bob, "bob");
    const [found] = await alice.client.identity.searchPeople("bob");
    const id = await alice.client.conversations.start(found?.accountId ?? "");
    await until(() => bob.client.conversations.list.get().length === 1);
    await alice.client.messaging.open(id).send("first");
    await until(() => lastText(bob) === "first");
    // Of one-time ones one is gone of each kind; the last-resort one, which is among the second kind, is not.
    expect([ids(bob, "one-time").length, ids(bob, "kem").length]).toEqual([bob.prekeyStock - 1, bob.prekeyStock]);
    expect(ids(bob, "kem")).toContain(1);
  });

  it("may be used up while expired ones are looked for", async () => {
    const now = 100 * 24 * hour;
    const kept: Record<string, object> = { [prekeyKey("signed", first)]: { keptSince: now - hour } };
    const database = {
      // The second is listed, and gone when it is read: somebody began to write with it.
      keys: async (_table: string, { prefix }: { prefix: string }) =>
        [prekeyKey("signed", first), prekeyKey("kem", 1)].filter((key) => key.startsWith(prefix)),
      read: async (_table: string, key: string) =>
        key === "own" ? { next: { signed: first + 1 }, stockedAt: now } : kept[key],
    } as unknown as SealedDatabase;
    const stock = { oneTimePrekeys: 100, oneTimeKemPrekeys: 100, signedPrekeyId: first };
    const keys = { readPrekeyStock: async () => stock } as unknown as ServerApi["keys"];
    const care = new PrekeyCare({} as Primitives, database, keys, () => now);
    await expect(care.tend()).resolves.toBeUndefined();
  });

  it("that a version before has signed are replaced at once: they say which formats this device reads", async () => {
    const p = await openPrimitives({ randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)) });
    const master = await generateMasterKey(p);
    const device = await generateDeviceKeys(p, master, { accountId: "alice", deviceId: "phone" });
    const noKey = new Uint8Array(32);
    const next = { signed: 4, oneTime: 101, kem: 102 };
    const records = new Map<string, unknown>([
      [ownKeys.key, writeOwnKeys(device, { names: noKey, key: noKey }, { published: true, next })],
      [prekeyKey("signed", 3), { privateKey: "", keptSince: 0 }],
    ]);
    const database = {
      keys: async () => [],
      read: async (_table: string, key: string) => records.get(key),
      commit: async (changes: readonly { key: string; value?: unknown }[]) =>
        changes.forEach(({ key, value }) => records.set(key, value)),
    } as unknown as SealedDatabase;
    let signedPrekeyId = 3;
    const rotated: number[] = [];
    const keys = {
      readPrekeyStock: async () => ({ oneTimePrekeys: 100, oneTimeKemPrekeys: 100, signedPrekeyId }),
      rotateSignedPrekeys: async ({ signedPrekey }: RotateSignedPrekeysInput) =>
        void rotated.push((signedPrekeyId = signedPrekey.prekeyId)),
    } as unknown as ServerApi["keys"];
    const care = new PrekeyCare(p, database, keys, () => 0);
    await care.tend();
    await care.tend();
    expect(rotated).toHaveLength(1);
    expect([3, ...rotated].map(formatsReadBy)).toEqual([1, readableFormats]);
  });

  it("of a device that the sender had not heard of are claimed when the server names it", async () => {
    const server = new FakeServer();
    const [alice, bob] = [new FakeHost(server), new FakeHost(server)];
    await signUp(alice, "alice");
    await signUp(bob, "bob");
    const [found] = await alice.client.identity.searchPeople("bob");
    const id = await alice.client.conversations.start(found?.accountId ?? "");
    const here = alice.client.messaging.open(id);
    await here.send("to the old device");
    await until(() => lastText(bob) === "to the old device");
    // Bob's device is removed and he signs in again; Alice does not hear of it.
    alice.loses = (frame) => frame.type === "keys.changed";
    const old = deviceOf(server, bob);
    server.revokeSessions(found?.accountId ?? "");
    server.accounts.get(found?.accountId ?? "")?.devices.delete(old.deviceId);
    bob.dropSockets();
    await until(() => bob.client.session.get().kind === "signed-out");
    await bob.client.identity.signInWithPassword({ username: "bob", password: "correct horse battery" });
    await until(() => bob.client.connection.get() === "online");
    await here.send("to the new device");
    const there = bob.client.messaging.open(id);
    await until(
      () => texts(there).includes("to the new device"),
      () => [texts(there), alice.reports.map(String)],
    );
    expect(texts(there)).toEqual(["to the old device", "to the new device"]);
    await bob.client.conversations.accept(id);
    await until(() => states(here).every((state) => state === "delivered"));
  });
});
