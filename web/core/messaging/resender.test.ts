import { FakeHost, accountOf, texts, until } from "../testing/fake-host.ts";
import type { FakeServer } from "../testing/fake-server.ts";
import { listen, peerOf } from "../testing/three-people.ts";
import { twoPeople } from "../testing/two-people.ts";
import type { ConversationView, MessageItem } from "../tenchat.ts";
import { wasFor, withRecipients } from "./audience.ts";

const last = (view: ConversationView) => view.messages.get().at(-1) as MessageItem;

/** Has the newest message of a conversation come to somebody so that it does not open. */
async function damaged(
  server: FakeServer,
  reader: FakeHost,
  from: ConversationView,
  to: ConversationView,
  text: string,
) {
  const peer = peerOf(server, reader);
  const { push } = peer;
  const log = server.logs.get(from.id)!.messages;
  const [before, shown] = [log.length, texts(to).length];
  peer.push = () => undefined;
  await from.send(text);
  await until(() => log.length > before);
  const message = log.at(-1)!;
  const { ciphertext } = message;
  message.ciphertext = `${ciphertext.slice(0, -8)}AAAAAAA=`;
  peer.push = push;
  reader.dropSockets();
  await until(() => texts(to).length > shown);
  message.ciphertext = ciphertext;
  return message;
}

describe("a message that could not be read", () => {
  it("comes again when it is asked for, in its place, sealed for the one device, and the session is repaired", async () => {
    const { server, alice, bob, here, there } = await twoPeople();
    await here.send("before");
    await until(() => texts(there).length === 1);
    await damaged(server, bob, here, there, "what was damaged");
    expect(last(there)).toMatchObject({ askable: true, content: { kind: "undecryptable", reason: "damaged" } });
    await here.send("after");
    await until(() => texts(there).length === 3);
    const submissions = listen(server);
    const asked = there.messages.get()[1]!;
    await there.askAgain(asked.id);
    await until(
      () => texts(there)[1] === "what was damaged",
      () => [texts(there), there.messages.get(), alice.reports.map(String), bob.reports.map(String)],
    );
    expect(texts(there)).toEqual(["before", "what was damaged", "after"]);
    const { sentAt, senderDeviceId } = here.messages.get()[1]!;
    expect(there.messages.get()[1]).toMatchObject({ id: asked.id, resent: true, sentAt, senderDeviceId, doubts: [] });
    expect(there.messages.get()[1]).not.toHaveProperty("askable");
    // The question and the answer are items without a word of it, and no messages of their own.
    expect(submissions.map(({ contentType }) => contentType)).toEqual(Array(2).fill("application/vnd.tenchat.sealed"));
    expect(texts(here)).toHaveLength(3);
    await there.send("thanks");
    await here.send("not at all");
    await until(() => texts(here).includes("thanks") && texts(there).includes("not at all"));
    // Who wrote after it had seen other bytes than those that came: that the server had changed them is still said.
    const doubts = there.messages.get().map((each) => each.doubts.map(({ kind }) => kind).join());
    expect(doubts).toEqual(["", "", "unseen", "", ""]);
    // What came again stays, and is there after a start from storage.
    bob.start();
    await bob.client.start();
    const reopened = bob.client.messaging.open(here.id);
    await until(() => texts(reopened).includes("what was damaged"));
    expect([...alice.reports, ...bob.reports]).toEqual([]);
  });

  it("comes no more than three times, whatever becomes of it on the way", async () => {
    const { server, alice, bob, here, there } = await twoPeople();
    await damaged(server, bob, here, there, "asked for without end");
    const { id } = last(there);
    const [honest, alices] = [server.frame.bind(server), peerOf(server, alice)];
    let answers = 0;
    server.frame = (peer, text) => {
      const frame = JSON.parse(text) as { type: string; body: { ciphertext: string } };
      if (peer !== alices || frame.type !== "message.submit") return honest(peer, text);
      answers++;
      frame.body.ciphertext = `${frame.body.ciphertext.slice(0, -8)}AAAAAAA=`;
      return honest(peer, JSON.stringify(frame));
    };
    for (const times of [1, 2, 3]) {
      await there.askAgain(id);
      await until(() => texts(there).length === 1 + times);
    }
    await there.askAgain(id);
    for (const text of ["done", "and done"]) {
      await there.send(text);
      await until(() => texts(here).includes(text));
    }
    expect(answers).toBe(3);
    expect(there.messages.get()[0]!.content).toMatchObject({ kind: "undecryptable", asking: "asked" });
  });

  it("is not sent to somebody who has begun their account anew since, whatever they ask for", async () => {
    const { server, alice, bob, here, id } = await twoPeople();
    await here.send("for Bob as he was");
    await until(() => here.messages.get()[0]?.state === "delivered");
    const elsewhere = new FakeHost(server);
    await elsewhere.client.start();
    await elsewhere.client.identity.signInWithPassword({ username: "bob", password: "correct horse battery" });
    await until(() => elsewhere.client.session.get().kind === "keys-elsewhere");
    bob.kill();
    await elsewhere.client.keys.startOverOnThisDevice();
    await until(() => alice.client.conversations.list.get()[0]?.keyChanges.length === 1);
    const bobs = accountOf(elsewhere);
    await alice.client.keys.acceptChange(bobs, (await alice.client.keys.safetyNumber(bobs)) ?? "");
    const there = elsewhere.client.messaging.open(id);
    await until(() => texts(there)[0] === "<undecryptable>");
    await elsewhere.client.conversations.accept(id);
    // What was said before this device came is not even offered; it asks all the same.
    expect(last(there)).not.toHaveProperty("askable");
    await there.askAgain(last(there).id);
    await until(
      () =>
        there.messages.get().some(({ content }) => content.kind === "undecryptable" && content.asking === "refused"),
      () => [there.messages.get(), alice.reports.map(String), elsewhere.reports.map(String)],
    );
    expect(texts(there)).toEqual(["<undecryptable>"]);
  });

  it("was meant for the devices that it was sealed for, under the keys of then", () => {
    const [key, another] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    const [desk, phone] = ["desk", "phone"].map((deviceId) => ({ accountId: "bob", deviceId }));
    const carols = { accountId: "carol", deviceId: "desk" };
    const audience = withRecipients({}, [desk!, carols], () => key);
    expect([desk!, phone!, carols].map((device) => wasFor(audience, device, key))).toEqual([true, false, true]);
    expect(wasFor(audience, desk!, another)).toBe(false);
    expect(wasFor(audience, desk!, null)).toBe(false);
    expect(wasFor(undefined, desk!, key)).toBe(false);
    const more = withRecipients(audience, [phone!], () => key);
    expect([desk!, phone!].map((device) => wasFor(more, device, key))).toEqual([true, true]);
    // Of a device whose key nobody knows nothing is claimed; another key begins anew.
    expect(withRecipients({}, [desk!], () => null)).toEqual({});
    expect(
      wasFor(
        withRecipients(audience, [phone!], () => another),
        desk!,
        another,
      ),
    ).toBe(false);
  });
});
