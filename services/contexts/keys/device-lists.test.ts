import type { SignedDeviceList } from "../../../generated/contracts/keys/types.ts";
import { openTestKeys } from "../../testing/open-test-keys.ts";
import type { KeyedPerson } from "../../testing/open-test-keys.ts";
import { TestDevice, deviceListOf } from "../../testing/test-device.ts";

const { test, opened, publish, signUp, signInElsewhere, ready, claim, devicesOf, changesTold } = await openTestKeys();

afterAll(() => test.stop());

const refusal = (code: string) => expect.objectContaining({ code });
const publishList = (list: SignedDeviceList, { context }: KeyedPerson) =>
  opened.operations.publishDeviceList(list, context);
const listOf = async ({ session, context }: KeyedPerson) =>
  (await opened.operations.listAccountDevices({ accountId: session.account.accountId }, context)).deviceList;

describe("the list of an account's devices", () => {
  it("is kept as it was signed, the newest only, and shown to whoever asks for the devices", async () => {
    const [alice, bob] = [await ready(), await ready()];
    expect(await listOf(alice)).toBeUndefined();
    const [first, second] = [await deviceListOf(1, alice.device), await deviceListOf(2, alice.device)];
    await publishList(first, alice);
    await publishList(second, alice);
    await publishList(second, alice);
    await expect(publishList(first, alice)).rejects.toEqual(refusal("device-list-outdated"));
    expect(await listOf({ ...alice, context: bob.context })).toEqual(second);
    // The publication of the keys, and each list once.
    expect(await changesTold(alice)).toBe(3);
  });

  it("is refused unless the account's own master key has signed exactly this", async () => {
    const [alice, bob, keyless] = [await ready(), await ready(), await signUp()];
    const { list, signature } = await deviceListOf(1, alice.device);
    const spoiled = Buffer.from(list, "base64");
    spoiled[spoiled.length - 1]! ^= 1;
    const wrong: SignedDeviceList[] = [
      await deviceListOf(1, bob.device),
      { list, signature: (await deviceListOf(2, alice.device)).signature },
      { list: spoiled.toString("base64"), signature },
    ];
    for (const each of wrong) await expect(publishList(each, alice)).rejects.toEqual(refusal("bad-key-signature"));
    await expect(publishList(await deviceListOf(1, keyless.device), keyless)).rejects.toEqual(
      refusal("keys-not-found"),
    );
    expect(await listOf(alice)).toBeUndefined();
  });

  it("takes out whatever it does not name, at once, and lets in only what it names", async () => {
    const [desk, bob] = [await ready(), await ready()];
    const phone = await signInElsewhere(desk, desk.device.master);
    await publishList(await deviceListOf(1, desk.device), desk);
    await expect(publish(phone, await phone.device.upload(0))).rejects.toEqual(refusal("master-key-conflict"));
    await publishList(await deviceListOf(2, desk.device, phone.device), phone);
    await publish(phone, await phone.device.upload(0));
    expect((await devicesOf(desk)).deviceIds).toHaveLength(2);

    await publishList(await deviceListOf(3, desk.device), desk);
    expect((await devicesOf(desk)).deviceIds).toEqual([desk.session.deviceId]);
    expect(await opened.devices.hasPublishedKeys(phone.session.deviceId)).toBe(false);
    await expect(claim(bob, phone)).rejects.toEqual(refusal("keys-not-found"));
    await expect(publish(phone, await phone.device.upload(0))).rejects.toEqual(refusal("master-key-conflict"));
  });

  it("lets nobody publish other keys under the name of a device that it names", async () => {
    const desk = await ready();
    const phone = await signInElsewhere(desk, desk.device.master);
    await publishList(await deviceListOf(1, desk.device, phone.device), desk);
    const { accountId } = phone.session.account;
    const other = await TestDevice.make(accountId, phone.session.deviceId, desk.device.master);
    await expect(publish(phone, await other.upload(0))).rejects.toEqual(refusal("master-key-conflict"));
  });

  it("ends with the master key that has signed it", async () => {
    const desk = await ready();
    await publishList(await deviceListOf(7, desk.device), desk);
    const elsewhere = await signInElsewhere(desk);
    await publish(elsewhere, { ...(await elsewhere.device.upload(0)), replaceMasterKey: true });
    expect(await listOf(elsewhere)).toBeUndefined();
    await publishList(await deviceListOf(1, elsewhere.device), elsewhere);
    expect(await listOf(elsewhere)).toEqual(await deviceListOf(1, elsewhere.device));
  });
});
