import { FakeHost, accountOf, lastText, states, texts, until } from "../testing/fake-host.ts";
import { twoPeople } from "../testing/two-people.ts";

function deviceOf(host: FakeHost): string {
  const state = host.client.session.get();
  return state.kind === "signed-in" ? state.deviceId : "";
}

describe("two people", () => {
  it("exchange messages in order, delivered, with unread counts", async () => {
    const { alice, bob, here, there, server } = await twoPeople();
    for (const text of ["one", "two", "three"]) await here.send(text);
    await until(
      () => texts(there).length === 3,
      () => [texts(there), bob.reports.map(String), alice.reports.map(String)],
    );
    expect(texts(there)).toEqual(["one", "two", "three"]);
    expect(bob.client.conversations.list.get()[0]).toMatchObject({ unread: 3, last: { own: false } });
    expect(lastText(bob)).toBe("three");
    const [first] = there.messages.get();
    expect(first).toMatchObject({ senderAccountId: accountOf(alice), senderDeviceId: deviceOf(alice) });
    there.markRead();
    await until(() => bob.client.conversations.list.get()[0]?.unread === 0);
    await there.send("four");
    await until(() => texts(here).length === 4);
    await until(
      () =>
        states(here)
          .slice(0, 3)
          .every((state) => state === "delivered"),
      () => states(here),
    );
    await until(() => states(there)[3] === "delivered");
    expect(server.claims).toHaveLength(1);
    expect([...alice.reports, ...bob.reports]).toEqual([]);
    const seenByAlice = await alice.client.keys.safetyNumber(accountOf(bob));
    expect(seenByAlice).toBe(await bob.client.keys.safetyNumber(accountOf(alice)));
  });

  it("come to one session when both write first at the same time", async () => {
    const { alice, bob, here, there } = await twoPeople();
    await Promise.all([here.send("from alice"), there.send("from bob")]);
    await until(
      () => texts(here).length === 2 && texts(there).length === 2,
      () => [texts(here), texts(there)],
    );
    for (let round = 0; round < 5; round++) {
      await Promise.all([here.send(`a${round}`), there.send(`b${round}`)]);
      await until(() => texts(here).length === 4 + 2 * round && texts(there).length === 4 + 2 * round);
    }
    await until(
      () => JSON.stringify(texts(here)) === JSON.stringify(texts(there)),
      () => [texts(here), texts(there)],
    );
    expect(texts(here).join()).not.toContain("undecryptable");
    expect([...alice.reports, ...bob.reports]).toEqual([]);
  });

  it("carries every text up to 65,536 bytes exactly, and refuses more with the text kept", async () => {
    const { here, there } = await twoPeople();
    const long = ["x".repeat(65_536), "\n".repeat(65_535) + "x", "\u0000\ufeffשלום <b>👩‍👩‍👧</b>", "🙂".repeat(16_384)];
    for (const text of long) await here.send(text);
    await until(() => texts(there).length === long.length);
    expect(texts(there)).toEqual(long);
    const tooLong = "🙂".repeat(16_384) + "x";
    await expect(here.send(tooLong)).rejects.toMatchObject({ kind: "message-too-long" });
    expect(here.draft.get()).toBe(tooLong);
  });

  it("keeps a draft while somebody writes without a pause, in its conversation, over a crash", async () => {
    const { alice, here, id } = await twoPeople();
    const text = "written without a pause ".repeat(4);
    // The host's timers run fifty times faster: this is a key every 100 ms.
    for (let length = 1; length <= text.length; length++) {
      here.setDraft(text.slice(0, length));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    alice.start();
    await alice.client.start();
    const kept = alice.client.messaging.open(id);
    // At most the last moment is missing.
    expect(text.startsWith(kept.draft.get())).toBe(true);
    expect(kept.draft.get().length).toBeGreaterThan(text.length - 15);
    kept.setDraft("left");
    kept.close();
    const again = alice.client.messaging.open(id);
    await until(() => again.draft.get() === "left");
    again.setDraft("first");
    const sending = again.send("first");
    again.setDraft("second");
    await sending;
    again.close();
    await until(() => alice.client.conversations.list.get()[0]?.draft === "second");
  });

  it("keeps what is written offline as queued, over a reload, and sends it later", async () => {
    const { alice, here, there, id } = await twoPeople();
    alice.setOnline(false);
    await until(() => alice.client.connection.get() === "offline");
    for (let number = 0; number < 10; number++) await here.send(`offline ${number}`);
    expect(states(here)).toEqual(Array(10).fill("queued"));
    await there.send("meanwhile");
    alice.start();
    await alice.client.start();
    const again = alice.client.messaging.open(id);
    await until(() => texts(again).length === 10);
    expect(states(again)).toEqual(Array(10).fill("queued"));
    alice.setOnline(true);
    await until(
      () => texts(there).length === 11,
      () => texts(there),
    );
    await until(
      () => texts(again).join() === texts(there).join(),
      () => [texts(again), texts(there)],
    );
    expect(texts(there).slice(1)).toEqual(Array.from({ length: 10 }, (_, number) => `offline ${number}`));
  });

  it("sees the other one typing, and stops seeing it", async () => {
    const { bob, here } = await twoPeople();
    const writing = () => bob.client.conversations.list.get()[0]?.typing.map(({ username }) => username);
    here.setTyping(true);
    await until(() => writing()?.join() === "alice");
    here.setTyping(false);
    await until(() => writing()?.length === 0);
  });

  it("holds sending and what comes when a contact's key changes, until it is accepted", async () => {
    const { server, alice, bob, here, id } = await twoPeople();
    await here.send("before");
    await until(() => states(here)[0] === "delivered");
    // Bob comes from another browser, without his keys.
    const elsewhere = new FakeHost(server);
    await elsewhere.client.start();
    await elsewhere.client.identity.signInWithPassword({ username: "bob", password: "correct horse battery" });
    await until(() => elsewhere.client.session.get().kind === "keys-elsewhere");
    bob.kill();
    await elsewhere.client.keys.startOverOnThisDevice();
    await until(() => elsewhere.client.connection.get() === "online");
    await until(() => alice.client.conversations.list.get()[0]?.keyChanges.length === 1);
    await until(() => elsewhere.client.conversations.list.get().length === 1);
    await here.send("who are you?");
    const there = elsewhere.client.messaging.open(id);
    await there.send("it is me, from a new phone");
    await until(
      () => texts(here).includes("<held>"),
      () => [texts(here), alice.reports.map(String)],
    );
    expect(states(here).at(-1)).toBe("queued");
    const bobs = accountOf(elsewhere);
    await alice.client.keys.acceptChange(bobs, (await alice.client.keys.safetyNumber(bobs)) ?? "");
    await until(
      () => texts(there).includes("who are you?"),
      () => [texts(there), alice.reports.map(String)],
    );
    await until(
      () => texts(here).join() === "before,it is me, from a new phone,who are you?",
      () => texts(here),
    );
    expect(texts(there)[0]).toBe("<undecryptable>");
    expect(alice.client.conversations.list.get()[0]?.keyChanges).toEqual([]);
  });

  it("stores nothing readable: no text, no private key, no token", async () => {
    const { alice, bob, here, there } = await twoPeople();
    await here.send("a very secret sentence");
    await until(() => texts(there).length === 1);
    for (const host of [alice, bob]) {
      for (const { table, key, value } of host.storage.unsafeTestingDump()) {
        if (table === "device" && ["wrapping-key", "master-wrapping-key"].includes(key)) {
          expect((value as CryptoKey).extractable).toBe(false);
          continue;
        }
        expect(value).toBeInstanceOf(Uint8Array);
        expect(Buffer.from(value as Uint8Array).toString("latin1")).not.toMatch(/secret|privateKey|refreshToken/);
      }
    }
  });
});
