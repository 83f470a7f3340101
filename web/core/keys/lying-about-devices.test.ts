import type { AccountDevices, SignedDeviceList } from "../../../generated/contracts/keys/types.ts";
import { generateDeviceKeys, generateMasterKey } from "../../crypto/secrets.ts";
import type { DeviceKeys, ListedDevice, MasterKey } from "../../crypto/secrets.ts";
import { Seeded } from "../../crypto/testing/machine/seeded.ts";
import { primitives } from "../../crypto/testing/test-primitives.ts";
import { MemoryStorage } from "../../hosts/memory-storage.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { SealedDatabase } from "../storage/sealed-database.ts";
import { openWrappingKey } from "../storage/wrapping-key.ts";
import { listLasts, signedList } from "./device-list-care.ts";
import { DeviceLists } from "./device-lists.ts";
import type { ListDoubt } from "./door.ts";

const provider = { randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
const accountId = "bob's";
/** More of them for a long night. */
const attempts = Number(process.env["TENCHAT_LIES"] ?? 20);
/** Other ones each time; those that were told under this seed again. */
const seed = Number(process.env["TENCHAT_SEED"] ?? crypto.getRandomValues(new Uint32Array(1))[0]);

/** Bob with a desk, a phone that he removes again, and a tablet; and Mallory, who works with the server. */
async function people() {
  const p = await primitives;
  const [master, mallorys] = [await generateMasterKey(p), await generateMasterKey(p)];
  const device = (name: string, of = master) => generateDeviceKeys(p, of, { accountId, deviceId: name });
  const [desk, phone, tablet] = [await device("desk"), await device("phone"), await device("tablet")];
  const intruder = await device("intruder", mallorys);
  const sign = (
    counter: number,
    devices: readonly DeviceKeys[],
    { at = 1, by = master, removed = [] }: { at?: number; by?: MasterKey; removed?: readonly DeviceKeys[] } = {},
  ) => signedList(p, by, { accountId, counter, devices: devices.map(listed), removed: removed.map(listed) }, at);
  const removed = [phone];
  const lists = [
    await sign(1, [desk]),
    await sign(2, [desk, phone]),
    await sign(3, [desk], { removed }),
    await sign(4, [desk, tablet], { removed }),
  ];
  const answer = (deviceList: SignedDeviceList | undefined, ...devices: DeviceKeys[]): AccountDevices => ({
    accountId,
    masterKey: toBase64(master.publicKey),
    devices: devices.map(publicIdentity),
    ...(deviceList === undefined ? {} : { deviceList }),
  });
  const honest = [
    answer(lists[0], desk),
    answer(lists[1], desk, phone),
    answer(lists[2], desk),
    answer(lists[3], desk, tablet),
  ];
  return { p, master, mallorys, desk, phone, tablet, intruder, sign, lists, answer, honest };
}

function listed({ identity }: DeviceKeys): ListedDevice {
  const { deviceId, signingKey, agreementKey } = identity;
  return { deviceId, name: `Bob's ${deviceId}`, since: 1, signingKey, agreementKey };
}

function publicIdentity({ identity }: DeviceKeys): AccountDevices["devices"][number] {
  const { deviceId, signingKey, agreementKey, identitySignature } = identity;
  return {
    deviceId,
    signingKey: toBase64(signingKey),
    agreementKey: toBase64(agreementKey),
    identitySignature: toBase64(identitySignature),
  };
}

/** Alice's device, which may be started anew on the same storage. */
async function alice() {
  const storage = new MemoryStorage();
  const key = await openWrappingKey(await storage.open("account"), provider);
  const clock = { now: 1_000 };
  const start = async () => {
    const database = new SealedDatabase("account", await storage.open("account"), key);
    const given = { primitives: await primitives, database, ownDeviceId: "alice's", now: () => clock.now };
    const lists = new DeviceLists({ ...given, changed: () => undefined });
    await lists.load();
    return lists;
  };
  return { clock, start };
}

const shown = (lists: DeviceLists) => ({ added: lists.unseen(accountId), doubts: lists.doubts(accountId) });

describe("a server that lies about devices", () => {
  it("is believed as long as nobody has signed a list, and no longer", async () => {
    const { desk, phone, answer, honest, master } = await people();
    const lists = await (await alice()).start();
    const judge = (given: AccountDevices) => lists.judge(given, toBase64(master.publicKey));
    expect(await judge(answer(undefined, desk, phone))).toEqual(["desk", "phone"]);
    expect(await judge(honest[0]!)).toEqual(["desk"]);
    expect(await judge(answer(undefined, desk, phone))).toEqual(["desk"]);
    expect(lists.doubts(accountId)).toEqual(["withheld", "unlisted"]);
    expect(await judge(honest[0]!)).toEqual(["desk"]);
    expect(lists.doubts(accountId)).toEqual([]);
  });

  it("has a new device shown by name, once, until it was seen or is gone", async () => {
    const { honest, master } = await people();
    const { start } = await alice();
    let lists = await start();
    const judge = (given: AccountDevices) => lists.judge(given, toBase64(master.publicKey));
    await judge(honest[0]!);
    expect(lists.unseen(accountId)).toEqual([]);
    await judge(honest[1]!);
    lists = await start();
    expect(lists.unseen(accountId)).toEqual([{ deviceId: "phone", name: "Bob's phone", since: 1 }]);
    await judge(honest[2]!);
    expect(lists.unseen(accountId)).toEqual([]);
    await judge(honest[3]!);
    expect(lists.unseen(accountId).map(({ deviceId }) => deviceId)).toEqual(["tablet"]);
    expect(await lists.acknowledge(accountId, shown(lists))).toBe(true);
    lists = await start();
    expect(lists.unseen(accountId)).toEqual([]);
  });

  it("is not believed about a list whose time is over, until the person accepts it or a newer one comes", async () => {
    const { honest, sign, desk, answer, master } = await people();
    const { start, clock } = await alice();
    let lists = await start();
    const judge = (given: AccountDevices) => lists.judge(given, toBase64(master.publicKey));
    await judge(honest[2]!);
    expect(lists.isHeld(accountId)).toBe(false);
    clock.now = listLasts + 1;
    await judge(honest[2]!);
    expect([lists.doubts(accountId), lists.isHeld(accountId)]).toEqual([["expired"], true]);
    expect(await lists.acknowledge(accountId, shown(lists))).toBe(true);
    lists = await start();
    expect(lists.isHeld(accountId)).toBe(false);
    await judge(answer(await sign(9, [desk]), desk));
    expect([lists.isHeld(accountId), lists.doubts(accountId)]).toEqual([true, ["expired"]]);
    await judge(answer(await sign(10, [desk], { at: clock.now }), desk));
    expect([lists.isHeld(accountId), lists.doubts(accountId)]).toEqual([false, []]);
  });

  it("profits from nothing that was decided about another key of the same account", async () => {
    const { honest, answer, desk, intruder, master, mallorys } = await people();
    const { start, clock } = await alice();
    const lists = await start();
    const [before, since] = [master, mallorys].map(({ publicKey }) => ({ accountId, masterKey: publicKey }));
    const judge = (given: AccountDevices, { masterKey }: { masterKey: Uint8Array }) =>
      lists.judge(given, toBase64(masterKey));
    // The person writes to them without a list, by the key that they have.
    await judge(answer(undefined, desk), before!);
    lists.expect(before!);
    await lists.acknowledge(accountId, shown(lists));
    expect(lists.isHeld(accountId)).toBe(false);
    await judge(answer(undefined, intruder), since!);
    lists.expect(since!);
    expect([lists.isHeld(accountId), lists.doubts(accountId)]).toEqual([true, ["absent"]]);
    // And the end of an old key's list holds up nobody who has another key.
    await judge(honest[0]!, before!);
    await judge(honest[1]!, before!);
    clock.now = listLasts + 1;
    await judge(honest[1]!, before!);
    expect([lists.isHeld(accountId), lists.unseen(accountId).length]).toEqual([true, 1]);
    await judge(answer(undefined, intruder), since!);
    expect([lists.isHeld(accountId), lists.unseen(accountId).length]).toEqual([false, 0]);
  });

  it("has nothing accepted that came while the person looked at what was there before", async () => {
    const { honest, sign, desk, phone, tablet, answer, master } = await people();
    const { start, clock } = await alice();
    const lists = await start();
    const judge = (given: AccountDevices) => lists.judge(given, toBase64(master.publicKey));
    await judge(honest[0]!);
    await judge(honest[1]!);
    const seen = shown(lists);
    await judge(answer(await sign(3, [desk, phone, tablet]), desk, phone, tablet));
    expect(await lists.acknowledge(accountId, seen)).toBe(false);
    expect(lists.unseen(accountId).map(({ deviceId }) => deviceId)).toEqual(["phone", "tablet"]);
    // Nor is a list trusted whose time was over in between.
    const both = shown(lists);
    clock.now = listLasts + 1;
    expect([await lists.acknowledge(accountId, both), lists.isHeld(accountId)]).toEqual([true, true]);
    await judge(answer(undefined, desk, phone, tablet));
    expect(await lists.acknowledge(accountId, { added: [], doubts: ["withheld"] })).toBe(false);
    expect(await lists.acknowledge(accountId, shown(lists))).toBe(true);
    expect(lists.isHeld(accountId)).toBe(false);
  });

  it("is not taken for one that went back because its older answer comes behind a newer one", async () => {
    const { honest, master } = await people();
    const { start } = await alice();
    const lists = await start();
    const asked = lists.counter(accountId);
    const judge = (given: AccountDevices, at?: number) => lists.judge(given, toBase64(master.publicKey), at);
    await judge(honest[0]!);
    const between = lists.counter(accountId);
    const newest = await judge(honest[2]!);
    for (const at of [asked, between]) {
      const written = await judge(honest[0]!, at);
      expect([written.filter((id) => !newest.includes(id)), lists.doubts(accountId).includes("rolled-back")]).toEqual([
        [],
        false,
      ]);
    }
    await judge(honest[0]!, lists.counter(accountId));
    expect(lists.doubts(accountId)).toContain("rolled-back");
  });

  it(`${attempts} times (seed ${seed}) gets no device of its choice written to, and each time it is seen`, async () => {
    const { honest, lists: signed, sign, desk, phone, tablet, intruder, mallorys, answer, master } = await people();
    const forked = [await sign(3, [desk, phone]), await sign(4, [desk, phone])];
    const forged = await sign(9, [desk, intruder], { by: mallorys });
    // The phone does not hear that it was removed, and renews what it was shown last.
    const revived = [await sign(4, [desk, phone]), await sign(9, [desk, phone, tablet])];
    const swapped = { ...publicIdentity(intruder), deviceId: "desk" };
    const drawn = new Seeded(seed);
    const pick = <T>(from: readonly T[]) => drawn.pick(from)!;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const { start, clock } = await alice();
      let lists = await start();
      const judge = (given: AccountDevices) => lists.judge(given, toBase64(master.publicKey));
      // She has seen the phone removed, and perhaps what came before and after.
      const seen = pick([2, 3]);
      if (pick([true, false])) await judge(honest[seen - 1]!);
      await judge(honest[seen]!);
      if (pick([true, false])) lists = await start();
      const devices = seen === 2 ? [desk] : [desk, tablet];
      const spoiled = fromBase64(signed[seen]!.list);
      spoiled[drawn.below(spoiled.length)]! ^= 1 << drawn.below(8);
      const lies: readonly [ListDoubt, AccountDevices][] = [
        ["rolled-back", answer(signed[1], desk, phone)],
        ["rolled-back", answer(signed[0], desk)],
        ["withheld", answer(undefined, ...devices, phone)],
        ["forged", answer(forged, ...devices, intruder)],
        ["forged", answer({ ...signed[seen]!, list: toBase64(spoiled) }, ...devices, phone)],
        ["forged", answer({ ...signed[1]!, list: signed[seen]!.list }, ...devices)],
        ["forked", answer(forked[seen - 2], ...devices, phone)],
        ["revived", answer(revived[seen - 2], ...devices, phone)],
        ["unlisted", answer(signed[seen], ...devices, phone)],
        ["unlisted", answer(signed[seen], ...devices, intruder)],
        ["unlisted", { ...answer(signed[seen]), devices: [swapped] }],
      ];
      const [doubt, lie] = pick(lies);
      const written = await judge(lie);
      const allowed = devices.map(({ identity }) => identity.deviceId);
      expect([doubt, written.filter((id) => !allowed.includes(id))]).toEqual([doubt, []]);
      expect(lists.doubts(accountId)).toContain(doubt);
      expect([lists.allows(desk.identity), lists.allows(phone.identity)]).toEqual([true, false]);
      // What the server shows after that is believed again, if the key has signed it and it is newer.
      clock.now += 1;
      expect(await judge(answer(await sign(5, devices, { at: clock.now }), ...devices))).toEqual(allowed);
      expect(lists.doubts(accountId)).toEqual([]);
      // An earlier program has signed it, and says nothing of what was removed: that stays so.
      expect(await judge(answer(await sign(6, [...devices, phone]), ...devices, phone))).toEqual(allowed);
      expect(lists.doubts(accountId)).toEqual(["revived", "unlisted"]);
    }
  });
});
