import { openWrappingKey } from "./wrapping-key.ts";
import { SealedDatabase } from "./sealed-database.ts";
import profile from "../../hosts/testing/version-8-profile.json" with { type: "json" };
import { accountName, browserOf } from "../testing/earlier-browser.ts";
import { states, texts, until } from "../testing/fake-host.ts";

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

const said = [
  "the first line, from alice",
  "and the answer, from bob",
  "<undecryptable>",
  "unread, after one that did not open",
  "one that is unread",
  "this one was refused",
  "sealed, and without an answer",
  "this one waits for a connection",
];

describe("what version 0.1.0 has stored", () => {
  it("is all there: people, messages with their states, what waits, a draft, what is unread", async () => {
    const host = await browserOf();
    const [conversation] = host.client.conversations.list.get();
    expect(conversation).toMatchObject({
      id: profile.conversation,
      kind: "direct",
      unread: 1,
      draft: "a thought begun",
      last: { own: true, content: { kind: "text", text: "this one waits for a connection" } },
      keyChanges: [],
      nameChanges: [],
    });
    const names = conversation?.members.map(({ username, own }) => (own ? "oneself" : username));
    expect(names?.toSorted()).toEqual(["bob", "oneself"]);
    const view = host.client.messaging.open(profile.conversation);
    await until(() => view.loaded.get());
    expect(texts(view)).toEqual(said);
    expect(states(view)).toEqual(["delivered", "sent", "sent", "sent", "sent", "failed", "queued", "queued"]);
    expect(view.messages.get().map(({ own }) => own)).toEqual([true, false, false, false, false, true, true, true]);
    expect(view.firstUnreadId.get()).toBe(view.messages.get()[4]?.id);
    expect(await host.client.keys.safetyNumber(bobs(conversation))).toMatch(/^\d{60}$/);
  });

  it("goes on: a message more, what was refused tried again, and all of it is there after a restart", async () => {
    const host = await browserOf();
    const view = host.client.messaging.open(profile.conversation);
    await until(() => view.loaded.get());
    await view.send("written by the version of today");
    await view.retry(view.messages.get()[5]?.id ?? "");
    view.markRead();
    await until(() => host.client.conversations.list.get()[0]?.unread === 0);
    host.start();
    await host.client.start();
    const again = host.client.messaging.open(profile.conversation);
    await until(() => again.loaded.get());
    const [refused] = said.slice(5);
    const expected = [...said.slice(0, 5), ...said.slice(6), "written by the version of today", refused];
    expect(texts(again)).toEqual(expected);
    expect(host.reports).toEqual([]);
  });

  it("keeps the exact bytes of what was sealed: they may be on the server already", async () => {
    const host = await browserOf();
    const sealed = async () => {
      const device = await host.storage.open("tenchat");
      const key = await openWrappingKey(device, { randomBytes });
      const database = new SealedDatabase(accountName, await host.storage.open(accountName), key);
      const entries = await database.list<{ submission?: { ciphertext: string } }>("outbox", { prefix: "" });
      return entries.flatMap(({ submission }) => submission?.ciphertext ?? []);
    };
    const before = await sealed();
    expect(before).toHaveLength(2);
    host.start();
    await host.client.start();
    expect(await sealed()).toEqual(before);
  });
});

function bobs(conversation: { members: readonly { own: boolean; accountId: string }[] } | undefined): string {
  return conversation?.members.find(({ own }) => !own)?.accountId ?? "";
}
