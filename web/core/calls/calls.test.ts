import { FakeHost, accountOf, until } from "../testing/fake-host.ts";
import { acquainted, elsewhere, link } from "../testing/another-device.ts";
import { offerServers } from "../testing/fake-calls.ts";
import { strangers, twoPeople } from "../testing/two-people.ts";
import { TenChatError } from "../tenchat-error.ts";
import type { CallState, ConversationView } from "../tenchat.ts";
import { relayedOnly } from "./relayed-only.ts";

const turn = {
  urls: ["turn:turn.example.org:3478"],
  username: "1:a",
  credential: "c",
  expiresAt: "2026-12-01T12:00:00Z",
};
const stun = ["stun:chat.example.org:3478"];

const state = (host: FakeHost) => host.client.calls.state.get();
const is = (host: FakeHost, kind: CallState["kind"]) =>
  until(
    () => state(host).kind === kind,
    () => [kind, state(host), host.reports.map(String)],
  );

/** How it ends there. That is shown for a moment only, so that whoever waits for it begins before it does. */
async function over(host: FakeHost): Promise<CallState> {
  let seen: CallState | undefined;
  const look = () => void (seen ??= state(host).kind === "over" ? state(host) : undefined);
  const leave = host.client.calls.state.subscribe(look);
  look();
  await until(
    () => seen !== undefined,
    () => [state(host), host.reports.map(String)],
  );
  leave();
  return seen!;
}

/** The lines of a conversation that are about calls, each with what became of it. */
function lines(view: ConversationView): string[] {
  return view.messages.get().flatMap(({ content }) => (content.kind === "call" ? [content.how ?? "open"] : []));
}

async function talking(one: FakeHost, other: FakeHost, id: string): Promise<void> {
  await one.client.calls.call(id, true);
  await is(other, "ringing");
  await other.client.calls.accept(false);
  await Promise.all([is(one, "talking"), is(other, "talking")]);
}

describe("a call", () => {
  it("rings, is accepted, connects the two devices and leaves one line with how long it was", async () => {
    const { alice, bob, id, here, there } = await twoPeople();
    await talking(alice, bob, id);
    expect(state(bob)).toMatchObject({ accountId: accountOf(alice), video: true, other: "their stream" });
    expect(state(alice)).toMatchObject({ own: { stream: "own stream", video: true }, other: "their stream" });
    alice.ahead = bob.ahead = 180_000;
    const ends = Promise.all([over(alice), over(bob)]);
    await bob.client.calls.hangUp();
    expect(await ends).toMatchObject([
      { how: "ended", seconds: 180, outgoing: true },
      { how: "ended", outgoing: false },
    ]);
    await until(() => lines(here).join() === "ended" && lines(there).join() === "ended");
    expect([alice.calls!.steps.slice(-2), bob.calls!.steps.slice(-2)]).toEqual([
      ["closed", "stopped"],
      ["closed", "stopped"],
    ]);
    // Nobody has missed anything.
    expect(bob.client.conversations.list.get()[0]!.unread).toBe(0);
    expect([...alice.reports, ...bob.reports]).toEqual([]);
  });

  it("asks for no address and opens no connection before it is accepted, on neither side", async () => {
    const { alice, bob, id } = await twoPeople();
    await alice.client.calls.call(id, false);
    await is(bob, "ringing");
    expect([alice.calls!.steps, bob.calls!.steps]).toEqual([["captured"], []]);
    const end = over(alice);
    await bob.client.calls.hangUp();
    expect(await end).toMatchObject({ how: "declined", seconds: 0 });
    expect([alice.calls!.steps, bob.calls!.steps]).toEqual([["captured", "stopped"], []]);
  });

  it("that nobody answers is over after 45 seconds, and was missed", async () => {
    const { alice, bob, id, there } = await twoPeople();
    bob.setOnline(false);
    const end = over(alice);
    await alice.client.calls.call(id, false);
    expect(await end).toMatchObject({ how: "missed", outgoing: true });
    bob.setOnline(true);
    await until(() => lines(there).join() === "missed");
    await until(() => bob.client.conversations.list.get()[0]!.unread === 1);
    await until(() => ["over", "none"].includes(state(bob).kind));
  });

  it("stops ringing when whoever called gives up", async () => {
    const { alice, bob, id, there } = await twoPeople();
    await alice.client.calls.call(id, false);
    await is(bob, "ringing");
    const end = over(bob);
    await alice.client.calls.hangUp();
    expect(await end).toMatchObject({ how: "missed" });
    await until(() => lines(there).join() === "missed");
    bob.client.calls.dismiss();
    expect(state(bob)).toEqual({ kind: "none" });
  });

  it("of both at once is one call: the first in the log", async () => {
    const { alice, bob, id, here } = await twoPeople();
    await Promise.all([alice.client.calls.call(id, false), bob.client.calls.call(id, false)]);
    await Promise.all([is(alice, "talking"), is(bob, "talking")]);
    await until(() => lines(here).toSorted().join() === "crossed,open");
    await alice.client.calls.hangUp();
    await until(() => lines(here).toSorted().join() === "crossed,ended");
  });

  it("is over with whom one blocks, who learns no more than that nothing comes any more", async () => {
    const { alice, bob, id } = await twoPeople();
    await talking(alice, bob, id);
    await bob.client.conversations.block(accountOf(alice));
    await until(() => bob.client.calls.state.get().kind === "none");
    expect([bob.calls!.steps.at(-1), alice.client.calls.state.get().kind]).toEqual(["stopped", "talking"]);
    const end = over(alice);
    alice.calls!.connections.at(-1)!.events.changed("failed");
    expect(await end).toMatchObject({ how: "ended" });
  });

  it("to somebody who talks already is told so", async () => {
    const { server, alice, bob, id } = await twoPeople();
    await talking(alice, bob, id);
    const carol = new FakeHost(server);
    await carol.client.start();
    await carol.client.identity.signUpWithPassword({ username: "carol", password: "correct horse battery" });
    await until(() => carol.client.connection.get() === "online");
    const to = await carol.client.conversations.start(accountOf(bob));
    await until(() => bob.client.conversations.list.get().length === 2);
    await bob.client.conversations.accept(to);
    const end = over(carol);
    await carol.client.calls.call(to, false);
    expect([await end, state(bob).kind]).toMatchObject([{ how: "busy" }, "talking"]);
    await expect(bob.client.calls.call(to, false)).rejects.toMatchObject({ kind: "call-under-way" });
  });

  it("of somebody whom one does not know, or has blocked, makes nothing ring", async () => {
    const { alice, bob, id, there } = await strangers();
    await alice.client.calls.call(id, false);
    await until(() => lines(there).length === 1);
    expect(state(bob)).toEqual({ kind: "none" });
    await alice.client.calls.hangUp();
    await bob.client.conversations.accept(id);
    await bob.client.conversations.block(accountOf(alice));
    alice.client.calls.dismiss();
    const end = over(alice);
    await alice.client.calls.call(id, false);
    expect(await end).toMatchObject({ how: "missed" });
    expect([state(bob), bob.calls!.steps]).toEqual([{ kind: "none" }, []]);
  });

  it("is begun by nobody without a connection, without a microphone, or who can make none", async () => {
    const { alice, id } = await twoPeople();
    alice.calls!.refuses = new TenChatError("microphone-refused", "");
    await expect(alice.client.calls.call(id, false)).rejects.toMatchObject({ kind: "microphone-refused" });
    expect(state(alice)).toEqual({ kind: "none" });
    alice.setOnline(false);
    await until(() => alice.client.connection.get() !== "online");
    await expect(alice.client.calls.call(id, false)).rejects.toMatchObject({ kind: "offline" });
    expect(alice.client.messaging.open(id).messages.get()).toEqual([]);
  });

  it("that finds no way is over after half a minute", async () => {
    const { alice, bob, id } = await twoPeople();
    alice.calls!.reaches = false;
    await alice.client.calls.call(id, false);
    await is(bob, "ringing");
    const ends = Promise.all([over(alice), over(bob)]);
    await bob.client.calls.accept(false);
    expect(await ends).toMatchObject([{ how: "failed" }, { how: "failed" }]);
  });

  it("that breaks off is over for both", async () => {
    const { alice, bob, id } = await twoPeople();
    await talking(alice, bob, id);
    alice.calls!.connections[0]!.events.changed("interrupted");
    expect(state(alice)).toMatchObject({ kind: "talking", interrupted: true });
    const ends = Promise.all([over(alice), over(bob)]);
    alice.calls!.connections[0]!.events.changed("failed");
    expect(await ends).toMatchObject([{ how: "ended" }, { how: "ended" }]);
  });

  it("rings on all devices of a person, and is taken by one", async () => {
    const { server, alice, bob, id } = await acquainted();
    const second = await elsewhere(server);
    await link(second, bob);
    await until(() => second.client.conversations.list.get().length === 1);
    await alice.client.calls.call(id, false);
    await Promise.all([is(bob, "ringing"), is(second, "ringing")]);
    const given = Promise.race([bob, second].map((host) => over(host).then((end) => ({ host, end }))));
    await Promise.all([bob.client.calls.accept(false), second.client.calls.accept(false)]);
    const { host, end } = await given;
    expect([end, host.calls!.connections]).toMatchObject([{ how: "elsewhere" }, []]);
    const kept = host === bob ? second : bob;
    await Promise.all([is(alice, "talking"), is(kept, "talking")]);
    const ended = over(kept);
    await alice.client.calls.hangUp();
    expect(await ended).toMatchObject({ how: "ended" });
    for (const each of [alice, bob, second]) each.client.calls.dismiss();
    await alice.client.calls.call(id, false);
    await Promise.all([is(bob, "ringing"), is(second, "ringing")]);
    const ends = Promise.all([over(alice), over(bob)]);
    await second.client.calls.hangUp();
    expect(await ends).toMatchObject([{ how: "declined" }, { how: "elsewhere" }]);
  }, 60_000);
});

describe("through a relay only", () => {
  it("is refused in words where the server has none, before anything is said", async () => {
    const { alice, bob, id, here } = await twoPeople();
    await alice.client.calls.chooseRelayOnly(true);
    await expect(alice.client.calls.call(id, false)).rejects.toMatchObject({ kind: "no-relay" });
    expect([state(alice), lines(here), alice.calls!.steps]).toEqual([{ kind: "none" }, [], []]);
    await bob.client.calls.call(id, false);
    await is(alice, "ringing");
    await expect(alice.client.calls.accept(false)).rejects.toMatchObject({ kind: "no-relay" });
    expect(state(alice).kind).toBe("ringing");
  });

  it("says no address of who wants that, and is remembered on that device", async () => {
    const { server, alice, bob, id } = await twoPeople();
    offerServers(server, { stun, turn });
    await alice.client.calls.chooseRelayOnly(true);
    alice.start();
    await alice.client.start();
    await until(() => alice.client.connection.get() === "online");
    expect(alice.client.calls.relayOnly.get()).toBe(true);
    const heard: string[] = [];
    const { connect } = bob.calls!;
    bob.calls!.connect = (...given) => {
      const connection = connect.apply(bob.calls, given);
      const answer = connection.answer.bind(connection);
      connection.answer = (offer) => (heard.push(offer), answer(offer));
      return connection;
    };
    await talking(alice, bob, id);
    const { urls, username, credential } = turn;
    expect(alice.calls!.given).toEqual([{ relayOnly: true, servers: [{ urls, username, credential }] }]);
    expect(bob.calls!.given).toEqual([{ relayOnly: false, servers: [{ urls: stun }, { urls, username, credential }] }]);
    expect(heard[0]).toMatch(/typ relay raddr 0\.0\.0\.0 rport 0/);
    expect(heard[0]).not.toMatch(/typ (host|srflx)|198\.51\.100|203\.0\.113/);
  });

  it("leaves nothing else of a description out", () => {
    const kept = ["v=0", "m=audio 9 UDP/TLS/RTP/SAVPF 111", "a=fingerprint:sha-256 AA", "a=end-of-candidates", ""];
    expect(relayedOnly(kept.join("\r\n"))).toBe(kept.join("\r\n"));
    expect(relayedOnly("o=- 1 2 IN IP6 2001:db8::1\r\nc=IN IP6 2001:db8::1\r\na=rtcp:5 IN IP4 10.0.0.1")).toBe(
      "o=- 1 2 IN IP4 0.0.0.0\r\nc=IN IP4 0.0.0.0\r\na=rtcp:9 IN IP4 0.0.0.0",
    );
  });
});
