import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../services/testing/start-test-platform.ts";
import { freePort } from "./free-port.ts";
import { jasperPacket, PlainRelay, post } from "./mesh/plain-relay.ts";

let plain: PlainRelay;
let careless: PlainRelay;
let platform: TestPlatform;
let address: string;

beforeAll(async () => {
  plain = new PlainRelay();
  // Of another address: where a request comes from says which server of those that are known it is of.
  careless = new PlainRelay({ careless: true });
  await Promise.all([plain.listen("127.0.0.2"), careless.listen("127.0.0.1")]);
  address = `127.0.0.1:${await freePort()}`;
  const peers = `${plain.address},${careless.address}`;
  platform = await startTestPlatform({
    env: { TENCHAT_MESH: address, TENCHAT_MESH_PEERS: peers, TENCHAT_MESH_TEST_PEERS: peers },
  });
}, 60_000);

afterAll(async () => {
  await platform?.stop();
  await Promise.all([plain?.stop(), careless?.stop()]);
}, 30_000);

const relay = () => platform.running.contexts.mesh.relay!;

async function round(): Promise<void> {
  await relay().jobs.syncServers();
  await relay().jobs.syncMessages();
}

const ask = (path: string, body: string, type = "application/json") =>
  fetch(`http://${address}${path}`, { method: "POST", headers: { "content-type": type }, body });

describe("A client of Jasper at a relay of this kind", () => {
  it("JA-001 sends and fetches in the very words of Jasper", async () => {
    const packet = jasperPacket("key of ada", "hello");
    const sent = await ask("/send", JSON.stringify(packet));
    expect([sent.status, sent.headers.get("content-type"), await sent.text()]).toEqual([
      200,
      "text/html; charset=utf-8",
      "ok",
    ]);
    const fetched = await ask("/fetch", JSON.stringify({ recipient: packet.recipient }));
    expect([fetched.status, await fetched.json()]).toEqual([200, { messages: [packet] }]);
    expect(await post(address, "/fetch", { hashes: [packet.hash] })).toEqual({ messages: [packet] });
    expect(await post(address, "/fetch", { recipient: "key of nobody" })).toEqual({ messages: [] });
  });

  it("JA-001 is told what is wrong with what is no packet", async () => {
    const packet = jasperPacket("key of ada", "hello");
    const { hash: _hash, ...hashless } = packet;
    for (const wrong of [{}, hashless, { ...packet, hash: "0".repeat(64) }, { ...packet, message: "?" }, [], null])
      expect((await ask("/send", JSON.stringify(wrong))).status).toBe(400);
    expect((await ask("/send", "{")).status).toBe(400);
    expect((await ask("/send", "a=b", "application/x-www-form-urlencoded")).status).toBe(415);
    expect((await ask("/fetch", "{}")).status).toBe(400);
    expect((await ask("/send", JSON.stringify({ ...packet, message: "A".repeat(140_000) }))).status).toBe(400);
    expect((await ask("/send", JSON.stringify({ ...packet, message: "A".repeat(2_000_000) }))).status).toBe(413);
  });

  it("may be a page of any address, as browsers ask before they let it", async () => {
    const asks = { origin: "https://chat.example.org", "access-control-request-method": "POST" };
    const before = await fetch(`http://${address}/send`, {
      method: "OPTIONS",
      headers: { ...asks, "access-control-request-headers": "content-type" },
    });
    const told = ["allow-origin", "allow-methods", "allow-headers"].map((each) =>
      before.headers.get(`access-control-${each}`),
    );
    expect([before.status, ...told]).toEqual([204, "*", "POST", "content-type"]);
    const answer = await ask("/fetch", JSON.stringify({ recipient: "key of ada" }));
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    const main = await fetch(platform.origin, { headers: { origin: asks.origin } });
    expect(main.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("finds the relay at its own address alone, and nothing else there", async () => {
    const elsewhere = await fetch(`${platform.origin}/send`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(jasperPacket("key of ada", "hello")),
    });
    expect([elsewhere.status, await elsewhere.json()]).toMatchObject([404, { code: "not-found" }]);
    for (const path of ["/", "/health", "/v1/negotiation", "/metrics", "/federation/inbox"])
      expect((await ask(path, "{}")).status).toBe(404);
  });
});

describe("JA-006 a server of plain Jasper and a relay of this kind", () => {
  it("are in step, whichever of them asks, and JA-007 learn of each other's servers", async () => {
    const [ours, theirs] = [jasperPacket("key of ada", "sent here"), jasperPacket("key of ada", "sent there")];
    await post(address, "/send", ours);
    plain.take(theirs);
    // This one asks.
    await round();
    expect(await post(address, "/fetch", { hashes: [theirs.hash] })).toEqual({ messages: [theirs] });
    // And stands in its own list, by which the other one knows it from now on.
    expect(plain.servers).toContainEqual({ ip: "127.0.0.1", port: address.split(":")[1] });
    // The other one asks.
    const later = jasperPacket("key of grace", "sent there later");
    plain.take(later);
    await plain.syncHashes(address);
    await plain.syncServers(address);
    expect(plain.packets.get(ours.hash)).toEqual(ours);
    expect(plain.servers.map(({ port }) => String(port))).toContain(careless.address.split(":")[1]);
    await round();
    expect(await post(address, "/fetch", { recipient: later.recipient })).toEqual({ messages: [later] });
  });

  it("are in step where that says {}, null and numbers, as the real one does", async () => {
    const [ours, theirs] = [jasperPacket("key of bob", "here for bob"), jasperPacket("key of bob", "there for bob")];
    await post(address, "/send", ours);
    careless.take(theirs);
    await round();
    expect(await post(address, "/fetch", { hashes: [theirs.hash] })).toEqual({ messages: [] });
    await careless.syncHashes(address);
    await relay().settled();
    expect(await post(address, "/fetch", { hashes: [theirs.hash] })).toEqual({ messages: [theirs] });
    expect(careless.packets.get(ours.hash)).toEqual(ours);
    expect(careless.servers.every(({ port }) => typeof port === "number")).toBe(true);
  });

  it("bring a list of 100,000 hashes over, which is larger than any other request", async () => {
    const hashes = Array.from({ length: 100_000 }, (_, at) => at.toString(16).padStart(64, "0"));
    const answer = (await post(address, "/sync/hashes", { hashes })) as { hashes: string[] };
    expect(answer.hashes.length).toBeGreaterThan(2);
    const wanted = [...hashes, ...answer.hashes];
    const { messages } = (await post(address, "/fetch", { hashes: wanted })) as { messages: object[] };
    expect(messages).toHaveLength(answer.hashes.length);
    expect((await ask("/sync/servers", JSON.stringify({ servers: [], more: "a".repeat(2_000_000) }))).status).toBe(413);
  });
});
