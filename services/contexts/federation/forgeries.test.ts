import { DeclaredError } from "../../../generated/contracts/runtime/check.ts";
import { admitEvent } from "./admit-event.ts";
import type { Admission } from "./admit-event.ts";
import type { Peer } from "./discovery/discovery.ts";
import { PeerServer, pythonJson, relayOf } from "./testing/peer-server.ts";
import type { SentEvent } from "./testing/peer-server.ts";
import { SPOILINGS } from "./testing/spoilings.ts";
import type { Sound } from "./testing/spoilings.ts";
import { publicBytesOf, publicKeyOf } from "./wire/server-keys.ts";

const OURS = "chat.example.org";
const AT = Date.UTC(2026, 10, 30, 12);
const sender = new PeerServer("peer.example.org");
const other = new PeerServer("other.example.org");
const [expired, revoked] = [new PeerServer(sender.name), new PeerServer(sender.name)];
const careless = new PeerServer("careless.example.org", Buffer.alloc(32, 0xaa));

/** Whom discovery finds: those who sign for themselves, by a key that counts. */
const peers = new Map<string, Peer>(
  [sender, other].map(({ name, key }) => [
    name,
    { name, keys: [publicKeyOf(publicBytesOf(key))], features: ["destination"], apiBaseUrl: `https://${name}` },
  ]),
);
const find = async (name: string) => peers.get(name);

const parts: Admission = {
  settings: { name: OURS, allowed: undefined, blocked: [], testPeers: [], requestsPerMinute: 100 },
  identity: { name: OURS },
  kernel: { clock: { now: () => new Date(AT) }, rateLimiter: { consume() {}, guess: () => ({ takeBack() {} }) } },
  discovery: { of: find, again: find },
};

const admit = ({ body, ...headers }: SentEvent) => admitEvent(parts, body, headers, "192.0.2.1");

/** The same numbers each time (an xorshift, which is random enough to choose bits by). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function soundEvent(number: number, draw: (below: number) => number): Sound {
  const event = relayOf(sender.name, OURS, `msg-${number}`) as Record<string, unknown>;
  // Within the window, either way.
  const sentAt = AT + draw(598_000) - 299_000;
  const sent = sender.send(pythonJson(event), sentAt);
  return { event, sent, sender, at: AT, other, ours: OURS, expired, revoked, careless, draw };
}

describe("10,000 events of which each is spoiled in one way", () => {
  it("A1 are refused all of them in declared words, and as they were all of them are taken", async () => {
    const draw = numbers(20_261_130);
    const ways = Object.entries(SPOILINGS);
    const wrong: string[] = [];
    for (let number = 0; number < 10_000; number += 1) {
      const sound = soundEvent(number, draw);
      const [way, spoil] = ways[number % ways.length]!;
      const spoiled = spoil(sound);
      const came = await admit(spoiled).then(
        () => "taken",
        (error: unknown) => (error instanceof DeclaredError && error.status < 500 ? "refused" : String(error)),
      );
      if (came !== "refused") wrong.push(`${way} (${number}): ${came}`);
      if (number % 10 === 0) expect((await admit(sound.sent)).event.eventId).toBe(`msg-${number}`);
    }
    expect(wrong).toEqual([]);
    expect(ways.length).toBeGreaterThan(30);
  }, 60_000);

  it.each<[string, string]>([
    ["an origin that is missing", "Missing federation headers"],
    ["a time that is no number", "Invalid timestamp"],
    ["a time too late", "Request outside replay window"],
    ["our own name", "Could not verify origin server"],
    ["a server that nobody finds", "Could not verify origin server"],
    ["another server's key", "Invalid signature"],
    ["a signed list", "Invalid JSON body"],
    ["no id", "Missing event_id"],
    ["no type", "Missing event type"],
    ["a field that is missing", "Invalid event"],
    ["an event of another's people", "Origin mismatch"],
    ["an event for another server", "Destination mismatch"],
    ["an event for nobody", "Destination mismatch"],
  ])("D3-144 are told what is wrong in d3chat's words: %s", async (way, detail) => {
    await expect(admit(SPOILINGS[way]!(soundEvent(1, numbers(7))))).rejects.toMatchObject({ detail });
  });
});

describe("A request that is proven", () => {
  it("is of a server that may be listened to: neither blocked, nor missing from a list of those who may", async () => {
    const { sent } = soundEvent(1, numbers(7));
    const under = (change: Partial<Admission["settings"]>) =>
      admitEvent({ ...parts, settings: { ...parts.settings, ...change } }, sent.body, sent, "192.0.2.1");
    await expect(under({ blocked: [sender.name] })).rejects.toMatchObject({ code: "server-refused" });
    await expect(under({ allowed: [other.name] })).rejects.toMatchObject({ code: "server-refused" });
    expect((await under({ allowed: [sender.name] })).origin).toBe(sender.name);
  });

  it("D3-142 has a time that is a number of seconds, with decimals or without, five minutes away at most", async () => {
    const body = pythonJson(relayOf(sender.name, OURS, "msg-1"));
    const sentAt = (timestamp: string) => admit(sender.send(body, AT, { timestamp }));
    const now = AT / 1000;
    for (const time of [`${now}`, `${now}.0897033`, `${now - 300}`, `${now + 300}.0`, `${now + 299.999}`])
      expect((await sentAt(time)).origin).toBe(sender.name);
    for (const time of ["now", "NaN", "Infinity", "0x6568", "1e9", "-1", `${now}.`, `${now},5`, ` ${now}`, `${AT}`])
      await expect(sentAt(time)).rejects.toMatchObject({ status: 401, detail: "Invalid timestamp" });
    for (const time of ["0", "999999999999", `${now - 301}`, `${now - 300.001}`, `${now + 300}.0001`])
      await expect(sentAt(time)).rejects.toMatchObject({ status: 401, detail: "Request outside replay window" });
  });

  it("may come from a d3chat server, which says nothing of whom it is for", async () => {
    const plain = {
      ...parts,
      discovery: { of: async () => ({ ...peers.get(sender.name)!, features: [] }), again: find },
    };
    const event = relayOf(sender.name, OURS, "msg-1", { destination_server: undefined });
    const { body, ...headers } = sender.send(pythonJson(event), AT);
    expect((await admitEvent(plain, body, headers, "192.0.2.1")).event.family?.name).toBe("message.relay");
  });
});
