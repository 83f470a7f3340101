import { RateLimited } from "../../../generated/contracts/shared/errors.ts";
import { type FakeHost, texts, until } from "../testing/fake-host.ts";
import type { FakeServer } from "../testing/fake-server.ts";
import { twoPeople } from "../testing/two-people.ts";

/** Longer than any test takes. */
const LONG = new RateLimited({ retryAfter: 100_000 });
/** A fake host waits a fiftieth of what it is told. */
const SHORT = new RateLimited({ retryAfter: 10 });
const SHORT_MILLISECONDS = 200;

/** Refuses what is asked under this name while there is a refusal, and says when it was asked. */
function refusing(server: FakeServer, name: string) {
  const asked: number[] = [];
  const door = { asked, refusal: undefined as RateLimited | undefined };
  const honest = { frame: server.frame.bind(server), http: server.http.bind(server) };
  server.frame = (peer, text) => {
    const { type, id } = JSON.parse(text) as { type: string; id: string };
    if (type !== name) return honest.frame(peer, text);
    asked.push(performance.now());
    return door.refusal ? { type: "error", id, body: door.refusal.toBody() } : honest.frame(peer, text);
  };
  server.http = (method, path, body, authorization) => {
    if (`${method} ${path}` !== name) return honest.http(method, path, body, authorization);
    asked.push(performance.now());
    return door.refusal ? { status: 429, body: door.refusal.toBody() } : honest.http(method, path, body, authorization);
  };
  return door;
}

/** What else makes a client ask: the network comes and goes, and somebody looks. */
async function beRestless(host: FakeHost): Promise<void> {
  for (let at = 0; at < 3; at += 1) {
    host.dropSockets();
    await until(() => host.client.connection.get() !== "online");
    await until(() => host.client.connection.get() === "online");
    host.wake();
  }
}

describe("a client that is told when to ask again", () => {
  it("keeps its messages until then, whatever else is written and however often it reconnects", async () => {
    const { server, alice, here } = await twoPeople();
    const door = refusing(server, "message.submit");
    door.refusal = LONG;
    await here.send("one");
    await until(() => door.asked.length === 1);
    await here.send("two");
    await beRestless(alice);
    await here.send("three");
    expect(door.asked).toHaveLength(1);
    expect(here.messages.get().map(({ state }) => state)).toEqual(["queued", "queued", "queued"]);
  });

  it("sends them then by itself, in order, and no sooner", async () => {
    const { server, here, there } = await twoPeople();
    const door = refusing(server, "message.submit");
    door.refusal = SHORT;
    await here.send("one");
    await until(() => door.asked.length === 1);
    await here.send("two");
    door.refusal = undefined;
    await until(() => there.messages.get().length === 2);
    expect(texts(there)).toEqual(["one", "two"]);
    expect(door.asked[1]! - door.asked[0]!).toBeGreaterThanOrEqual(SHORT_MILLISECONDS - 1);
  });

  it.each([
    ["a ticket", "POST /v1/me/socket-tickets"],
    ["new tokens", "POST /v1/sessions/refreshes"],
  ])(
    "asks no sooner for %s, whoever looks and whatever the network does, and is not signed out",
    async (_what, name) => {
      const { server, alice, bob } = await twoPeople();
      // Everybody's tokens expire, and it is counted who asks for others: he may be looking after his prekeys.
      bob.kill();
      const door = refusing(server, name);
      door.refusal = LONG;
      server.expireTokens();
      alice.dropSockets();
      await until(() => door.asked.length === 1);
      for (let at = 0; at < 3; at += 1) {
        // As if some time had gone since the last try, and not so much that one under way is given up.
        alice.ahead += 4_000;
        alice.setOnline(false);
        alice.setOnline(true);
        alice.wake();
        await alice.client.identity.searchPeople("bob").catch(() => undefined);
      }
      expect(door.asked).toHaveLength(1);
      expect(alice.client.session.get().kind).toBe("signed-in");
    },
  );

  it("does not ask sooner for what it missed", async () => {
    const { server, alice, bob, there } = await twoPeople();
    alice.dropSockets();
    const door = refusing(server, "POST /v1/catch-up");
    door.refusal = LONG;
    // Once it has heard: until then it asks whenever it is connected.
    let told = false;
    alice.killAt = (step) => {
      told ||= step === "answered" && door.asked.length > 0;
      return false;
    };
    await until(() => told);
    const asked = door.asked.length;
    await beRestless(alice);
    expect(door.asked).toHaveLength(asked);
    // It sends nevertheless, and hears.
    await there.send("hello");
    await until(() => bob.client.messaging !== undefined && there.messages.get()[0]?.state !== "queued");
  });
});
