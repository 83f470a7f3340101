import type { PublishDeviceKeysInput } from "../../../generated/contracts/keys/operations.ts";
import { openVerifier, verifyBundle } from "../../../web/crypto/verify.ts";
import { openTestKeys } from "../../testing/open-test-keys.ts";
import { TestDevice } from "../../testing/test-device.ts";

const { test, identity, opened, publish, signUp, signInElsewhere, ready, claim, devicesOf, changesTold } =
  await openTestKeys();

afterAll(() => test.stop());

beforeEach(() => {
  test.bus.sent.length = 0;
});

const refusal = (code: string) => expect.objectContaining({ code });

/** Another byte in the middle of a base64 text. */
function spoiled(base64: string): string {
  const bytes = Buffer.from(base64, "base64");
  bytes[bytes.length >> 1]! ^= 1;
  return bytes.toString("base64");
}

describe("publishing a device's keys", () => {
  it("makes the device one that can be written to, and saying it twice changes nothing", async () => {
    const alice = await signUp();
    expect(await devicesOf(alice)).toEqual({ masterKey: null, deviceIds: [] });
    expect(await opened.devices.hasPublishedKeys(alice.session.deviceId)).toBe(false);

    const upload = await alice.device.upload(3);
    const stock = await publish(alice, upload);
    expect(stock).toMatchObject({ oneTimePrekeys: 3, oneTimeKemPrekeys: 3, signedPrekeyId: 1 });
    expect(await publish(alice, upload)).toEqual(stock);
    expect(await devicesOf(alice)).toEqual({ masterKey: upload.masterKey, deviceIds: [alice.session.deviceId] });
    expect(await opened.devices.hasPublishedKeys(alice.session.deviceId)).toBe(true);
    expect(await changesTold(alice)).toBe(1);
    expect(await opened.operations.readPrekeyStock({}, alice.context)).toEqual(stock);
  });

  it("refuses every wrong signature and key, and stores nothing then", async () => {
    const alice = await signUp();
    const upload = await alice.device.upload(2);
    const other = await TestDevice.make(alice.session.account.accountId, "another-device", alice.device.master);
    const foreign = await other.upload(2);
    const [firstKem, ...otherKems] = upload.oneTimeKemPrekeys;
    const wrong: Partial<PublishDeviceKeysInput>[] = [
      { identitySignature: spoiled(upload.identitySignature) },
      { identitySignature: foreign.identitySignature },
      { masterKey: spoiled(upload.masterKey) },
      { signingKey: foreign.signingKey },
      { agreementKey: foreign.agreementKey },
      { agreementKey: Buffer.alloc(32, 0xff).toString("base64") },
      { signedPrekey: foreign.signedPrekey },
      { signedPrekey: { ...upload.signedPrekey, prekeyId: 2 } },
      { signedPrekey: { ...upload.signedPrekey, publicKey: spoiled(upload.signedPrekey.publicKey) } },
      { lastResortKemPrekey: foreign.lastResortKemPrekey },
      {
        lastResortKemPrekey: { ...upload.lastResortKemPrekey, publicKey: Buffer.alloc(1568, 0xff).toString("base64") },
      },
      { oneTimeKemPrekeys: [...otherKems, { ...firstKem!, signature: spoiled(firstKem!.signature) }] },
      { oneTimePrekeys: [{ prekeyId: 2 ** 33, publicKey: upload.oneTimePrekeys[0]!.publicKey }] },
    ];
    for (const change of wrong) {
      await expect(publish(alice, { ...upload, ...change })).rejects.toEqual(refusal("bad-key-signature"));
    }
    expect(await devicesOf(alice)).toEqual({ masterKey: null, deviceIds: [] });
    expect(await changesTold(alice)).toBe(0);
  });

  it("takes another device only under the account's master key, unless the key is replaced knowingly", async () => {
    const desk = await ready(2);
    const linked = await signInElsewhere(desk, desk.device.master);
    await publish(linked, await linked.device.upload(2));
    expect((await devicesOf(desk)).deviceIds.sort()).toEqual([desk.session.deviceId, linked.session.deviceId].sort());

    const stranger = await signInElsewhere(desk);
    const upload = await stranger.device.upload(2);
    await expect(publish(stranger, upload)).rejects.toEqual(refusal("master-key-conflict"));
    await publish(stranger, { ...upload, replaceMasterKey: true });

    expect(await devicesOf(stranger)).toEqual({ masterKey: upload.masterKey, deviceIds: [stranger.session.deviceId] });
    for (const old of [desk, linked]) {
      const authorization = `Bearer ${old.session.accessToken}`;
      await expect(identity.authenticator.authenticate(authorization, "::1")).rejects.toEqual(
        refusal("unauthenticated"),
      );
      await expect(claim(stranger, old)).rejects.toEqual(refusal("keys-not-found"));
      await expect(publish(old, await old.device.upload(1))).rejects.toEqual(refusal("unauthenticated"));
    }
    // Two publications, the removal of the old devices and the publication of the new one.
    expect(await changesTold(desk)).toBe(4);
  });

  it("never changes the identity of a device", async () => {
    const alice = await ready();
    const reborn = await TestDevice.make(alice.session.account.accountId, alice.session.deviceId, alice.device.master);
    const upload = await reborn.upload(0);
    await expect(publish(alice, upload)).rejects.toEqual(refusal("device-keys-conflict"));
    await expect(publish(alice, { ...upload, replaceMasterKey: true })).rejects.toEqual(
      refusal("device-keys-conflict"),
    );
  });

  it("gives an account one master key, though two of its devices publish their first keys at once", async () => {
    const desk = await signUp();
    const phone = await signInElsewhere(desk);
    const uploads = await Promise.all([desk.device.upload(0), phone.device.upload(0)]);
    const answers = await Promise.allSettled([publish(desk, uploads[0]), publish(phone, uploads[1])]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await devicesOf(desk)).deviceIds).toHaveLength(1);
  });
});

describe("refilling", () => {
  it("replaces the signed prekeys, and a late repeat of the old ones changes nothing", async () => {
    const alice = await ready();
    const bob = await ready();
    const next = await alice.device.signedPrekeys(2);
    expect(await opened.operations.rotateSignedPrekeys(next, alice.context)).toMatchObject({ signedPrekeyId: 2 });
    await opened.operations.rotateSignedPrekeys(await alice.device.signedPrekeys(1), alice.context);
    expect((await claim(bob, alice)).bundles[0]).toMatchObject({
      signedPrekey: next.signedPrekey,
      kemPrekey: next.lastResortKemPrekey,
    });
    const spoiledNext = { ...next, signedPrekey: { ...next.signedPrekey, prekeyId: 3 } };
    await expect(opened.operations.rotateSignedPrekeys(spoiledNext, alice.context)).rejects.toEqual(
      refusal("bad-key-signature"),
    );
    const unknown = await signUp();
    await expect(
      opened.operations.rotateSignedPrekeys(await unknown.device.signedPrekeys(1), unknown.context),
    ).rejects.toEqual(refusal("forbidden"));
  });

  it("adds one-time prekeys once: neither a repeat nor a used one comes back", async () => {
    const alice = await ready();
    const bob = await ready();
    const batch = await alice.device.oneTimePrekeys(1, 3);
    const add = (prekeys: typeof batch) => opened.operations.addOneTimePrekeys(prekeys, alice.context);
    expect(await add(batch)).toMatchObject({ oneTimePrekeys: 3, oneTimeKemPrekeys: 3 });
    expect((await claim(bob, alice)).bundles[0]!.oneTimePrekey).toEqual(batch.oneTimePrekeys[0]);
    // The answer to the first upload may have been lost: the client sends the batch again after one was used.
    expect(await add(batch)).toMatchObject({ oneTimePrekeys: 2, oneTimeKemPrekeys: 2 });
    expect(await add(await alice.device.oneTimePrekeys(3, 2))).toMatchObject({
      oneTimePrekeys: 3,
      oneTimeKemPrekeys: 3,
    });
    await publish(alice, { ...(await alice.device.upload(0)), ...batch });
    expect(await opened.operations.readPrekeyStock({}, alice.context)).toMatchObject({ oneTimePrekeys: 3 });
  });

  it("withdraws what is left when its device asks, as some of it may have been used before the data went back", async () => {
    const alice = await ready();
    const bob = await ready();
    await opened.operations.addOneTimePrekeys(await alice.device.oneTimePrekeys(1, 3), alice.context);
    const batch = await alice.device.oneTimePrekeys(4, 2);
    expect(await opened.operations.addOneTimePrekeys({ ...batch, withdrawOthers: true }, alice.context)).toMatchObject({
      oneTimePrekeys: 2,
      oneTimeKemPrekeys: 2,
    });
    expect((await claim(bob, alice)).bundles[0]!.oneTimePrekey).toEqual(batch.oneTimePrekeys[0]);

    // Of all at once, before devices have heard of it: whoever writes then is given signed ones.
    await opened.withdrawOneTimePrekeys();
    const [bundle] = (await claim(bob, alice)).bundles;
    expect(bundle!.oneTimePrekey).toBeNull();
    expect(bundle!.kemPrekey.prekeyId).toBeGreaterThan(1_000_000);
  });

  it("keeps at most 400 of a kind", async () => {
    const alice = await ready();
    const full = Array.from({ length: 399 }, (_, index) => index + 1);
    await test.kernel.dataSource.query(
      `INSERT INTO one_time_prekeys SELECT $1, n, decode(repeat('00', 32), 'hex') FROM unnest($2::bigint[]) n`,
      [alice.session.deviceId, full],
    );
    const { oneTimePrekeys } = await alice.device.oneTimePrekeys(500, 5);
    const stock = await opened.operations.addOneTimePrekeys({ oneTimePrekeys, oneTimeKemPrekeys: [] }, alice.context);
    expect(stock.oneTimePrekeys).toBe(400);
  });
});

describe("claiming prekey bundles", () => {
  it("hands out bundles that verify against the master key, oldest prekeys first", async () => {
    const alice = await ready(2);
    const bob = await ready();
    const verifier = await openVerifier(globalThis.crypto.subtle);
    const { accountId, masterKey, bundles } = await claim(bob, alice);
    const [bundle] = bundles;
    const bytes = (text: string) => new Uint8Array(Buffer.from(text, "base64"));
    const signed = (prekey: { prekeyId: number; publicKey: string; signature: string }) => ({
      prekeyId: prekey.prekeyId,
      publicKey: bytes(prekey.publicKey),
      signature: bytes(prekey.signature),
    });
    const { deviceId, signingKey, agreementKey, identitySignature } = bundle!.device;
    const verified = await verifyBundle(verifier, {
      identity: {
        accountId,
        deviceId,
        masterKey: bytes(masterKey),
        signingKey: bytes(signingKey),
        agreementKey: bytes(agreementKey),
        identitySignature: bytes(identitySignature),
      },
      signedPrekey: signed(bundle!.signedPrekey),
      kemPrekey: signed(bundle!.kemPrekey),
      oneTimePrekey: { prekeyId: bundle!.oneTimePrekey!.prekeyId, publicKey: bytes(bundle!.oneTimePrekey!.publicKey) },
    });
    expect(verified).toBe(true);
    expect([bundle!.oneTimePrekey!.prekeyId, bundle!.kemPrekey.prekeyId]).toEqual([1, 1]);
  });

  it("P2P-011 D3-104 hands every one-time prekey to one claim, though twice as many as there are ask at once", async () => {
    const alice = await ready(20);
    const people = await Promise.all(Array.from({ length: 4 }, () => ready()));
    const claims = await Promise.all(Array.from({ length: 40 }, (_, at) => claim(people[at % 4]!, alice)));
    const bundles = claims.map((claimed) => claimed.bundles[0]!);
    const classical = bundles.flatMap(({ oneTimePrekey }) => (oneTimePrekey ? [oneTimePrekey.prekeyId] : []));
    const kem = bundles.map(({ kemPrekey }) => kemPrekey.prekeyId).filter((prekeyId) => prekeyId < 1_000_000);
    const all = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(classical.sort((one, other) => one - other)).toEqual(all);
    expect(kem.sort((one, other) => one - other)).toEqual(all);
    // Who came too late starts with the last-resort key and no one-time key.
    expect(bundles.filter(({ kemPrekey }) => kemPrekey.prekeyId === 1_000_001)).toHaveLength(20);
    expect(await opened.operations.readPrekeyStock({}, alice.context)).toMatchObject({
      oneTimePrekeys: 0,
      oneTimeKemPrekeys: 0,
    });
  });

  // TENCHAT_CLAIMS=1000 for a thousand against a hundred, which is A5 in full.
  const asked = Number(process.env["TENCHAT_CLAIMS"] ?? 200);
  it(`answers ${asked} claims at once against a tenth as many prekeys: none twice, none refused, then the signed last resort`, async () => {
    const alice = await ready(asked / 10);
    const { accountId } = alice.session.account;
    const deviceIds = [alice.session.deviceId];
    const bob = await ready();
    const strangers = Array.from({ length: asked / 10 }, () => ({
      ...bob.context,
      actor: { ...bob.context.actor, accountId: test.kernel.ids.uuid() },
    }));
    const claims = await Promise.all(
      Array.from({ length: asked }, (_, at) =>
        opened.operations.claimPrekeyBundles({ accountId, deviceIds }, strangers[at % strangers.length]!),
      ),
    );
    const bundles = claims.map((claimed) => claimed.bundles[0]!);
    const classical = bundles.flatMap(({ oneTimePrekey }) => (oneTimePrekey ? [oneTimePrekey.prekeyId] : []));
    const kem = bundles.map(({ kemPrekey }) => kemPrekey.prekeyId).filter((prekeyId) => prekeyId < 1_000_000);
    expect([classical.length, new Set(classical).size]).toEqual([asked / 10, asked / 10]);
    expect([kem.length, new Set(kem).size]).toEqual([asked / 10, asked / 10]);
    const last = bundles.filter(({ kemPrekey }) => kemPrekey.prekeyId === 1_000_001);
    expect(last).toHaveLength(asked - asked / 10);
  }, 120_000);

  it("gives one account ten one-time prekeys of a device in an hour, however many it asks for at once", async () => {
    const alice = await ready(60);
    const [bob, carol] = [await ready(), await ready()];
    const given = async (by: typeof bob, count: number) => {
      const claims = await Promise.all(Array.from({ length: count }, () => claim(by, alice)));
      const bundles = claims.map(({ bundles: [bundle] }) => bundle!);
      const kem = bundles.filter(({ kemPrekey }) => kemPrekey.prekeyId < 1_000_000);
      return [bundles.filter(({ oneTimePrekey }) => oneTimePrekey !== null).length, kem.length];
    };
    expect(await given(bob, 30)).toEqual([10, 10]);
    expect(await given(bob, 3)).toEqual([0, 0]);
    // Somebody else has a tenth too, and one's own devices are nobody's victims.
    expect(await given(carol, 4)).toEqual([4, 4]);
    expect(await given(alice, 12)).toEqual([12, 12]);
    await test.kernel.dataSource.query(`UPDATE prekey_takes SET taken_at = taken_at - interval '1 hour'`);
    expect(await given(bob, 11)).toEqual([10, 10]);
  });

  it("tells the device when fewer than 20 of its prekeys are left", async () => {
    const alice = await ready(21);
    const bob = await ready();
    await claim(bob, alice);
    expect(test.bus.sent).toEqual([]);
    await claim(bob, alice);
    expect(test.bus.sent).toMatchObject([
      {
        audience: { deviceId: alice.session.deviceId },
        frame: { type: "keys.low", body: { oneTimePrekeys: 19, oneTimeKemPrekeys: 19, signedPrekeyId: 1 } },
      },
    ]);
  });

  it("takes a bundle of each named device or of none, and each device once", async () => {
    const desk = await ready(2);
    const phone = await signInElsewhere(desk, desk.device.master);
    await publish(phone, await phone.device.upload(2));
    const bob = await ready(2);
    const [first, second] = [desk.session.deviceId, phone.session.deviceId];
    const { bundles } = await claim(bob, desk, [second, first, second]);
    expect(bundles.map(({ device }) => device.deviceId).sort()).toEqual([first, second].sort());

    for (const other of [bob.session.deviceId, test.kernel.ids.uuid()]) {
      await expect(claim(bob, desk, [first, other])).rejects.toEqual(refusal("keys-not-found"));
    }
    expect(await opened.operations.readPrekeyStock({}, desk.context)).toMatchObject({ oneTimePrekeys: 1 });
    const keyless = await signUp();
    await expect(claim(bob, keyless)).rejects.toEqual(refusal("keys-not-found"));
    expect(await opened.devices.keyedDevicesOf(desk.session.account.accountId)).toHaveLength(2);
    expect(await opened.devices.keyedDevicesOf(keyless.session.account.accountId)).toEqual([]);
  });
});
