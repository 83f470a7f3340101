import type { AccountDevices, SignedDeviceList } from "../../../generated/contracts/keys/types.ts";
import { acquainted, accountsOf, elsewhere, link } from "../testing/another-device.ts";
import { type FakeHost, accountOf, texts, until } from "../testing/fake-host.ts";
import { listen, peerOf, signedIn } from "../testing/three-people.ts";

const day = 24 * 3_600_000;
const password = "correct horse battery";

/** Bob has a desk and a phone; the server does with the phone what the test tells it to. */
async function withPhone() {
  const both = await acquainted();
  const { server, alice, bob } = both;
  const phone = await elsewhere(server);
  await link(phone, bob);
  const deviceId = signedIn(phone).deviceId;
  await until(() => notices(alice).length === 1);
  await alice.client.keys.acceptDevices(notices(alice)[0]!);
  const account = accountsOf(bob)!;
  const [entry, path] = [account.devices.get(deviceId)!, `/v1/people/${accountOf(bob)}/devices`];
  /** The server goes on as if the phone were in the account. */
  const keepIn = () => void account.devices.set(deviceId, entry);
  return { ...both, phone, deviceId, account, path, keepIn };
}

const notices = (host: FakeHost) => host.client.conversations.list.get()[0]?.devicesNotices ?? [];

const keysIn = (host: FakeHost) =>
  host.storage.unsafeTestingDump().filter(({ database, table }) => database.includes("account") && table === "keys");

async function reconnect(host: FakeHost): Promise<void> {
  host.dropSockets();
  await until(() => host.client.connection.get() !== "online");
  await until(() => host.client.connection.get() === "online");
}

describe("a device that was removed", () => {
  it("signs itself back into nothing where its server keeps it in: it has no keys any more, and says why", async () => {
    const { server, bob, phone, deviceId, account, keepIn, here, there } = await withPhone();
    phone.setOnline(false);
    await bob.client.identity.revokeDevice(deviceId);
    keepIn();
    const { list } = account.deviceList!;
    phone.setOnline(true);
    await until(
      () => phone.client.session.get().kind === "signed-out",
      () => [phone.client.session.get(), account.deviceList!.list === list],
    );
    expect(phone.client.session.get()).toMatchObject({ error: { kind: "device-removed" } });
    expect([account.deviceList!.list, keysIn(phone)]).toEqual([list, []]);
    account.devices.delete(deviceId);
    const submissions = listen(server);
    await here.send("for the desk alone");
    await until(() => texts(there).includes("for the desk alone"));
    expect(submissions.flatMap(({ keys }) => keys.map((key) => key.deviceId))).toEqual([signedIn(bob).deviceId]);
    // Its person signs in there again: another device has to let it in, and then it is a new one.
    await phone.client.identity.signInWithPassword({ username: "bob", password });
    await until(() => phone.client.session.get().kind === "keys-elsewhere");
    expect(phone.client.session.get()).toMatchObject({ replaced: false });
  });

  it("is out for everybody who has heard of it, however long a server keeps that from it and shows what it signs", async () => {
    const { server, alice, bob, phone, deviceId, account, path, keepIn, here } = await withPhone();
    const honest = server.http.bind(server);
    const shown = honest("GET", path, null, await tokenOf(server, phone)).body as AccountDevices;
    let [its, lies]: [SignedDeviceList, boolean] = [shown.deviceList!, false];
    const counts: number[] = [];
    server.http = (method, asked, body, authorization) => {
      const isIts = server.sessionOf(authorization)?.deviceId === deviceId;
      if (isIts && method === "PUT" && asked.endsWith("/device-list")) {
        counts.push((its = body as SignedDeviceList).list.length);
        return { status: 204, body: undefined };
      }
      const answer = honest(method, asked, body, authorization);
      return asked === path && (isIts || lies) ? { ...answer, body: { ...shown, deviceList: its } } : answer;
    };
    phone.loses = ({ type }) => type === "keys.changed";
    await bob.client.identity.revokeDevice(deviceId);
    keepIn();
    for (const weeks of [1, 2, 3]) {
      phone.ahead = weeks * 8 * day;
      await reconnect(phone);
      await until(() => counts.length === weeks);
    }
    lies = true;
    for (const host of [alice, bob])
      peerOf(server, host).push({ type: "keys.changed", body: { accountId: accountOf(bob) } });
    for (const host of [alice, bob]) await until(() => notices(host)[0]?.doubts.includes("revived") === true);
    expect(notices(alice)).toMatchObject([{ added: [], held: false }]);
    const submissions = listen(server);
    await here.send("for the desk alone");
    await until(() => submissions.length > 0);
    expect(submissions.flatMap(({ keys }) => keys.map((key) => key.deviceId))).toEqual([signedIn(bob).deviceId]);
    // What the desk signs then is above all that the phone has signed.
    const { list } = account.deviceList!;
    await reconnect(bob);
    await until(() => account.deviceList!.list !== list);
    lies = false;
    peerOf(server, alice).push({ type: "keys.changed", body: { accountId: accountOf(bob) } });
    await until(() => notices(alice).length === 0);
  });

  it("is let in by another device alone where it was signed out before it heard of it", async () => {
    const { server, bob, phone, deviceId, account } = await withPhone();
    phone.setOnline(false);
    await bob.client.identity.revokeDevice(deviceId);
    server.revokeSessions(accountOf(bob));
    phone.setOnline(true);
    await until(() => phone.client.session.get().kind === "signed-out");
    expect(phone.client.session.get()).toMatchObject({ error: { kind: "session-ended" } });
    const { list } = account.deviceList!;
    await phone.client.identity.signInWithPassword({ username: "bob", password });
    await until(() => phone.client.session.get().kind === "keys-elsewhere");
    expect(phone.client.session.get()).toMatchObject({ replaced: false, error: { kind: "device-removed" } });
    expect([account.deviceList!.list, keysIn(phone)]).toEqual([list, []]);
    bob.dropSockets();
    await until(() => bob.client.session.get().kind === "signed-out");
    await bob.client.identity.signInWithPassword({ username: "bob", password });
    await until(() => bob.client.connection.get() === "online");
    await link(phone, bob);
    expect(signedIn(phone).deviceId).not.toBe(deviceId);
  });
});

/** Somebody's own token, as the server hands it out. */
async function tokenOf(server: Awaited<ReturnType<typeof withPhone>>["server"], host: FakeHost): Promise<string> {
  const { deviceId } = signedIn(host);
  const { body } = server.http("POST", "/v1/sessions", { username: "bob", password, deviceId }, undefined);
  return `Bearer ${(body as { accessToken: string }).accessToken}`;
}
