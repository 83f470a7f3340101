import type { FakeHost } from "../testing/fake-host.ts";
import { offerServers } from "../testing/fake-calls.ts";
import { connected, direct, ended, is, offline, online, said, shows, state, until } from "../testing/directly.ts";
import { strangers, twoPeople } from "../testing/two-people.ts";
import type { ConversationView } from "../tenchat.ts";

/** The lines of a conversation that ask for a direct connection, each with what became of it. */
function lines(view: ConversationView): string[] {
  return view.messages.get().flatMap(({ content }) => (content.kind === "direct" ? [content.how ?? "open"] : []));
}

/** What went out on a host's newest connection, by kind. */
const sent = (host: FakeHost) =>
  host.calls!.connections.at(-1)!.sent.map((frame) => (JSON.parse(frame) as { kind: string }).kind);

describe("a direct connection", () => {
  it("is agreed to before anybody looks for an address, and can be declined, taken back or left alone", async () => {
    const { alice, bob, id, here, there } = await twoPeople();
    await alice.client.direct.ask(id);
    await Promise.all([is(alice, id, "asking"), is(bob, id, "asked")]);
    await bob.client.direct.end(id);
    await ended(alice, id);
    expect([alice.calls!.steps, bob.calls!.steps]).toEqual([[], []]);
    await until(() => lines(here).join() === "declined" && lines(there).join() === "declined");
    await bob.client.direct.ask(id);
    await is(alice, id, "asked");
    await bob.client.direct.end(id);
    await ended(alice, id);
    await alice.client.direct.ask(id);
    await until(() => lines(here).join() === "declined,missed,missed");
    expect([alice.calls!.connections, bob.calls!.connections]).toEqual([[], []]);
    expect([...alice.reports, ...bob.reports]).toEqual([]);
  });

  it("brings a text while neither has the server, which gets the same one later, once", async () => {
    const { alice, bob, here, there } = await connected();
    await offline(alice, bob);
    await here.send("one");
    await here.send("two");
    await shows(there, "one", "two");
    await there.send("three");
    await shows(there, "one", "two", "three");
    await shows(here, "one", "two", "three");
    // It does not pretend: the server has none of it, and the other device keeps none of it yet.
    await until(() => direct(here).length === 3 && direct(there).length === 3);
    const [, ...all] = here.messages.get().map(({ state: how }) => how);
    expect(all).toEqual(["queued", "queued", "sent"]);
    expect(bob.client.conversations.list.get()[0]).toMatchObject({ unread: 0, last: { own: true } });
    await online(alice, bob);
    await until(() => direct(here).length === 0 && direct(there).length === 0);
    const inOrder = (view: ConversationView) => said(view).toSorted().join() === "one,three,two";
    expect([inOrder(here), inOrder(there), said(here)]).toEqual([true, true, said(there)]);
    expect(there.messages.get().flatMap(({ doubts }) => doubts)).toEqual([]);
    expect([...alice.reports, ...bob.reports]).toEqual([]);
  });

  it("says exactly what the server is given, and both places show it once", async () => {
    const { server, alice, bob, here, there } = await connected();
    const handed: string[] = [];
    const submitted: string[] = [];
    const frame = server.frame.bind(server);
    server.frame = (peer, text) => {
      const { type, body } = JSON.parse(text) as { type: string; body: { ciphertext: string } };
      if (type === "message.submit") submitted.push(body.ciphertext);
      return frame(peer, text);
    };
    await here.send("both ways");
    await shows(there, "both ways");
    await until(() => here.messages.get().every(({ state: how }) => how !== "queued"));
    for (const frameOut of alice.calls!.connections.at(-1)!.sent)
      handed.push((JSON.parse(frameOut) as { ciphertext: string }).ciphertext);
    expect(handed).toEqual(submitted);
    await until(() => direct(there).length === 0 && sent(bob).includes("here"));
    await shows(there, "both ways");
  });

  it("keeps nothing in a second place: a page that is opened anew has it from the server alone", async () => {
    const { alice, bob, id, here, there } = await connected();
    await offline(alice, bob);
    await here.send("hello");
    await shows(there, "hello");
    bob.start();
    await bob.client.start();
    const again = bob.client.messaging.open(id);
    await until(() => again.loaded.get());
    expect(said(again)).toEqual([]);
    await online(alice, bob);
    await shows(again, "hello");
    there.close();
  });

  it("that falls takes nothing along: messages go on through the server, once", async () => {
    const { alice, bob, id, here, there } = await connected();
    alice.calls!.connections.at(-1)!.loses = true;
    await here.send("lost on its way");
    await shows(there, "lost on its way");
    alice.calls!.connections.at(-1)!.events.changed("failed");
    await Promise.all([ended(alice, id), ended(bob, id)]);
    await here.send("after");
    await shows(there, "lost on its way", "after");
    await until(() => lines(there).join() === "ended");
    expect([alice.calls!.steps.at(-1), bob.calls!.steps.at(-1)]).toEqual(["closed", "closed"]);
    expect([...alice.reports, ...bob.reports]).toEqual([]);
  });

  it("ends by either, and with whom one blocks", async () => {
    const { alice, bob, id, here } = await connected();
    await bob.client.direct.end(id);
    await Promise.all([ended(alice, id), ended(bob, id)]);
    for (const { client } of [alice, bob]) client.direct.dismiss(id);
    await bob.client.direct.ask(id);
    await is(alice, id, "asked");
    await alice.client.direct.agree(id);
    await is(bob, id, "on");
    // What the server keeps back the connection does not bring either.
    await bob.client.conversations.block(here.messages.get()[0]!.senderAccountId);
    await is(bob, id, undefined);
    // No more than that the connection is gone.
    expect(state(alice, id)?.kind).toBe("on");
    alice.calls!.connections.at(-1)!.events.changed("failed");
    await ended(alice, id);
    await here.send("behind a block");
    await until(() => here.messages.get().at(-1)!.state === "sent");
    expect(sent(alice)).toEqual([]);
  });

  it("takes no word of another conversation, of somebody else, or that does not open", async () => {
    const { alice, bob, here, there } = await connected();
    await offline(alice);
    await here.send("sealed");
    await shows(there, "sealed");
    const [frame] = alice.calls!.connections.at(-1)!.sent;
    const good = JSON.parse(frame!) as { messageId: string; ciphertext: string };
    const out = alice.calls!.connections.at(-1)!;
    const forged = [
      "no frame",
      "null",
      JSON.stringify({ ...good, messageId: "01ARZ3NDEKTSV4RRFFQ69G5FAV" }),
      JSON.stringify({ ...good, messageId: "01ARZ3NDEKTSV4RRFFQ69G5FAW", ciphertext: btoa("nothing") }),
      JSON.stringify({ ...good, kind: "other", messageId: "01ARZ3NDEKTSV4RRFFQ69G5FAX" }),
      JSON.stringify({ kind: "here", messageId: "01ARZ3NDEKTSV4RRFFQ69G5FAY" }),
      "x".repeat(300_000),
      frame!,
    ];
    for (const each of forged) out.send(each);
    await until(() => sent(bob).length === 2);
    expect(said(there)).toEqual(["sealed"]);
    await online(alice);
    await until(() => direct(there).length === 0);
    await here.send("and on");
    await shows(there, "sealed", "and on");
    expect([...alice.reports, ...bob.reports]).toEqual([]);
  });

  it("lets a text that disappears disappear, where the server is away for longer", async () => {
    const { alice, bob, id, here, there } = await connected();
    await alice.client.conversations.setTimer(id, 5);
    await until(() => bob.client.conversations.list.get()[0]!.timer === 5);
    await offline(alice, bob);
    await here.send("for a moment");
    await until(() => said(there).includes("for a moment"));
    await until(() => !said(there).includes("for a moment"));
  });

  it("is asked for by nobody whom one does not know, and not without a server", async () => {
    const { alice, bob, id } = await strangers();
    await alice.client.direct.ask(id);
    await until(() => bob.client.conversations.list.get()[0]!.last?.content?.kind === "direct");
    expect(state(bob, id)).toBeUndefined();
    await alice.client.direct.end(id);
    await offline(alice);
    alice.client.direct.dismiss(id);
    await expect(alice.client.direct.ask(id)).rejects.toMatchObject({ kind: "offline" });
  });

  it("through a relay only names no address of who wants that, and says so", async () => {
    const { server, alice, bob, id } = await twoPeople();
    await alice.client.calls.chooseRelayOnly(true);
    await expect(alice.client.direct.ask(id)).rejects.toMatchObject({ kind: "no-relay" });
    const turn = {
      urls: ["turn:turn.example.org:3478"],
      username: "1:a",
      credential: "c",
      expiresAt: "2026-12-01T12:00:00Z",
    };
    offerServers(server, { stun: [], turn });
    const heard: string[] = [];
    const { channel } = bob.calls!;
    bob.calls!.channel = (...given) => {
      const connection = channel.apply(bob.calls, given);
      const answer = connection.answer.bind(connection);
      connection.answer = (offer) => (heard.push(offer), answer(offer));
      return connection;
    };
    await alice.client.direct.ask(id);
    await is(bob, id, "asked");
    await bob.client.direct.agree(id);
    await Promise.all([is(alice, id, "on"), is(bob, id, "on")]);
    expect([state(alice, id), state(bob, id)]).toMatchObject([{ hidden: true }, { hidden: false }]);
    expect(heard[0]).not.toMatch(/typ (host|srflx)|198\.51\.100|203\.0\.113/);
  });

  it("ends silently with whom one blocks, before it is agreed to as well", async () => {
    const { alice, bob, id, here } = await twoPeople();
    const how: unknown[] = [];
    alice.client.direct.states.subscribe(() => {
      const now = state(alice, id);
      if (now?.kind === "over") how.push(now.how);
    });
    await alice.client.direct.ask(id);
    await is(bob, id, "asked");
    await bob.client.conversations.block(here.messages.get()[0]!.senderAccountId);
    await is(bob, id, undefined);
    await until(() => state(alice, id)?.kind !== "asking");
    await until(() => lines(here).join() === "missed");
    expect(how).toEqual(["missed"]);
  });

  it("is asked for again by a page that was loaded anew, whatever the other side still holds", async () => {
    const { alice, bob, id } = await connected();
    alice.start();
    await alice.client.start();
    await until(() => alice.client.connection.get() === "online");
    await alice.client.direct.ask(id);
    await is(bob, id, "asked");
    await bob.client.direct.agree(id);
    await Promise.all([is(alice, id, "on"), is(bob, id, "on")]);
    expect([...alice.reports, ...bob.reports]).toEqual([]);
  });

  it("ends with what it hangs on: the conversation, and that the address may be learned", async () => {
    const { alice, bob, id } = await connected();
    await alice.client.calls.chooseRelayOnly(true);
    await Promise.all([ended(alice, id), ended(bob, id)]);
    await alice.client.calls.chooseRelayOnly(false);
    for (const { client } of [alice, bob]) client.direct.dismiss(id);
    await alice.client.direct.ask(id);
    await is(bob, id, "asked");
    await bob.client.direct.agree(id);
    await is(alice, id, "on");
    await alice.client.conversations.remove(id);
    await is(alice, id, undefined);
    expect(alice.calls!.steps.at(-1)).toBe("closed");
  });
});
