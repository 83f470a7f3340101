import { FakeHost, signUp, states, texts, until } from "../testing/fake-host.ts";
import { FakeServer } from "../testing/fake-server.ts";

async function connected(): Promise<{ alice: FakeHost; bob: FakeHost; id: string }> {
  const server = new FakeServer();
  const [alice, bob] = [new FakeHost(server), new FakeHost(server)];
  await Promise.all([signUp(alice, "alice"), signUp(bob, "bob")]);
  const [found] = await alice.client.identity.searchPeople("bob");
  const id = await alice.client.conversations.start(found?.accountId ?? "");
  await until(() => bob.client.conversations.list.get().length === 1);
  return { alice, bob, id };
}

describe("a socket that only looks open", () => {
  it("is found out by a heartbeat, and what came and went meanwhile arrives once and in order", async () => {
    const { alice, bob, id } = await connected();
    const view = alice.client.messaging.open(id);
    const bobs = bob.client.messaging.open(id);
    const passed: string[] = [];
    alice.client.connection.subscribe(() => passed.push(alice.client.connection.get()));
    alice.fallSilent();
    await bobs.send("while it was silent");
    await view.send("written into the silence");
    expect(states(view)).toEqual(["queued"]);
    await until(() => texts(view).length === 2 && alice.client.connection.get() === "online");
    await until(() => texts(bobs).length === 2);
    expect(texts(view)).toEqual(texts(bobs));
    expect(passed.slice(0, 2)).toEqual(["connecting", "online"]);
    // What the host kept open was as dead as the socket.
    expect(alice.renewals).toBe(1);
  });

  it("is found out within seconds of waking, long before a heartbeat is due", async () => {
    const { alice } = await connected();
    alice.fallSilent();
    const began = Date.now();
    for (let look = 0; look < 20; look++) alice.wake();
    await until(() => alice.renewals === 1);
    // 20 seconds of a heartbeat and 10 for its answer are 600 ms here, the five of waking 100.
    expect(Date.now() - began).toBeLessThan(500);
    await until(() => alice.client.connection.get() === "online");
  });
});
