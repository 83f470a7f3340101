import type { Packet } from "../../../generated/contracts/mesh/types.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { readMesh } from "../../kernel/settings/mesh-settings.ts";
import type { MeshSettings } from "../../kernel/settings/mesh-settings.ts";
import { openTestKernel } from "../../testing/open-test-kernel.ts";
import type { TestKernel } from "../../testing/open-test-kernel.ts";
import { openMesh } from "./index.ts";
import type { OpenedRelay } from "./index.ts";
import { readRelays } from "./store/relay-rows.ts";
import { FakeClock } from "./testing/fake-clock.ts";
import { makePacket } from "./testing/make-packet.ts";
import { PlainWorld } from "./testing/plain-world.ts";
import type { Says } from "./testing/plain-world.ts";

const PEER = "9.9.9.9:8080";
const from = (address: string) => ({ actor: { role: "guest" as const, address }, requestId: "" });

let test: TestKernel;
let clock: FakeClock;
let kernel: Kernel;
let world: PlainWorld;
let relay: OpenedRelay;
const opened: OpenedRelay[] = [];

beforeAll(async () => {
  test = await openTestKernel();
}, 60_000);
afterAll(() => test?.stop());
afterEach(() => Promise.all(opened.splice(0).map((each) => each.close())));

beforeEach(async () => {
  await test.kernel.dataSource.query("TRUNCATE mesh_packets, mesh_seen_packets, mesh_relays");
  clock = new FakeClock();
  world = new PlainWorld();
  const mesh = readMesh({ TENCHAT_MESH: "relay.example.org:8080", TENCHAT_MESH_PEERS: PEER });
  kernel = { ...test.kernel, clock };
  openWith(mesh);
});

function openWith(mesh: MeshSettings | undefined): void {
  relay = openMesh({ ...kernel, settings: { ...kernel.settings, mesh } }, { outward: world.outward }).relay!;
  opened.push(relay);
}

/** A minute goes by, and what belongs to it is done. */
async function round(rounds = 1): Promise<void> {
  for (let done = 0; done < rounds; done += 1) {
    clock.forward(60);
    await relay.jobs.syncServers();
    await relay.jobs.syncMessages();
  }
}

const send = (packet: Packet) => relay.operations.sendPacket(packet, from("9.9.9.10"));
const fetchOf = async (recipient: string) =>
  (await relay.operations.fetchPackets({ recipient }, from("9.9.9.10"))).messages;
const known = async (address = PEER) => (await readRelays(kernel.dataSource)).find((each) => each.address === address);
const addresses = async () => (await readRelays(kernel.dataSource)).map(({ address }) => address);

/** A server of plain Jasper that holds these. */
const plain =
  (packets: readonly Packet[], servers: readonly object[] = []): Says =>
  (path, body) => {
    if (path === "/sync/servers") return { servers };
    if (path === "/sync/hashes")
      return { hashes: packets.map(({ hash }) => hash).filter((each) => !(body["hashes"] as string[]).includes(each)) };
    const wanted = body["hashes"] as string[];
    return { messages: wanted.map((hash) => packets.find((each) => each.hash === hash) ?? null) };
  };

describe("A relay and a server of plain Jasper", () => {
  it("JA-006 are in step after a round, by whole lists, and null is no packet", async () => {
    const packets = Array.from({ length: 250 }, () => makePacket("ada"));
    const lists: string[][] = [];
    const own = makePacket("grace");
    await send(own);
    const says = plain(packets);
    world.tell(PEER, (path, body) => {
      if (path === "/sync/hashes") lists.push(body["hashes"] as string[]);
      return says(path, body);
    });
    await round();
    expect(await fetchOf("ada")).toHaveLength(250);
    expect(lists).toEqual([[], [own.hash]]);
    await round();
    expect(lists).toHaveLength(3);
    expect(lists[2]).toHaveLength(251);
  });

  it("JA-006 takes what such a server says that it holds, where it is known at that address, though it answers {}", async () => {
    const [one, other] = [makePacket("ada"), makePacket("grace")];
    await send(other);
    world.tell(PEER, (path) => (path === "/fetch" ? { messages: [one, null] } : {}));
    await round();
    expect(await fetchOf("ada")).toEqual([]);
    const said = { hashes: [one.hash, "f".repeat(64)] };
    expect(await relay.operations.syncHashes(said, from("9.9.9.11"))).toEqual({ hashes: [other.hash] });
    await relay.settled();
    expect(await fetchOf("ada")).toEqual([]);
    await relay.operations.syncHashes(said, from("9.9.9.9"));
    await relay.settled();
    expect(await fetchOf("ada")).toEqual([one]);
  });

  it("JA-007 tell each other of relays, ports as texts or numbers; this one stands in its own list", async () => {
    const named: object[] = [];
    world.tell(PEER, (path, body) => {
      if (path === "/sync/servers") named.push(body);
      return { servers: [{ ip: "9.9.9.8", port: 80 }, { ip: "relay.example.org", port: "8080" }, null] };
    });
    world.tell("9.9.9.8:80", () => ({}));
    await round();
    expect(named).toEqual([{ servers: [{ ip: "relay.example.org", port: "8080" }] }]);
    expect(await addresses()).toEqual(["9.9.9.8:80", PEER]);
    const ask = async (servers: { ip: string; port: string | number }[] | null) =>
      (await relay.operations.syncServers({ servers }, from("9.9.9.10"))).servers;
    // Who was only named is told to nobody until it has answered.
    expect(await ask(null)).toEqual([{ ip: "9.9.9.9", port: "8080" }]);
    await round();
    expect(await ask([])).toEqual([
      { ip: "9.9.9.8", port: "80" },
      { ip: "9.9.9.9", port: "8080" },
    ]);
    expect(await ask([{ ip: "9.9.9.9", port: 8080 }])).toEqual([{ ip: "9.9.9.8", port: "80" }]);
  });

  it("JA-008 exchange lists once an hour, and what they hold each minute", async () => {
    world.tell(PEER, plain([]));
    await round(61);
    const count = (path: string) => world.asked.filter((each) => each === `${PEER}${path}`).length;
    expect([count("/sync/servers"), count("/sync/hashes")]).toEqual([2, 61 + 2]);
  }, 30_000);
});

describe("JA-010 a relay that does not do its work", () => {
  it("F15 is found within three rounds where it holds nothing, is told to nobody, and comes back when it holds again", async () => {
    const packets = Array.from({ length: 20 }, () => makePacket("ada"));
    let drops = true;
    const honest = plain(packets);
    world.tell(PEER, (path, body) => (drops && path === "/fetch" ? { messages: [] } : honest(path, body)));
    await round(3);
    for (const packet of packets) await send(packet);
    await round(2);
    expect(await known()).toMatchObject({ score: 25, quarantinedUntil: null });
    await round();
    expect(await known()).toMatchObject({ score: 0, quarantines: 1 });
    const told = async () => (await relay.operations.syncServers({}, from("9.9.9.10"))).servers;
    expect(await told()).toEqual([]);
    const before = world.asked.length;
    await round(10);
    expect(world.asked.length).toBe(before);
    drops = false;
    clock.forward(3600);
    await round(2);
    expect((await known())!.quarantinedUntil).not.toBeNull();
    await round();
    expect(await known()).toMatchObject({ score: 30, quarantinedUntil: null });
    expect(await told()).toHaveLength(1);
  });

  it("F15 is found at once where it says by digests what it holds and gives something else; the true packet comes all the same", async () => {
    const packet = makePacket("ada");
    const altered = { ...packet, message: makePacket("ada").message };
    const comparing: Says = (path) => {
      if (path === "/sync/servers") return { servers: [] };
      return path === "/fetch" ? { messages: [altered] } : { hashes: [packet.hash], different: [] };
    };
    world.tell(PEER, comparing);
    await round();
    expect(await known()).toMatchObject({ comparesDigests: true, quarantines: 1 });
    expect(await fetchOf("ada")).toEqual([]);
    world.tell("9.9.9.8:80", plain([packet]));
    await relay.operations.syncServers({ servers: [{ ip: "9.9.9.8", port: 80 }] }, from("9.9.9.10"));
    await round();
    expect(await fetchOf("ada")).toEqual([packet]);
  });

  // What has another key or signature is another packet, and that one it does hold: half of what it is asked for it gives.
  it.each([
    ["message", 3],
    ["recipient", 15],
    ["signature", 15],
  ] as const)(
    "F15 is found where it speaks plain Jasper and changes the %s of all that it has, within %i rounds",
    async (part, rounds) => {
      const packets = Array.from({ length: 20 }, () => makePacket("ada"));
      const changed = packets.map((packet) => ({ ...packet, [part]: makePacket("mallory")[part] }));
      world.tell(PEER, plain(changed));
      await round(3);
      for (const packet of packets) await send(packet);
      await round(rounds);
      expect(await known()).toMatchObject({ comparesDigests: false, quarantines: 1 });
      for (const packet of packets) expect(await fetchOf("ada")).toContainEqual(packet);
    },
  );

  it("is not one that holds what somebody sent it under another's hash, as plain servers do", async () => {
    const packet = makePacket("ada");
    const spoiled = { ...packet, message: makePacket("ada").message };
    world.tell(PEER, plain([spoiled]));
    await round(5);
    expect(await known()).toMatchObject({ quarantines: 0, quarantinedUntil: null });
    // It is asked for once, and not again each minute.
    expect(world.asked.filter((each) => each.endsWith("/fetch"))).toHaveLength(1);
  });

  it("is not one that holds packets which are none here: they are passed over", async () => {
    const large = Buffer.alloc(200_000, 1).toString("base64");
    const odd = { ...makePacket("ada"), message: "no base64 at all!" };
    const { hashOf } = await import("./wire/packet.ts");
    const packets = [large, odd.message].map((message) => ({ ...odd, message, hash: hashOf(message) }));
    const says = plain(packets);
    world.tell(PEER, (path, body) =>
      path === "/sync/hashes" ? { hashes: packets.map(({ hash }) => hash), different: [] } : says(path, body),
    );
    await round(5);
    expect(await known()).toMatchObject({ comparesDigests: true, score: 50, quarantines: 0 });
    expect(world.asked.filter((each) => each.endsWith("/fetch"))).toHaveLength(1);
  });

  it("F6 is not one that is away: it is asked each minute, then ever more seldom, and at once in step when it is back", async () => {
    world.tell(PEER, plain([]));
    await round();
    world.tell(PEER, () => undefined);
    const before = world.asked.length;
    await round(20);
    const asked = world.asked.length - before;
    expect(asked).toBeGreaterThan(4);
    expect(asked).toBeLessThan(9);
    const packet = makePacket("ada");
    world.tell(PEER, plain([packet]));
    await round(20);
    expect(await fetchOf("ada")).toEqual([packet]);
    expect(await known()).toMatchObject({ score: expect.any(Number), quarantines: 0, failures: 0 });
  });

  it("is forgotten where nothing but its name was ever heard", async () => {
    await relay.operations.syncServers({ servers: [{ ip: "9.9.9.7", port: 80 }] }, from("9.9.9.10"));
    expect(await addresses()).toEqual(["9.9.9.7:80"]);
    await round(5);
    expect(await addresses()).toEqual([PEER]);
  });
});

describe("Relays that hold the same", () => {
  const more = ["9.9.9.8:80", "9.9.9.7:80"];

  it.each([
    [90, 90],
    // Who said that it holds all and gives half of it is asked for the rest once more, and then the two others are.
    [45, 225],
  ])(
    "are asked for each packet once where each gives it, and where two give %i of 90 the third one gives the rest",
    async (given, most) => {
      const packets = Array.from({ length: 90 }, () => makePacket("ada"));
      const asked: string[] = [];
      for (const [at, address] of [PEER, ...more].entries()) {
        const says = plain(at === 0 ? packets : packets.slice(0, given));
        world.tell(address, (path, body) => {
          if (path === "/fetch") asked.push(...(body["hashes"] as string[]));
          return path === "/sync/hashes" ? plain(packets)(path, body) : says(path, body);
        });
      }
      const servers = more.map((each) => ({ ip: each.split(":")[0]!, port: "80" }));
      await relay.operations.syncServers({ servers }, from("9.9.9.10"));
      await round();
      expect(await fetchOf("ada")).toHaveLength(90);
      expect(asked.length).toBeLessThanOrEqual(most);
    },
  );

  it("F8 do not wait for one that is slow", async () => {
    const packet = makePacket("ada");
    world.tell(PEER, plain([packet]));
    let answer = (_said: object): void => undefined;
    const later = new Promise<object>((resolve) => (answer = resolve));
    world.tell(more[0]!, (path) => (path === "/sync/servers" ? {} : later));
    await relay.operations.syncServers({ servers: [{ ip: "9.9.9.8", port: 80 }] }, from("9.9.9.10"));
    clock.forward(60);
    await relay.jobs.syncServers();
    const running = relay.jobs.syncMessages();
    while ((await fetchOf("ada")).length === 0) await new Promise((soon) => setTimeout(soon, 5));
    answer({});
    await running;
    expect(await known(more[0])).toMatchObject({ failures: 0, quarantines: 0 });
  });
});

describe("JA-019 what others may fill", () => {
  it("F15 a relay that floods fills its share of the room in a round, and another one has room beside it", async () => {
    const mesh = readMesh({
      TENCHAT_MESH: "relay.example.org:8080",
      TENCHAT_MESH_PEERS: PEER,
      TENCHAT_MESH_MEGABYTES: "8",
    });
    openWith(mesh);
    const flood = Array.from({ length: 400 }, () => makePacket("mallory", 60_000));
    const says = plain(flood);
    // As many as it is asked for, however large that makes its answer.
    world.tell(PEER, (path, body) =>
      path === "/fetch"
        ? { messages: flood.filter(({ hash }) => (body["hashes"] as string[]).includes(hash)).slice(0, 2) }
        : says(path, body),
    );
    await round();
    const held = (await relay.operations.syncHashes({ hashes: [] }, from("9.9.9.10"))).hashes.length;
    expect(held * 60_000).toBeLessThan(600_000);
    await round(30);
    const packet = makePacket("ada", 60_000);
    await send(packet);
    expect(await fetchOf("ada")).toEqual([packet]);
  }, 30_000);

  it("are addresses out there: nothing of a network of one's own is noted, asked or told, however it is written", async () => {
    const hosts = [
      ...["127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "127.0.0.1.", "０.0.0.0", "0", "0.0.0.0"],
      ...["::1", "[::1]", "::", "::ffff:127.0.0.1", "::ffff:7f00:1", "64:ff9b::127.0.0.1", "2002:7f00:1::", "fe80::1"],
      ...["fe80::1%lo", "fc00::1", "fd00:ec2::254", "169.254.169.254", "10.0.0.1", "172.16.0.1", "192.168.0.1"],
      ...["100.64.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "localhost", "LOCALHOST", "a.localhost:80"],
      ...["chat", "9.9.9.9@127.0.0.1", "9.9.9.9#@127.0.0.1", "127.0.0.1/9.9.9.9", "http://127.0.0.1", "file:///etc"],
      ...["unix:/var/run/docker.sock", "9.9.9.9\r\nHost: a", "127.0.0.1\0.example.org", "①②⑦.⓪.⓪.①", "%31%32%37.0.0.1"],
    ];
    const ports = ["80", 8080, "6379", 22];
    const servers = hosts.flatMap((ip) => ports.map((port) => ({ ip, port })));
    expect(servers.length).toBeGreaterThanOrEqual(150);
    world.tell(PEER, () => ({ servers }));
    await relay.operations.syncServers({ servers: servers.slice(0, 100) }, from("9.9.9.10"));
    await relay.operations.syncServers({ servers: servers.slice(100) }, from("127.0.0.1"));
    await round(3);
    expect(await addresses()).toEqual([PEER]);
    expect(new Set(world.asked.map((each) => each.split("/")[0]))).toEqual(new Set([PEER]));
  });

  it("are few at a time: who names thousands has this one try some of them", async () => {
    const servers = Array.from({ length: 1000 }, (_, at) => ({ ip: `9.8.${at >> 8}.${at & 255}`, port: 80 }));
    for (let time = 0; time < 10; time += 1)
      await relay.operations.syncServers({ servers: servers.slice(100 * time, 100 * time + 100) }, from("9.9.9.10"));
    expect((await addresses()).length).toBeLessThanOrEqual(200);
  });

  it("stay inside where the operator vouches for them: who asks from outside is not told of them", async () => {
    const inside = "10.0.0.7:80";
    const mesh = readMesh({ TENCHAT_MESH: "relay.example.org:8080", TENCHAT_MESH_TEST_PEERS: inside });
    openWith(mesh);
    world.tell(inside, plain([]));
    const listFor = async (address: string) => (await relay.operations.syncServers({}, from(address))).servers;
    await relay.operations.syncServers({ servers: [{ ip: "10.0.0.7", port: 80 }] }, from("10.0.0.8"));
    await round();
    expect(await listFor("9.9.9.10")).toEqual([]);
    expect(await listFor("10.0.0.8")).toEqual([{ ip: "10.0.0.7", port: "80" }]);
  });
});
