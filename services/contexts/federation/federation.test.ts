import { randomBytes } from "node:crypto";
import { transaction } from "../../kernel/database/transaction.ts";
import type { FederationSettings } from "../../kernel/settings/federation-settings.ts";
import { silentLog } from "../../kernel/logging/log.ts";
import { openTestKernel } from "../../testing/open-test-kernel.ts";
import type { TestKernel } from "../../testing/open-test-kernel.ts";
import { createRateLimiter } from "../../../generated/server/runtime/rate-limiter.ts";
import type { EventEffects } from "./event-effects.ts";
import { openFederation, replaceKey } from "./index.ts";
import { KnownWorld } from "./testing/known-world.ts";
import { noNeighbours } from "./testing/no-neighbours.ts";
import { PeerServer, pythonJson, relayOf } from "./testing/peer-server.ts";
import type { SentEvent } from "./testing/peer-server.ts";
import { publicBytesOf } from "./wire/server-keys.ts";

const OURS = "chat.example.org";
const START = Date.UTC(2026, 10, 30, 12);
const DAY = 24 * 60 * 60 * 1000;

let test: TestKernel;
let now = START;

beforeAll(async () => {
  test = await openTestKernel({ TENCHAT_FEDERATION: OURS });
  await test.kernel.dataSource.query("CREATE TABLE test_effects (event text NOT NULL)");
}, 60_000);

afterAll(() => test?.stop());

beforeEach(async () => {
  now = START;
  for (const table of ["test_effects", "received_peer_events", "federation_peers", "federation_keys"])
    await test.kernel.dataSource.query(`DELETE FROM ${table}`);
});

/** Writes down what has happened, where a message says so; one that says "fail" fails after that. */
const effects: EventEffects = {
  async "message.relay"(manager, { fields: { content, origin_message_id } }) {
    await manager.query("INSERT INTO test_effects VALUES ($1)", [origin_message_id]);
    if (content === "fail") throw new Error("as it was told to");
  },
};

const started: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const each of started.splice(0)) await each.close();
});

/** This server, as it starts. */
async function start(world: KnownWorld, change: Partial<FederationSettings> = {}) {
  const { kernel } = test;
  const federation = { ...kernel.settings.federation!, ...change };
  const settings = { ...kernel.settings, federation };
  const clock = { now: () => new Date(now) };
  const rateLimiter = createRateLimiter();
  const opened = await openFederation({ ...kernel, settings, clock, rateLimiter, log: silentLog }, noNeighbours, {
    outward: world.outward,
    effects,
  });
  started.push(opened);
  const context = (address: string) => ({ actor: { role: "guest" as const, address }, requestId: "1" });
  return {
    ...opened.operations,
    receive: ({ body, ...headers }: SentEvent, address = "192.0.2.1") =>
      opened.operations.receivePeerEvent({ ...headers, event: body.toString("base64") }, context(address)),
    describe: () => opened.operations.describeFederation({}, context("192.0.2.1")),
    keys: () => opened.operations.listFederationKeys({}, context("192.0.2.1")),
  };
}

async function happened(): Promise<string[]> {
  const rows = (await test.kernel.dataSource.query("SELECT event FROM test_effects ORDER BY event")) as {
    event: string;
  }[];
  return rows.map(({ event }) => event);
}

/** A server of ours that everybody knows, and what it sends. */
function knownPeer(world: KnownWorld, name = "peer.example.org") {
  const peer = new PeerServer(name);
  world.tell(peer, { keys: [] });
  const send = (eventId: string, change: object = {}, at = now) =>
    peer.send(pythonJson(relayOf(peer.name, OURS, eventId, change)), at);
  return { peer, send };
}

describe("An event", () => {
  it("A2 has its effect once, however often and in whatever order it comes, also after a restart", async () => {
    const world = new KnownWorld();
    const { send } = knownPeer(world);
    const server = await start(world);
    const [one, two] = [send("1"), send("2")];
    const answers = await Promise.all(
      [two, ...Array.from({ length: 4 }, () => one)].map((each) => server.receive(each)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["duplicate", "duplicate", "duplicate", "ok", "ok"]);
    expect(answers[0]).toEqual({ status: "ok", event_id: "2" });
    const restarted = await start(world);
    now += 299_000;
    expect((await restarted.receive(one)).status).toBe("duplicate");
    // The same event, signed anew because nobody had answered.
    expect((await restarted.receive(send("1"))).status).toBe("duplicate");
    now += 2_000;
    await expect(restarted.receive(one)).rejects.toMatchObject({ detail: "Request outside replay window" });
    now += 25 * 60 * 60 * 1000;
    await expect(restarted.receive(one)).rejects.toMatchObject({ detail: "Request outside replay window" });
    expect((await restarted.receive(send("1"))).status).toBe("duplicate");
    expect(await happened()).toEqual(["1", "2"]);
  });

  it("A2 has none at another server than the one that it is for", async () => {
    const world = new KnownWorld();
    const { send } = knownPeer(world);
    const another = await start(world, { name: "another.example.org" });
    await expect(another.receive(send("1"))).rejects.toMatchObject({ detail: "Destination mismatch" });
    expect(await happened()).toEqual([]);
  });

  it("D3-146 that could not be dealt with has no effect, and may come again", async () => {
    const world = new KnownWorld();
    const { send } = knownPeer(world);
    const server = await start(world);
    await expect(server.receive(send("1", { content: "fail" }))).rejects.toMatchObject({
      status: 500,
      detail: "Error processing event",
    });
    expect(await happened()).toEqual([]);
    expect((await server.receive(send("1"))).status).toBe("ok");
    expect(await happened()).toEqual(["1"]);
  });

  it("D3-146 of two servers may have the same id, and so may two invitations of one", async () => {
    const world = new KnownWorld();
    const [one, two] = [knownPeer(world), knownPeer(world, "second.example.org")];
    const server = await start(world);
    expect([(await server.receive(one.send("1"))).status, (await server.receive(two.send("1"))).status]).toEqual([
      "ok",
      "ok",
    ]);
    const invitation = (timestamp: string) => ({
      type: "channel.invite",
      timestamp,
      channel_name: null,
      inviter_username: "alice",
      invitee_username: "bob",
      encryption_type: "sender_keys",
    });
    const statuses: string[] = [];
    for (const day of ["29", "29", "30"])
      statuses.push((await server.receive(one.send("invite-1", invitation(`2026-11-${day}T00:00:00+00:00`)))).status);
    expect(statuses).toEqual(["ok", "duplicate", "ok"]);
  });

  it("D3-141 is looked at in d3chat's order, but counted once it is proven, by which a forger uses up nothing", async () => {
    const world = new KnownWorld();
    const { peer, send } = knownPeer(world);
    const server = await start(world, { requestsPerMinute: 5 });
    const [origin, seconds] = ["nobody.example.org", now / 1000];
    const wrong = { origin, timestamp: "now", signature: "none", body: Buffer.from("no JSON") };
    const signed = (body: string) => peer.send(body, now);
    const forged = new PeerServer(peer.name).send("no JSON", now);
    // Each of them has all the faults too that come behind the one which is told.
    const told: readonly (readonly [SentEvent, string])[] = [
      [{ ...wrong, origin: "" }, "Missing federation headers"],
      [wrong, "Invalid timestamp"],
      [{ ...wrong, timestamp: `${seconds - 301}` }, "Request outside replay window"],
      [{ ...wrong, timestamp: `${seconds + 301}` }, "Request outside replay window"],
      [{ ...wrong, timestamp: `${seconds}` }, "Could not verify origin server"],
      [forged, "Invalid signature"],
      [signed("no JSON"), "Invalid JSON body"],
      [signed("{}"), "Missing event_id"],
      [signed(`{"event_id":"1"}`), "Missing event type"],
      [send("1"), "ok"],
      [send("1", { content: "fail" }), "duplicate"],
      [signed("no JSON"), "Federation rate limit exceeded"],
      [forged, "Invalid signature"],
    ];
    const said: string[] = [];
    for (const [sent] of told)
      said.push(
        await server.receive(sent).then(
          ({ status }) => status,
          ({ detail }: { detail: string }) => detail,
        ),
      );
    expect(said).toEqual(told.map(([, what]) => what));
    expect(await happened()).toEqual(["1"]);
  });

  it("D3-147 of a type that is not known is taken and does nothing", async () => {
    const world = new KnownWorld();
    const { send } = knownPeer(world);
    expect((await (await start(world)).receive(send("1", { type: "message.sing" }))).status).toBe("ok");
    expect(await happened()).toEqual([]);
  });
});

describe("What a server may send", () => {
  it("D3-143 is counted for itself, and a forger uses up nothing of it", async () => {
    const world = new KnownWorld();
    const [one, two] = [knownPeer(world), knownPeer(world, "second.example.org")];
    const server = await start(world, { requestsPerMinute: 5 });
    const forger = new PeerServer(one.peer.name);
    for (let number = 0; number < 20; number += 1)
      await expect(
        server.receive(forger.send(pythonJson(relayOf(forger.name, OURS, `f-${number}`)), now)),
      ).rejects.toMatchObject({ detail: "Invalid signature" });
    for (const id of ["1", "2", "3", "4", "5"]) await server.receive(one.send(id));
    await expect(server.receive(one.send("6"))).rejects.toMatchObject({
      status: 429,
      detail: "Federation rate limit exceeded",
    });
    expect((await server.receive(two.send("1"))).status).toBe("ok");
    // Nor is that server asked who it is for each of them.
    expect(world.asked.filter((each) => each.startsWith(one.peer.name))).toHaveLength(4);
  });

  it("is looked at so often for an address that nobody can have us ask the whole world", async () => {
    const world = new KnownWorld();
    const { send } = knownPeer(world);
    const server = await start(world);
    const strange = (number: number) => new PeerServer(`s${number}.example.org`).send("{}", now);
    for (let number = 0; number < 30; number += 1)
      await expect(server.receive(strange(number))).rejects.toMatchObject({ detail: "Could not verify origin server" });
    await expect(server.receive(strange(30))).rejects.toMatchObject({ code: "rate-limited" });
    expect(world.asked).toHaveLength(30);
    // Whom anybody knows is nobody's budget, and another address has its own.
    expect((await server.receive(send("1"), "198.51.100.7")).status).toBe("ok");
    expect((await (await start(world)).receive(send("2"))).status).toBe("ok");
  });
});

describe("Who a server is", () => {
  it("D3-154 is asked once an hour, remembered over a restart, and asked again when a signature does not fit", async () => {
    const world = new KnownWorld();
    const { peer, send } = knownPeer(world);
    await (await start(world)).receive(send("1"));
    const server = await start(world);
    await server.receive(send("2"));
    expect(world.asked).toEqual([
      "peer.example.org/.well-known/d3chat-server",
      "peer.example.org/.well-known/d3chat-server/keys",
    ]);
    // It has another key, and an hour has not passed.
    const rotated = new PeerServer(peer.name);
    const until = (at: number) => ({
      public_key: publicBytesOf(peer.key).toString("base64"),
      valid_from: new Date(START - DAY).toISOString(),
      valid_until: new Date(at).toISOString(),
    });
    world.tell(rotated, { keys: [until(now + DAY)] });
    const event = (id: string, by: PeerServer) => by.send(pythonJson(relayOf(peer.name, OURS, id)), now);
    expect((await server.receive(event("3", rotated))).status).toBe("ok");
    expect(world.asked).toHaveLength(4);
    // What the earlier one signs counts for its days of grace, unless that is taken back.
    expect((await server.receive(event("4", peer))).status).toBe("ok");
    now += DAY / 2;
    expect((await (await start(world)).receive(event("5", peer))).status).toBe("ok");
    world.tell(rotated, { keys: [] });
    const later = await start(world);
    now += DAY / 4;
    await expect(later.receive(event("6", peer))).rejects.toMatchObject({ detail: "Invalid signature" });
    world.tell(rotated, { keys: [until(now)] });
    now += DAY / 4;
    await expect((await start(world)).receive(event("6", peer))).rejects.toMatchObject({ detail: "Invalid signature" });
    expect((await later.receive(event("6", rotated))).status).toBe("ok");
    expect(await happened()).toEqual(["1", "2", "3", "4", "5", "6"]);
  });

  it("is believed for a day where it cannot be asked, and no longer", async () => {
    const world = new KnownWorld();
    const { peer, send } = knownPeer(world);
    await (await start(world)).receive(send("1"));
    world.forget(peer);
    now += DAY - 1000;
    expect((await (await start(world)).receive(send("2"))).status).toBe("ok");
    now += 1000;
    await expect((await start(world)).receive(send("3"))).rejects.toMatchObject({
      detail: "Could not verify origin server",
    });
  });
});

describe("This server's own key", () => {
  it("is made at the first start, stays over the next ones, and is one for several that start at once", async () => {
    const world = new KnownWorld();
    const servers = await Promise.all([start(world), start(world), start(world)]);
    const said = await Promise.all(servers.map((each) => each.describe()));
    expect(new Set(said.map((each) => each.signing_key_public)).size).toBe(1);
    expect(said[0]).toMatchObject({ domain: OURS, api_base_url: `https://${OURS}`, protocol_version: 1 });
    expect(await (await start(world)).describe()).toEqual(said[0]);
  });

  it("D3-155 gives way to another one, and is shown for seven days more; its private half is gone at once", async () => {
    const world = new KnownWorld();
    const first = (await (await start(world)).describe()).signing_key_public;
    now += DAY;
    await transaction(test.kernel.dataSource, (manager) => replaceKey(manager, new Date(now)));
    const server = await start(world);
    const { signing_key_public: second } = await server.describe();
    expect(second).not.toBe(first);
    const shown = [
      {
        public_key: first,
        valid_from: new Date(START).toISOString(),
        valid_until: new Date(now + 7 * DAY).toISOString(),
      },
      { public_key: second, valid_from: new Date(now).toISOString(), valid_until: null },
    ];
    expect(await server.keys()).toEqual({ domain: OURS, keys: shown });
    const seeds = await test.kernel.dataSource.query(
      "SELECT seed IS NULL AS gone FROM federation_keys ORDER BY number",
    );
    expect(seeds).toEqual([{ gone: true }, { gone: false }]);
    now += 7 * DAY;
    expect((await (await start(world)).keys()).keys).toEqual(shown.slice(1));
  });
});

describe("Where federation is off", () => {
  it("nothing is found, and no key is made", async () => {
    const { kernel } = test;
    const off = await openFederation(
      { ...kernel, settings: { ...kernel.settings, federation: undefined } },
      noNeighbours,
    );
    const context = { actor: { role: "guest" as const, address: "192.0.2.1" }, requestId: "1" };
    const event = randomBytes(8).toString("base64");
    for (const asked of [
      off.operations.describeFederation({}, context),
      off.operations.listFederationKeys({}, context),
      off.operations.receivePeerEvent({ event }, context),
      off.operations.lookUpUser({ username: "alice" }, context),
    ])
      await expect(asked).rejects.toMatchObject({ code: "not-found" });
    expect(await kernel.dataSource.query("SELECT * FROM federation_keys")).toEqual([]);
  });
});
