import { transaction } from "../../kernel/database/transaction.ts";
import { openTestKeys } from "../../testing/open-test-keys.ts";
import type { KeyedPerson } from "../../testing/open-test-keys.ts";

const { test, identity, opened, publish, signInElsewhere, ready, claim, devicesOf, changesTold } = await openTestKeys();

afterAll(() => test.stop());

const refusal = (code: string) => expect.objectContaining({ code });

describe("a device that leaves its account", () => {
  const PUBLISHED = ["device_identities", "signed_prekeys", "one_time_prekeys", "one_time_kem_prekeys"];
  const query = (statement: string, values: unknown[]) => test.kernel.dataSource.query(statement, values);
  const idleFor = (days: number, deviceId: string) =>
    query(`UPDATE devices SET last_seen_at = now() - make_interval(days => $1) WHERE device_id = $2`, [days, deviceId]);

  async function desktopAndPhone() {
    const desk = await ready(2);
    const phone = await signInElsewhere(desk, desk.device.master);
    await publish(phone, await phone.device.upload(2));
    expect(await opened.devices.hasPublishedKeys(phone.session.deviceId)).toBe(true);
    return { desk, phone, deviceId: phone.session.deviceId };
  }

  it.each<[string, (desk: KeyedPerson, phone: KeyedPerson) => Promise<unknown>]>([
    [
      "is revoked by another",
      (desk, { session: { deviceId } }) => identity.operations.revokeDevice({ deviceId }, desk.context),
    ],
    [
      "revokes itself",
      (_desk, { session: { deviceId }, context }) => identity.operations.revokeDevice({ deviceId }, context),
    ],
    [
      "was idle for too long when the clock looks",
      async (_desk, { session }) => {
        await idleFor(46, session.deviceId);
        await identity.jobs.revokeIdleDevices();
      },
    ],
    [
      "was idle for too long when another signs in",
      async (desk, { session }) => {
        await idleFor(46, session.deviceId);
        await signInElsewhere(desk);
      },
    ],
    [
      "is left behind by a new master key",
      async (desk) => {
        const stranger = await signInElsewhere(desk);
        await publish(stranger, { ...(await stranger.device.upload(2)), replaceMasterKey: true });
      },
    ],
  ])(
    "D3-048 has no keys with the commit that takes it out, before anybody reacts to an event: one that %s",
    async (_, leave) => {
      const { desk, phone, deviceId } = await desktopAndPhone();
      await leave(desk, phone);
      for (const table of PUBLISHED) {
        expect(await query(`SELECT 1 FROM ${table} WHERE device_id = $1`, [deviceId])).toEqual([]);
      }
      expect((await devicesOf(desk)).deviceIds).not.toContain(deviceId);
      expect(await opened.devices.hasPublishedKeys(deviceId)).toBe(false);
      await expect(publish(phone, await phone.device.upload(1))).rejects.toEqual(refusal("unauthenticated"));
      await expect(
        opened.operations.addOneTimePrekeys(await phone.device.oneTimePrekeys(9, 1), phone.context),
      ).rejects.toEqual(refusal("forbidden"));
    },
  );

  it("is told of once, and keeps its keys when its revocation does not come to be", async () => {
    const { desk, deviceId } = await desktopAndPhone();
    const { accountId } = desk.session.account;
    const before = await changesTold(desk);
    const failing = transaction(test.kernel.dataSource, async (manager) => {
      await identity.devices.revokeOthers(manager, accountId, desk.session.deviceId);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await opened.devices.hasPublishedKeys(deviceId)).toBe(true);
    expect((await devicesOf(desk)).deviceIds).toContain(deviceId);
    expect(await changesTold(desk)).toBe(before);
    await identity.operations.revokeDevice({ deviceId }, desk.context);
    expect(await changesTold(desk)).toBe(before + 1);
  });

  it("does not wait for claims that hold several devices, nor they for it", async () => {
    const { desk, phone, deviceId } = await desktopAndPhone();
    const bob = await ready();
    const claims = Array.from({ length: 20 }, () => claim(bob, desk, [desk.session.deviceId, deviceId]));
    const both = [desk, phone].map(({ session, context }) =>
      identity.operations.revokeDevice({ deviceId: session.deviceId }, context),
    );
    const outcomes = await Promise.allSettled([...claims, ...both]);
    const codes = outcomes.flatMap((each) =>
      each.status === "rejected" ? [(each.reason as { code: string }).code] : [],
    );
    expect(codes.filter((code) => code !== "keys-not-found")).toEqual([]);
    expect((await devicesOf(desk)).deviceIds).toEqual([]);
  });
});
