import { acquainted, elsewhere, link } from "../testing/another-device.ts";
import { FakeHost, accountOf, signUp, texts, until } from "../testing/fake-host.ts";
import { pictureBytes } from "./given-profile.ts";

const patience = 60_000;
const line = (host: FakeHost) => host.client.conversations.list.get()[0]!;
const profileOf = (host: FakeHost, of: FakeHost) => host.client.records.profiles.get().get(accountOf(of));
const sealed = (text: string) => Buffer.from(text).toString("base64");

it(
  "what somebody shows of themselves comes to those with whom they talk and to their own devices, and the server reads none of it",
  async () => {
    const { server, alice, bob, here, there } = await acquainted();
    const picture = Uint8Array.from({ length: pictureBytes }, (_, at) => at % 200);
    await bob.client.records.changeProfile({ name: " Bo\u202eb the Builder ", picture });
    expect(bob.client.records.profile.get()).toEqual({ name: "Bob the Builder", picture });
    await until(() => profileOf(alice, bob) !== undefined, () => [alice.reports, bob.reports].map(String)); // prettier-ignore
    expect(profileOf(alice, bob)).toEqual({ name: "Bob the Builder", picture });
    // Nothing more to read, unread is the text alone, and what the server has is sealed.
    expect([texts(here), line(alice).unread, line(alice).last?.content]).toEqual([
      ["one", "two", "three"],
      1,
      { kind: "text", text: "three" },
    ]);
    expect(JSON.stringify([...server.accounts.values()].map(({ records }) => [...(records ?? [])]))).not.toContain(
      "uilder",
    );
    const phone = await elsewhere(server);
    await link(phone, bob);
    await until(() => phone.client.records.profile.get().name === "Bob the Builder");
    expect(phone.client.records.profile.get().picture).toEqual(picture);

    // Alice's own, changed later, comes to both of his devices; each state has another key.
    const before = await bob.client.records.profiles.get();
    await alice.client.records.changeProfile({ name: "Alice", picture: null });
    await until(() => profileOf(bob, alice)?.name === "Alice" && profileOf(phone, alice)?.name === "Alice");
    expect(before.get(accountOf(alice))).toBeUndefined();
    await alice.client.records.changeProfile({ name: "", picture: null });
    await until(() => profileOf(bob, alice)?.name === "");
    await there.send("four");
    await until(() => texts(here).length === 4);
    expect([...alice.reports, ...bob.reports, ...phone.reports]).toEqual([]);
  },
  patience,
);

it(
  "is kept from a stranger until one has answered, and what is shown later from whom one has blocked",
  async () => {
    const { alice, bob, server } = await acquainted();
    const carol = new FakeHost(server);
    await signUp(carol, "carol");
    await bob.client.records.changeProfile({ name: "Bobby", picture: null });
    await until(() => profileOf(alice, bob)?.name === "Bobby");
    const [found] = await carol.client.identity.searchPeople("bob");
    const conversation = await carol.client.conversations.start(found!.accountId);
    await carol.client.messaging.open(conversation).send("hello");
    await until(() => bob.client.conversations.list.get().some(({ id }) => id === conversation));
    const his = bob.client.messaging.open(conversation);
    await until(() => texts(his).length === 1);
    await bob.client.records.changeProfile({ name: "Bob", picture: null });
    await until(() => profileOf(alice, bob)?.name === "Bob");
    expect(server.logs.get(conversation)!.messages).toHaveLength(1);
    await his.send("who is it?");
    await until(() => profileOf(carol, bob)?.name === "Bob");
    await bob.client.conversations.block(accountOf(carol));
    await bob.client.records.changeProfile({ name: "Robert", picture: null });
    await until(() => profileOf(alice, bob)?.name === "Robert");
    expect(profileOf(carol, bob)?.name).toBe("Bob");
    expect([...alice.reports, ...bob.reports, ...carol.reports]).toEqual([]);
  },
  patience,
);

it(
  "drafts, and what is muted, pinned or archived, are the same on every device; the later word counts, also of one that was offline",
  async () => {
    const { server, bob, there, id } = await acquainted();
    const phone = await elsewhere(server);
    await link(phone, bob);
    await until(() => line(phone) !== undefined);
    there.setDraft("to be continued");
    await bob.client.conversations.arrange(id, { muted: true });
    await until(() => line(phone).draft === "to be continued" && line(phone).muted);
    expect(JSON.stringify([...server.accounts.get(accountOf(bob))!.records!])).not.toContain(sealed("to be"));

    // Both change the same while one of them has no connection: what was said last counts, and the rest of both stays.
    phone.setOnline(false);
    await phone.client.conversations.arrange(id, { muted: false, pinned: true });
    await bob.client.conversations.arrange(id, { archived: true });
    await until(() => line(bob).archived);
    there.setDraft("and now done");
    await until(() => line(bob).draft === "and now done");
    phone.setOnline(true);
    await until(() => line(phone).archived && line(phone).draft === "and now done" && line(bob).pinned);
    expect([line(bob).muted, line(phone).muted, line(phone).pinned]).toEqual([false, false, true]);

    // A view that was open all the while does not take back what another device has written.
    const view = phone.client.messaging.open(id);
    there.setDraft("");
    there.close();
    await until(() => line(phone).draft === "");
    view.setDraft("on the phone");
    await until(() => line(bob).draft === "on the phone");
    const desk = bob.client.messaging.open(id);
    desk.setDraft("at the desk");
    await until(() => line(phone).draft === "at the desk");
    view.close();
    await new Promise((done) => setTimeout(done, 300));
    expect([line(phone).draft, line(bob).draft]).toEqual(["at the desk", "at the desk"]);

    await bob.client.messaging.choose({ receipts: false });
    await phone.client.records.prefer({ theme: "dark" });
    await until(
      () => !phone.client.messaging.choices.get().receipts && bob.client.records.preferences.get().theme === "dark",
    );
    expect([...bob.reports, ...phone.reports]).toEqual([]);
  },
  patience,
);

it(
  "what the server has lost is written to it again",
  async () => {
    const { server, alice, bob } = await acquainted();
    const backup = server.backup();
    await bob.client.records.changeProfile({ name: "Bobby", picture: null });
    await bob.client.records.prefer({ theme: "light" });
    await until(
      () => profileOf(alice, bob)?.name === "Bobby" && server.accounts.get(accountOf(bob))?.records?.size === 3,
    );
    bob.setOnline(false);
    server.restore(backup, { noticed: true });
    bob.setOnline(true);
    await until(() => (server.accounts.get(accountOf(bob))?.records?.size ?? 0) === 3);
    expect(bob.client.records.profile.get().name).toBe("Bobby");
  },
  patience,
);
