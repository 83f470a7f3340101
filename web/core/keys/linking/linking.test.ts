import type { AccountDevices } from "../../../../generated/contracts/keys/types.ts";
import { DeviceListStale } from "../../../../generated/contracts/messaging/errors.ts";
import { acquainted, elsewhere, link, accountsOf } from "../../testing/another-device.ts";
import { type FakeHost, accountOf, texts, until } from "../../testing/fake-host.ts";
import { listen, peerOf, signedIn } from "../../testing/three-people.ts";

describe("linking a device", () => {
  it("brings the history along, both receive from then on, and whoever writes is shown the new device", async () => {
    const { server, alice, bob, id, here, there } = await acquainted();
    const phone = await elsewhere(server);
    await link(phone, bob);
    const view = phone.client.messaging.open(id);
    await until(() => texts(view).length === 3);
    expect(texts(view)).toEqual(["one", "two", "three"]);
    expect(view.messages.get().map(({ own }) => own)).toEqual([false, false, true]);
    await until(() => alice.client.conversations.list.get()[0]?.devicesNotices.length === 1);
    expect(alice.client.conversations.list.get()[0]?.devicesNotices).toMatchObject([
      { own: false, added: [{ deviceId: signedIn(phone).deviceId }], doubts: [], held: false },
    ]);
    await here.send("to both of you");
    await view.send("from the phone");
    await there.send("from the desk");
    const all = ["one", "two", "three", "to both of you", "from the phone", "from the desk"].toSorted();
    for (const each of [view, there, here]) {
      await until(
        () => JSON.stringify(texts(each).toSorted()) === JSON.stringify(all),
        () => [texts(each), phone.reports.map(String), bob.reports.map(String)],
      );
    }
    // Nobody has to compare again: it is the same person's key.
    expect(await phone.client.keys.safetyNumber(accountOf(alice))).toBe(
      await bob.client.keys.safetyNumber(accountOf(alice)),
    );
    expect([here, there, view].flatMap((each) => each.messages.get().flatMap(({ doubts }) => doubts))).toEqual([]);
    expect([...alice.reports, ...bob.reports, ...phone.reports]).toEqual([]);
  });

  it("gives it a name that its person can change on any device: every other one, and whoever writes, has it at once", async () => {
    const { server, alice, bob, id } = await acquainted();
    const phone = await elsewhere(server);
    await link(phone, bob);
    const { deviceId } = signedIn(phone);
    const namesOf = async (host: FakeHost) => (await host.client.identity.devices()).map(({ name }) => name).toSorted();
    const shown: string[][] = [];
    phone.client.identity.devicesChanged.subscribe(() => void namesOf(phone).then((names) => shown.push(names)));
    await bob.client.identity.renameDevice(deviceId, " Bob's old phone ");
    await until(
      () => shown.at(-1)?.includes("Bob's old phone") === true,
      () => shown,
    );
    expect(await namesOf(bob)).toContain("Bob's old phone");
    await until(() => alice.client.conversations.list.get()[0]?.devicesNotices.length === 1);
    const seen = async () =>
      (await alice.client.keys.security(id)).people[0]!.devices!.find((each) => each.deviceId === deviceId);
    for (let tries = 0; (await seen())?.name !== "Bob's old phone"; tries++) expect(tries).toBeLessThan(100);
    // A name is none, and nothing of it is signed; what a server calls a device counts for nothing beside that.
    const { list } = accountsOf(bob)!.deviceList!;
    for (const name of ["", "  ", "a\u202eb", "two\nlines", "x".repeat(65)]) {
      await expect(bob.client.identity.renameDevice(deviceId, name)).rejects.toMatchObject({
        kind: "device-name-invalid",
      });
    }
    await expect(bob.client.identity.renameDevice(crypto.randomUUID(), "Whose?")).rejects.toMatchObject({
      kind: "not-found",
    });
    expect(accountsOf(bob)!.deviceList!.list).toBe(list);
    accountsOf(bob)!.devices.get(deviceId)!.name = "Bob's desk";
    expect(await namesOf(bob)).toContain("Bob's old phone");
    // A new device is still shown as one to whoever has not seen it, and a new name makes it no other device.
    await alice.client.keys.acceptDevices(alice.client.conversations.list.get()[0]!.devicesNotices[0]!);
    await bob.client.identity.renameDevice(deviceId, "Bob's phone");
    for (let tries = 0; (await seen())?.name !== "Bob's phone"; tries++) expect(tries).toBeLessThan(100);
    expect(alice.client.conversations.list.get()[0]?.devicesNotices).toEqual([]);
  });

  it("is undone by removing the device: from then on nothing is written to it", async () => {
    const { server, alice, bob, here, there } = await acquainted();
    const phone = await elsewhere(server);
    await link(phone, bob);
    const { deviceId } = signedIn(phone);
    await bob.client.identity.revokeDevice(deviceId);
    await until(() => alice.client.conversations.list.get()[0]?.devicesNotices.length === 0);
    await here.send("for the desk alone");
    await until(() => texts(there).includes("for the desk alone"));
    const [log] = [...server.logs.values()];
    expect(log!.messages.at(-1)!.keys.map((key) => key.deviceId)).toEqual([signedIn(bob).deviceId]);
  });

  it("is undone for good: a server that brings the removed device back gets nothing for it, and is seen to try", async () => {
    const { server, alice, bob, here } = await acquainted();
    const phone = await elsewhere(server);
    await link(phone, bob);
    const [bobs, removed] = [accountOf(bob), signedIn(phone).deviceId];
    const notices = () => alice.client.conversations.list.get()[0]!.devicesNotices;
    await until(() => notices().length === 1);
    const path = `/v1/people/${bobs}/devices`;
    const { accessToken } = server.http(
      "POST",
      "/v1/sessions",
      { username: "alice", password: "correct horse battery", deviceId: signedIn(alice).deviceId },
      undefined,
    ).body as { accessToken: string };
    const then = server.http("GET", path, null, `Bearer ${accessToken}`);
    await bob.client.identity.revokeDevice(removed);
    await until(() => notices().length === 0);
    const honest = server.http.bind(server);
    server.http = (...asked) => (asked[1] === path ? structuredClone(then) : honest(...asked));
    peerOf(server, alice).push({ type: "keys.changed", body: { accountId: bobs } });
    await until(() => notices()[0]?.doubts.includes("rolled-back") === true);
    const submissions = listen(server);
    submissions.answer = () => new DeviceListStale({ missing: [{ accountId: bobs, deviceId: removed }] });
    await here.send("for the desk alone");
    await until(() => here.messages.get().at(-1)?.state === "failed");
    expect(submissions.flatMap(({ keys }) => keys.map(({ deviceId }) => deviceId))).not.toContain(removed);
    expect(submissions.length).toBeGreaterThan(0);
  });

  it("lets nobody in by another code, and none at all once it was given up", async () => {
    const { server, bob } = await acquainted();
    const phone = await elsewhere(server);
    const waiting = await phone.client.keys.linkThisDevice();
    const other = `${waiting.code.startsWith("0") ? "1" : "0"}${waiting.code.slice(1)}`;
    for (const code of ["", "no code", other]) {
      await expect(bob.client.keys.findLink(code)).rejects.toMatchObject({ kind: "link-not-found" });
    }
    waiting.giveUp();
    expect(await waiting.accepted).toBe(false);
    expect(phone.client.session.get().kind).toBe("keys-elsewhere");
  });

  it("is ended by another one that begins, and both of its screens say so", async () => {
    const { server, bob } = await acquainted();
    const [phone, tablet] = [await elsewhere(server), await elsewhere(server)];
    const ended = { kind: "link-ended" };
    const waiting = await phone.client.keys.linkThisDevice();
    const over = expect(waiting.accepted).rejects.toMatchObject(ended);
    const places = () => [...accountsOf(bob)!.parcels!.keys()];
    await until(() => accountsOf(bob)!.parcels?.size === 1);
    const found = await bob.client.keys.findLink(waiting.code);
    await tablet.client.keys.linkThisDevice();
    await over;
    expect(phone.client.session.get().kind).toBe("keys-elsewhere");
    await until(() => places().length === 1);
    await expect(found.accept()).rejects.toMatchObject(ended);
    expect(places()).toHaveLength(1);
  });

  it("lets no device in beside a server that keeps back the list which the other device knows, and says so; later it does", async () => {
    const { server, bob } = await acquainted();
    const phone = await elsewhere(server);
    const waiting = await phone.client.keys.linkThisDevice();
    await until(() => accountsOf(bob)!.parcels !== undefined);
    const parcels = accountsOf(bob)!.parcels!;
    const honest = server.http.bind(server);
    let lists = 0;
    server.http = (...asked) => {
      if (asked[0] === "PUT" && asked[1].endsWith("/device-list")) lists++;
      const answer = honest(...asked);
      if (!asked[1].endsWith(`${accountOf(bob)}/devices`) || ![...parcels.keys()].some((place) => place.endsWith("2")))
        return answer;
      const { deviceList: _deviceList, ...rest } = answer.body as AccountDevices;
      return { ...answer, body: rest };
    };
    const found = await bob.client.keys.findLink(waiting.code);
    const accepting = found.accept().catch((error: unknown) => error);
    await until(
      () => phone.client.session.get().kind === "keys-elsewhere" && "error" in phone.client.session.get(),
      () => [phone.client.session.get(), phone.reports.map(String)],
    );
    expect(phone.client.session.get()).toMatchObject({ replaced: false, error: { kind: "device-list-refused" } });
    expect(lists).toBe(0);
    expect(await accepting).toMatchObject({ kind: "link-refused" });
    server.http = honest;
    parcels.clear();
    await link(phone, bob);
    expect(accountsOf(bob)!.devices.size).toBe(2);
  });

  it("lets a device in without its history where the other one is gone, or the server keeps that back", async () => {
    const { server, bob, here } = await acquainted();
    const phone = await elsewhere(server);
    const honest = server.http.bind(server);
    server.http = (method, path, ...rest) => {
      if (method !== "GET" || !path.endsWith("/parcels/3")) return honest(method, path, ...rest);
      phone.ahead = 11 * 60_000;
      return honest(method, path.replace(/3$/, "511"), ...rest);
    };
    await link(phone, bob);
    expect(phone.reports.map(String)).toEqual(["TenChatError: Linking was given up. Nothing was changed."]);
    await here.send("to both of you");
    await until(() => phone.client.conversations.list.get()[0]?.unread === 1);
  });

  it("shows the server neither the key nor a word of the history", async () => {
    const { server, bob } = await acquainted();
    const phone = await elsewhere(server);
    await link(phone, bob);
    const parcels = [...(accountsOf(bob)?.parcels?.values() ?? [])].map((text) => Buffer.from(text, "base64"));
    expect(parcels.length).toBeGreaterThanOrEqual(4);
    for (const parcel of parcels) {
      for (const word of ["one", "master", "privateKey", "records"]) expect(parcel.includes(`"${word}"`)).toBe(false);
    }
  });
});
