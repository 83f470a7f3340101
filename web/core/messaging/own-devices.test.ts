import { acquainted, elsewhere, link } from "../testing/another-device.ts";
import type { FakeHost } from "../testing/fake-host.ts";
import { texts, until } from "../testing/fake-host.ts";

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
});
