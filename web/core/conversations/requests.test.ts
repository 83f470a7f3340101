import { elsewhere, link, register } from "../testing/another-device.ts";
import { accountOf, states, texts, until } from "../testing/fake-host.ts";
import type { FakeHost } from "../testing/fake-host.ts";
import type { FakeServer } from "../testing/fake-server.ts";
import { SealedDatabase } from "../storage/sealed-database.ts";
import { openWrappingKey } from "../storage/wrapping-key.ts";
import { strangers } from "../testing/two-people.ts";

const line = (host: FakeHost) => host.client.conversations.list.get()[0];
const isRequest = (host: FakeHost) => line(host)?.request?.username;

/** Everything that a device keeps of what was said, opened. */
async function stored({ storage }: FakeHost): Promise<string> {
  const randomBytes = (): never => {
    throw new Error("There is nothing to make here, only to read.");
  };
  const wrapping = await openWrappingKey(await storage.open("tenchat"), { subtle: crypto.subtle, randomBytes });
  const found: string[] = [];
  for (const name of new Set(storage.unsafeTestingDump().map(({ database }) => database))) {
    const database = new SealedDatabase(name, await storage.open(name), wrapping);
    for (const record of await database.list<{ content?: string }>("messages", { prefix: "at/" }))
      found.push(Buffer.from(record.content ?? "", "base64").toString());
  }
  return found.join("\n");
}

/** What a device has told the server so that others learn of it, from now on. */
function listen(server: FakeServer): string[] {
  const heard: string[] = [];
  const honest = server.frame.bind(server);
  server.frame = (peer, text) => {
    const { type } = JSON.parse(text) as { type: string };
    if (type !== "session.ping") heard.push(`${peer.accountId} ${type}`);
    return honest(peer, text);
  };
  return heard;
}

describe("what somebody begins whom one does not know", () => {
  it("is a request: nothing of it is told, however it is read, until it is accepted", async () => {
    const { alice, bob, here, there, server } = await strangers();
    const heard = listen(server);
    const fromBob = () => heard.filter((frame) => frame.startsWith(accountOf(bob)));
    await here.send("you do not know me");
    await until(() => texts(there).length === 1 && isRequest(bob) === "alice");
    there.markRead();
    const writing: unknown[] = [];
    const { list } = bob.client.conversations;
    const unsubscribe = list.subscribe(() => writing.push(...(line(bob)?.typing ?? [])));
    there.setTyping(true);
    here.setTyping(true);
    await until(() => line(bob)?.unread === 0);
    await until(() => heard.includes(`${accountOf(alice)} typing.update`));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(fromBob()).toEqual([]);
    unsubscribe();
    expect(writing).toEqual([]);
    expect(states(here)).toEqual(["sent"]);
    expect(isRequest(alice)).toBeUndefined();

    await bob.client.conversations.accept(here.id);
    await until(() => states(here)[0] === "delivered");
    expect(isRequest(bob)).toBeUndefined();
    await until(() => fromBob().includes(`${accountOf(bob)} message.submit`));
    expect([texts(here), texts(there)]).toEqual([["you do not know me"], ["you do not know me"]]);
    expect([...alice.reports, ...bob.reports]).toEqual([]);
  }, 30_000);

  it("is none any more for who answers, nor after a new start", async () => {
    const { bob, here, there } = await strangers();
    await here.send("hello");
    await until(() => texts(there).length === 1);
    await bob.start().start();
    await until(() => isRequest(bob) === "alice");
    const again = bob.client.messaging.open(here.id);
    await again.send("who is it?");
    await until(() => states(here)[0] === "delivered" && isRequest(bob) === undefined);
    await bob.start().start();
    await until(() => bob.client.connection.get() === "online");
    expect(isRequest(bob)).toBeUndefined();
  }, 30_000);

  it("is decided on one device for all of a person's", async () => {
    const { server, bob, here, there } = await strangers();
    register(bob, server);
    await here.send("hello");
    await until(() => texts(there).length === 1);
    const phone = await elsewhere(server);
    await link(phone, bob);
    await until(() => isRequest(phone) === "alice");
    await bob.client.conversations.accept(here.id);
    await until(
      () => isRequest(phone) === undefined && states(here)[0] === "delivered",
      () => [line(phone), phone.reports.map(String)],
    );
    expect(phone.reports).toEqual([]);
  }, 40_000);

  it("is none of somebody to whom one has turned oneself, also where they write first", async () => {
    const { alice, bob, id, there } = await strangers();
    expect(await bob.client.conversations.start(accountOf(alice))).toBe(id);
    expect(isRequest(bob)).toBeUndefined();
    await there.send("I know you");
    await until(() => states(there)[0] === "delivered");
  }, 30_000);
});

describe("a conversation that is deleted on a device", () => {
  it("leaves the list and the storage, and comes back with what is new alone", async () => {
    const { alice, bob, server, here, there, id } = await strangers();
    await there.send("an answer first");
    for (const text of ["old and secret", "older words"]) await here.send(text);
    await until(() => texts(there).length === 3 && texts(here).length === 3);
    await here.react(there.messages.get()[0]!.id, "👍", true);
    await until(() => there.messages.get()[0]?.reactions.length === 1);
    there.setDraft("begun");
    there.close();
    await bob.client.conversations.remove(id);
    expect(bob.client.conversations.list.get()).toEqual([]);
    await bob.start().start();
    await until(() => bob.client.connection.get() === "online");
    expect(bob.client.conversations.list.get()).toEqual([]);

    // A change of what is deleted brings no word of it back.
    await here.edit(here.messages.get()[1]!.id, "old and changed");
    await here.send("something new");
    await until(() => bob.client.conversations.list.get().length === 1);
    const again = bob.client.messaging.open(id);
    await until(() => texts(again).join() === "something new", () => texts(again)); // prettier-ignore
    expect(again.messages.get()[0]?.doubts).toEqual([]);
    expect(again.hasMore.get()).toBe(false);
    expect(line(bob)).toMatchObject({ draft: "", unread: 1 });
    expect(texts(here)).toHaveLength(4);
    // The server repeats all of it: it is known, and stays away.
    const device = [...server.peers].find(({ accountId }) => accountId === accountOf(bob))!;
    for (const message of server.logs.get(id)!.messages) {
      const { keys: _keys, ...wire } = message;
      device.push({ type: "message.new", body: { ...wire, wrappedKey: null } as never });
    }
    await here.send("and newer");
    await until(() => texts(again).join() === "something new,and newer");
    expect([...alice.reports, ...bob.reports]).toEqual([]);
    await bob.client.stop();
    const kept = await stored(bob);
    expect(kept).toContain("and newer");
    for (const gone of ["old and", "older words", "an answer first"]) expect(kept).not.toContain(gone);
  }, 40_000);

  it("is there again for who turns to it, empty", async () => {
    const { alice, bob, here, there, id } = await strangers();
    await here.send("hello");
    await until(() => texts(there).length === 1);
    await bob.client.conversations.remove(id);
    expect(bob.client.conversations.list.get()).toEqual([]);
    await bob.client.conversations.start(accountOf(alice));
    expect(line(bob)).toMatchObject({ id, last: null });
    // That a stranger has written before stays true.
    expect(isRequest(bob)).toBe("alice");
  }, 30_000);
});
