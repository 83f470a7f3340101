import { acquainted, elsewhere, link } from "../testing/another-device.ts";
import { FakeHost, signUp, texts, until } from "../testing/fake-host.ts";

const unread = ({ client }: FakeHost) => client.conversations.list.get()[0]?.unread;

describe("two devices of one person", () => {
  it("count the same as unread: what is read on one is read on the other, on whichever one has written", async () => {
    const { server, alice, bob, id, here, there } = await acquainted();
    const phone = await elsewhere(server);
    await link(phone, bob);
    const view = phone.client.messaging.open(id);
    await until(() => texts(view).length === 3);
    there.markRead();
    view.markRead();
    await until(() => unread(bob) === 0 && unread(phone) === 0);
    for (const text of ["four", "five"]) await here.send(text);
    await until(() => unread(bob) === 2 && unread(phone) === 2);
    // Bob has written on his desk alone; the phone tells what was read there all the same.
    view.markRead();
    await until(
      () => unread(phone) === 0 && unread(bob) === 0,
      () => [unread(phone), unread(bob)],
    );
    await here.send("six");
    await until(() => unread(bob) === 1 && unread(phone) === 1);
    there.markRead();
    await until(
      () => unread(phone) === 0 && unread(bob) === 0,
      () => [unread(phone), unread(bob)],
    );
    expect([...alice.reports, ...bob.reports, ...phone.reports]).toEqual([]);
  }, 60_000);

  it("is told of what was read on another one whose program ended before it could say so", async () => {
    const { server, bob, here, there } = await acquainted();
    const phone = await elsewhere(server);
    await link(phone, bob);
    there.markRead();
    await until(() => unread(phone) === 0);
    await here.send("four");
    await until(() => unread(bob) === 1 && unread(phone) === 1);
    there.markRead();
    await until(() => unread(bob) === 0);
    await bob.start().start();
    await until(
      () => unread(bob) === 0 && unread(phone) === 0,
      () => [unread(bob), unread(phone)],
    );
  }, 60_000);

  it("count the same as unread where the person lets nobody know what they read, or has not written yet", async () => {
    const { server, alice, bob, id, here, there } = await acquainted();
    const phone = await elsewhere(server);
    await link(phone, bob);
    await bob.client.messaging.choose({ receipts: false });
    there.markRead();
    await here.send("four");
    await until(() => unread(bob) === 1 && unread(phone) === 1);
    const sent = server.logs.get(id)!.messages.length;
    there.markRead();
    await until(
      () => unread(phone) === 0 && unread(bob) === 0,
      () => [unread(phone), unread(bob)],
    );
    await here.send("five");
    await until(() => unread(bob) === 1 && unread(phone) === 1);
    expect(server.logs.get(id)!.messages).toHaveLength(sent + 1);

    // Somebody else writes to them, and waits for an answer.
    const carol = new FakeHost(server);
    await signUp(carol, "carol");
    const [found] = await carol.client.identity.searchPeople("bob");
    const conversation = await carol.client.conversations.start(found!.accountId);
    await carol.client.messaging.open(conversation).send("hello");
    const of = ({ client }: FakeHost) => client.conversations.list.get().find((line) => line.id === conversation);
    await until(() => of(bob)?.unread === 1 && of(phone)?.unread === 1);
    phone.client.messaging.open(conversation).markRead();
    await until(() => of(bob)?.unread === 0 && of(phone)?.unread === 0);
    expect(server.logs.get(conversation)!.messages).toHaveLength(1);
    expect([...alice.reports, ...bob.reports, ...phone.reports, ...carol.reports]).toEqual([]);
  }, 60_000);

  it("count the same as unread where one says later, and to oneself alone, that less was read than on the other", async () => {
    const { server, alice, bob, here, there } = await acquainted();
    const phone = await elsewhere(server);
    await link(phone, bob);
    await bob.client.messaging.choose({ receipts: false });
    await until(() => !phone.client.messaging.choices.get().receipts);
    await here.send("four");
    await until(() => unread(phone) !== 0 && unread(bob) !== 0);
    // The phone's program ends before its word has left, which is by a clock that is ahead.
    phone.setOnline(false);
    phone.ahead = 60_000;
    phone.client.messaging.open(bob.client.conversations.list.get()[0]!.id).markRead();
    await until(() => unread(phone) === 0);
    await here.send("five");
    await until(() => texts(there).at(-1) === "five");
    there.markRead();
    await until(() => unread(bob) === 0);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    phone.setOnline(true);
    await until(() => phone.client.conversations.list.get()[0]?.last?.content?.kind === "text");
    await until(
      () => unread(phone) === 0 && unread(bob) === 0,
      () => [unread(phone), unread(bob)],
    );
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect([unread(phone), unread(bob)]).toEqual([0, 0]);
    expect([...alice.reports, ...bob.reports]).toEqual([]);
  }, 60_000);
});
