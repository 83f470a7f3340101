import type { Packet } from "../../../generated/contracts/mesh/types.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { readMesh } from "../../kernel/settings/mesh-settings.ts";
import { openTestKernel } from "../../testing/open-test-kernel.ts";
import type { TestKernel } from "../../testing/open-test-kernel.ts";
import { openMesh } from "./index.ts";
import type { OpenedRelay } from "./index.ts";
import { FakeClock } from "./testing/fake-clock.ts";
import { makePacket } from "./testing/make-packet.ts";
import { PlainWorld } from "./testing/plain-world.ts";

const DAY = 24 * 60 * 60;
const from = (address: string) => ({ actor: { role: "guest" as const, address }, requestId: "" });
const GUEST = from("9.9.9.9");

let test: TestKernel;
let clock: FakeClock;
let kernel: Kernel;
let world: PlainWorld;
const opened: OpenedRelay[] = [];

beforeAll(async () => {
  test = await openTestKernel();
}, 60_000);
afterAll(() => test?.stop());
afterEach(() => Promise.all(opened.splice(0).map((each) => each.close())));

beforeEach(async () => {
  await test.kernel.dataSource.query("TRUNCATE mesh_packets, mesh_seen_packets, mesh_relays");
  clock = new FakeClock();
  kernel = { ...test.kernel, clock };
  world = new PlainWorld();
});

function openRelay(env: Readonly<Record<string, string>> = {}): OpenedRelay {
  const mesh = readMesh({ TENCHAT_MESH: "relay.example.org:8080", ...env });
  const relay = openMesh({ ...kernel, settings: { ...kernel.settings, mesh } }, { outward: world.outward }).relay!;
  opened.push(relay);
  return relay;
}

const send = ({ operations }: OpenedRelay, packet: Packet) => operations.sendPacket(packet, GUEST);
const fetchOf = async ({ operations }: OpenedRelay, recipient: string) =>
  (await operations.fetchPackets({ recipient }, GUEST)).messages;
const lackingOf = async ({ operations }: OpenedRelay, hashes: string[] = []) =>
  (await operations.syncHashes({ hashes }, GUEST)).hashes;

describe("A relay", () => {
  it("is there only where the operator says where others find it, and at its own address alone", async () => {
    const { relay, operations } = openMesh(kernel);
    expect(relay).toBeUndefined();
    const packet = makePacket("ada");
    for (const asked of [
      () => operations.sendPacket(packet, GUEST),
      () => operations.fetchPackets({}, GUEST),
      () => operations.syncServers({}, GUEST),
      () => operations.syncHashes({}, GUEST),
    ])
      await expect(asked()).rejects.toMatchObject({ code: "not-found" });
  });

  it("JA-001 takes a packet whose hash is that of its message, and no other", async () => {
    const relay = openRelay();
    const packet = makePacket("ada");
    expect(await send(relay, packet)).toBe("ok");
    for (const hash of ["0".repeat(64), makePacket("ada").hash])
      await expect(send(relay, { ...packet, hash })).rejects.toMatchObject({
        code: "invalid-input",
        issues: [{ path: "hash", problem: expect.stringContaining("SHA-256") }],
      });
    expect(await fetchOf(relay, "ada")).toEqual([packet]);
  });

  it("JA-002 looks at the recipient first, and knows nothing of whom it knows nothing", async () => {
    const relay = openRelay();
    const [one, other] = [makePacket("ada"), makePacket("grace")];
    await send(relay, one);
    await send(relay, other);
    const ask = (question: object) => relay.operations.fetchPackets(question, GUEST);
    expect(await ask({ recipient: "ada", hashes: [other.hash] })).toEqual({ messages: [one] });
    expect(await ask({ recipient: null, hashes: [other.hash, "unknown", "0".repeat(64)] })).toEqual({
      messages: [other],
    });
    expect(await ask({ recipient: "nobody" })).toEqual({ messages: [] });
    for (const question of [{}, { recipient: null, hashes: null }])
      await expect(ask(question)).rejects.toMatchObject({ code: "invalid-input" });
  });

  it("JA-004 keeps what it hands out, and the same packet once", async () => {
    const relay = openRelay();
    const packet = makePacket("ada");
    await Promise.all([send(relay, packet), send(relay, packet), send(openRelay(), packet)]);
    await send(relay, packet);
    for (let time = 0; time < 3; time += 1) expect(await fetchOf(relay, "ada")).toEqual([packet]);
  });

  it("keeps a packet beside one with the same hash that somebody made of it, so that the true one is not displaced", async () => {
    const relay = openRelay();
    const packet = makePacket("ada");
    await send(relay, { ...packet, recipient: "mallory" });
    await send(relay, { ...packet, signature: makePacket("ada").signature });
    await send(relay, packet);
    expect(await fetchOf(relay, "ada")).toContainEqual(packet);
    expect(await lackingOf(relay)).toEqual([packet.hash]);
  });

  it("hands out as much as an answer holds, and the rest to who says from where on", async () => {
    const relay = openRelay();
    const packets = Array.from({ length: 60 }, () => makePacket("ada", 90_000));
    for (const packet of packets) await send(relay, packet);
    const newest = await fetchOf(relay, "ada");
    expect(newest.length).toBeLessThan(40);
    expect(newest.at(-1)).toEqual(packets.at(-1));
    const all: Packet[] = [];
    for (let after: number | undefined = 0; after !== undefined;) {
      const answer = await relay.operations.fetchPackets({ recipient: "ada", after }, GUEST);
      all.push(...answer.messages);
      after = answer.next;
    }
    expect(all).toEqual(packets);
  }, 30_000);

  it("JA-005 holds a packet for seven days to the minute, and then neither for its key nor for its hash", async () => {
    const relay = openRelay();
    const packet = makePacket("ada");
    await send(relay, packet);
    clock.forward(7 * DAY - 60);
    const byHash = async () => (await relay.operations.fetchPackets({ hashes: [packet.hash] }, GUEST)).messages;
    expect([await fetchOf(relay, "ada"), await byHash(), await lackingOf(relay)]).toEqual([
      [packet],
      [packet],
      [packet.hash],
    ]);
    clock.forward(120);
    expect([await fetchOf(relay, "ada"), await byHash(), await lackingOf(relay)]).toEqual([[], [], []]);
    // Nor does another process of this server hold it, which begins now.
    expect(await lackingOf(openRelay())).toEqual([]);
  });

  it("JA-019 does not take back what was here for its week, whoever still has it", async () => {
    const relay = openRelay({ TENCHAT_MESH_PEERS: "9.9.9.9:8080" });
    const packet = makePacket("ada");
    await send(relay, packet);
    clock.forward(7 * DAY + 60);
    world.tell("9.9.9.9:8080", (path) => (path === "/fetch" ? { messages: [packet] } : { hashes: [packet.hash] }));
    for (const each of [relay, openRelay({ TENCHAT_MESH_PEERS: "9.9.9.9:8080" })]) {
      await each.jobs.syncServers();
      await each.jobs.syncMessages();
      expect(await fetchOf(each, "ada")).toEqual([]);
    }
    expect(world.asked).not.toContain("9.9.9.9:8080/fetch");
    await expect(send(relay, packet)).rejects.toMatchObject({ issues: [{ path: "hash" }] });
  });

  it("JA-019 says that it is full, and holds what it has", async () => {
    const relay = openRelay({ TENCHAT_MESH_MEGABYTES: "1" });
    const packets = Array.from({ length: 12 }, () => makePacket("ada", 90_000));
    const outcomes = await Promise.allSettled(packets.map((packet) => send(relay, packet)));
    for (const packet of packets.slice(11)) await expect(send(relay, packet)).rejects.toMatchObject({ status: 503 });
    expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(10);
    expect(await lackingOf(relay)).toContain(packets[0]!.hash);
    expect((await relay.operations.syncServers({}, GUEST)).load).toBeGreaterThan(90);
  });
});
