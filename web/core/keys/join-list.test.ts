import { DeviceListOutdated } from "../../../generated/contracts/keys/errors.ts";
import type { SignedDeviceList } from "../../../generated/contracts/keys/types.ts";
import { generateDeviceKeys, generateMasterKey, openDeviceList } from "../../crypto/secrets.ts";
import type { DeviceKeys, MasterKey } from "../../crypto/secrets.ts";
import { primitives } from "../../crypto/testing/test-primitives.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { signedList } from "./device-list-care.ts";
import { joinList } from "./join-list.ts";
import type { HandedList } from "./join-list.ts";
import { writeOwnKeys } from "./key-records.ts";

const accountId = "bob's";

/** Bob's desk lets a tablet in. He has removed a phone, which the lists of 2 and 3 name. */
async function bob() {
  const p = await primitives;
  const master = await generateMasterKey(p);
  const device = (deviceId: string) => generateDeviceKeys(p, master, { accountId, deviceId });
  const [desk, phone, tablet] = [await device("desk"), await device("phone"), await device("tablet")];
  /** `since`: when each of the devices was listed first. */
  const sign = (
    counter: number,
    devices: readonly DeviceKeys[],
    at = 1,
    since: readonly number[] = [],
    gone: readonly DeviceKeys[] = [],
  ) => {
    const removed = gone.map(({ identity: { deviceId, agreementKey } }) => ({ deviceId, since: 3, agreementKey }));
    const listed = devices.map(({ identity: { deviceId, signingKey, agreementKey } }, index) => {
      return { deviceId, name: deviceId, since: since[index] ?? 1, signingKey, agreementKey };
    });
    return signedList(p, master, { accountId, counter, devices: listed, removed }, at);
  };
  const noKey = new Uint8Array(32);
  const own = writeOwnKeys(
    tablet,
    { names: noKey, key: noKey },
    { published: false, next: { signed: 1, oneTime: 1, kem: 1 } },
  );
  /** What the tablet signs where the server shows this; each answer is given once, the last one again and again. */
  const join = async (
    shown: readonly (SignedDeviceList | undefined)[],
    given: { handed?: HandedList; seen?: SignedDeviceList },
  ) => {
    const [answers, published] = [[...shown], [] as SignedDeviceList[]];
    let late = shown.length - 1;
    const keys = {
      listAccountDevices: async () => {
        const deviceList = answers.length > 1 ? answers.shift() : answers[0];
        const answer = { accountId, masterKey: toBase64(master.publicKey), devices: [] };
        return deviceList === undefined ? answer : { ...answer, deviceList };
      },
      publishDeviceList: async (list: SignedDeviceList) => {
        if (late-- > 0) throw new DeviceListOutdated();
        published.push(list);
      },
    };
    const { handed, seen } = given;
    const useMaster = <T>(work: (key: MasterKey) => Promise<T>) => work(master);
    const by = { primitives: p, keys, own, useMaster, deviceName: "tablet", now: () => 5 };
    const result = joinList({ ...by, handed, seen });
    const kind = await result.then(
      (list) => (list === undefined ? "no list" : "joined"),
      (error: { kind?: string }) => error.kind,
    );
    const signed = published.at(-1) ?? (kind === "joined" ? await result : undefined);
    if (signed === undefined) return { kind };
    const bytes = { list: fromBase64(signed.list), signature: fromBase64(signed.signature) };
    const list = await openDeviceList(p, { accountId, masterKey: master.publicKey }, bytes);
    const idsOf = (of: readonly { deviceId: string }[] = []) => of.map(({ deviceId }) => deviceId);
    const removed = idsOf(list?.removed);
    const said = { kind, counter: list?.counter, devices: idsOf(list?.devices) };
    return removed.length === 0 ? said : { ...said, removed };
  };
  return { desk, phone, tablet, sign, join };
}

describe("a device that joins its account's list", () => {
  it("goes on from the list that was handed over, or a newer one of no other devices, also when another was first", async () => {
    const { desk, phone, tablet, sign, join } = await bob();
    const handed = await sign(4, [desk]);
    const joined = { kind: "joined", counter: 5, devices: ["desk", "tablet"] };
    expect(await join([handed], { handed })).toEqual(joined);
    expect(await join([handed, await sign(7, [desk])], { handed })).toEqual({ ...joined, counter: 8 });
    expect(await join([await sign(6, [desk])], { handed: await sign(5, [desk, phone]) })).toEqual({
      ...joined,
      counter: 7,
    });
    // It was ended before it could say that it is in.
    expect(await join([await sign(5, [desk, tablet])], { handed })).toEqual(joined);
  });

  it("signs nothing where the server's list is older, has another device, is another of the same number, or is none", async () => {
    const { desk, phone, sign, join } = await bob();
    const handed = await sign(4, [desk]);
    const refused = { kind: "device-list-refused" };
    const forged = {
      ...handed,
      list: toBase64(fromBase64(handed.list).map((byte, at) => (at === 60 ? byte ^ 1 : byte))),
    };
    for (const shown of [
      await sign(3, [desk]),
      await sign(3, [desk, phone]),
      await sign(5, [desk, phone]),
      forged,
      undefined,
    ]) {
      expect(await join([shown], { handed })).toEqual(refused);
    }
    expect(await join([await sign(4, [desk], 2)], { handed })).toEqual(refused);
    // Also where it shows it only once the first try came too late.
    expect(await join([handed, await sign(5, [desk, phone])], { handed })).toEqual(refused);
    expect(await join([handed], { handed: forged })).toEqual(refused);
  });

  it("goes on from a newer list with a device that was listed since it was handed the other one, and with no earlier one", async () => {
    const { desk, phone, sign, join } = await bob();
    const at = Date.parse("2026-11-05T12:00:00.000Z");
    const minutes = (count: number) => at + count * 60_000;
    const handed = { ...(await sign(4, [desk])), at };
    const shown = (counter: number, since: number) => sign(counter, [desk, phone], minutes(1), [1, since]);
    const joined = { kind: "joined", counter: 6, devices: ["desk", "phone", "tablet"] };
    const refused = { kind: "device-list-refused" };
    for (const since of [minutes(1), minutes(-4)])
      expect(await join([await shown(5, since)], { handed })).toEqual(joined);
    expect(await join([handed, await shown(5, minutes(1))], { handed })).toEqual(joined);
    // It may have been removed since, by a list that the server keeps back from whoever signed this one.
    expect(await join([await shown(5, minutes(-6))], { handed })).toEqual(refused);
    expect(await join([await shown(4, minutes(1))], { handed })).toEqual(refused);
    // A helper of a version before does not say when.
    expect(await join([await shown(5, minutes(1))], { handed: { ...handed, at: undefined } })).toEqual(refused);
  });

  it("takes no device for one that came since which was removed before, keeps what was removed, and is none of those", async () => {
    const { desk, phone, tablet, sign, join } = await bob();
    const [handed, at] = [await sign(4, [desk], 1, [], [phone]), 10];
    const joined = { kind: "joined", devices: ["desk", "tablet"], removed: ["phone"] };
    expect(await join([handed], { handed: { ...handed, at } })).toEqual({ ...joined, counter: 5 });
    // An earlier program has signed it, which knows of none that was removed.
    expect(await join([await sign(6, [desk])], { handed: { ...handed, at } })).toEqual({ ...joined, counter: 7 });
    const refused = { kind: "device-list-refused" };
    const back = await sign(6, [desk, phone], 11, [1, 11]);
    expect(await join([back], { handed: { ...handed, at } })).toEqual(refused);
    expect(await join([await sign(4, [desk], 1, [], [tablet])], {})).toEqual(refused);
    // What this browser knows itself goes on to count, above what the server shows.
    expect(await join([back], { seen: handed })).toEqual({ ...joined, counter: 7 });
  });

  it("of an earlier device of this browser goes on from the newest that was seen here, whatever the server shows", async () => {
    const { desk, phone, sign, join } = await bob();
    const seen = await sign(4, [desk]);
    const joined = { kind: "joined", counter: 5, devices: ["desk", "tablet"] };
    for (const shown of [await sign(3, [desk, phone]), seen, undefined])
      expect(await join([shown], { seen })).toEqual(joined);
    expect(await join([await sign(5, [desk, phone])], { seen })).toMatchObject({
      counter: 6,
      devices: ["desk", "phone", "tablet"],
    });
    expect(await join([undefined], {})).toEqual({ kind: "no list" });
  });
});
