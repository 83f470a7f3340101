import type { ServerFrame } from "../../../generated/client/socket.ts";
import { FakeHost, signUp, texts, until } from "../testing/fake-host.ts";
import { FakeServer } from "../testing/fake-server.ts";
import type { Peer } from "../testing/fake-server.ts";

async function talking() {
  const server = new FakeServer();
  const [alice, bob] = [new FakeHost(server), new FakeHost(server)];
  await signUp(alice, "alice");
  await signUp(bob, "bob");
  const [found] = await alice.client.identity.searchPeople("bob");
  const id = await alice.client.conversations.start(found?.accountId ?? "");
  await until(() => bob.client.conversations.list.get().length === 1);
  const peer = [...server.peers].find((each) => each.accountId === found?.accountId) as Peer;
  return {
    server,
    alice,
    bob,
    id,
    peer,
    here: alice.client.messaging.open(id),
    there: bob.client.messaging.open(id),
  };
}

describe("D3-090 what a socket brings", () => {
  it("is shown once however often it comes, and in order whatever is missing at first", async () => {
    const { peer, bob, here, there } = await talking();
    const push = peer.push;
    const held: ServerFrame[] = [];
    peer.push = (frame) => void held.push(frame);
    for (const text of ["one", "two", "three"]) await here.send(text);
    await until(() => here.messages.get().every((item) => item.state !== "queued"));
    const frames = held.filter((frame) => frame.type === "message.new");
    expect(frames).toHaveLength(3);
    // The last alone: what is missing before it has to be asked for.
    for (const frame of [...frames.slice(2), ...frames.slice(2)]) push(frame);
    await until(() => texts(there).length === 3);
    for (const frame of [...frames.toReversed(), ...frames]) push(frame);
    expect(texts(there)).toEqual(["one", "two", "three"]);
    expect(bob.reports).toEqual([]);
  });

  it("is passed over when this version does not know it, and reported once", async () => {
    const { peer, bob, here, there } = await talking();
    for (const type of ["message.edited", "message.edited", "toString"]) peer.push({ type, body: {} } as never);
    await here.send("still there");
    await until(() => texts(there).length === 1);
    expect(bob.reports.map(String)).toEqual([
      'Error: The server sends frames of a type that this version does not know: "message.edited".',
    ]);
  });

  it("is not shown again when a server repeats a message under another number", async () => {
    const { server, id, here, there } = await talking();
    await here.send("once");
    await until(() => texts(there).length === 1);
    const log = server.logs.get(id);
    const [first] = log?.messages ?? [];
    if (first) log?.messages.push({ ...first, sequence: 2 });
    await here.send("next");
    await until(() => texts(there).includes("next"));
    expect(texts(there)).toEqual(["once", "next"]);
  });

  it("has its place also when it cannot be opened, and blocks nothing behind it", async () => {
    const { server, id, here, there, peer } = await talking();
    await here.send("good");
    await until(() => texts(there).length === 1);
    const push = peer.push;
    peer.push = () => undefined;
    await here.send("to be damaged");
    await until(() => server.logs.get(id)?.messages.length === 2);
    const message = server.logs.get(id)?.messages[1];
    if (message) message.ciphertext = `${message.ciphertext.slice(0, -8)}AAAAAAA=`;
    peer.push = push;
    await here.send("good again");
    await until(() => texts(there).length === 3);
    expect(texts(there)).toEqual(["good", "<undecryptable>", "good again"]);
    await there.send("answered all the same");
    await until(() => texts(here).includes("answered all the same"));
  });

  it("comes again after the connection was lost at any moment", async () => {
    const { alice, bob, here, there } = await talking();
    for (let number = 0; number < 20; number++) {
      await here.send(String(number));
      if (number % 5 === 0) alice.dropSockets();
      if (number % 7 === 0) bob.dropSockets();
    }
    await until(
      () => texts(there).length === 20,
      () => texts(there),
    );
    expect(texts(there)).toEqual(Array.from({ length: 20 }, (_, number) => String(number)));
    expect([...alice.reports, ...bob.reports]).toEqual([]);
  });

  it("is answered once for a message that is sent again because its answer was lost, byte for byte", async () => {
    const { server, alice, id, here } = await talking();
    server.readingFails = true;
    alice.loses = (frame) => frame.type === "message.submit.reply";
    await here.send("once");
    await until(() => server.logs.get(id)?.messages.length === 1);
    alice.start();
    await alice.client.start();
    await until(() => server.submissions === 2);
    alice.loses = () => false;
    alice.dropSockets();
    const again = alice.client.messaging.open(id);
    // Bob may have it before one looks: delivered says more than sent.
    await until(
      () => ["sent", "delivered"].includes(again.messages.get()[0]?.state ?? ""),
      () => again.messages.get(),
    );
    expect([...server.submitted.values()].map((ciphertexts) => ciphertexts.size)).toEqual([1]);
    expect(server.logs.get(id)?.messages).toHaveLength(1);
    expect(server.submissions).toBeGreaterThan(2);
  });

  it("makes a second tab the only writer: the first one stops and says so", async () => {
    const { alice, id, here } = await talking();
    const first = alice.client;
    alice.fork();
    await alice.client.start();
    await until(() => alice.client.session.get().kind === "signed-in");
    await expect(here.send("from the old tab")).rejects.toMatchObject({ kind: "open-elsewhere" });
    await until(() => first.session.get().kind === "open-elsewhere");
    await alice.client.messaging.open(id).send("from the new tab");
  });
});
