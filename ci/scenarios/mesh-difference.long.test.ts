import { storePackets } from "../../services/contexts/mesh/store/packet-rows.ts";
import { FakeClock } from "../../services/contexts/mesh/testing/fake-clock.ts";
import { makePacket } from "../../services/contexts/mesh/testing/make-packet.ts";
import { startRelayNode } from "../../services/contexts/mesh/testing/relay-node.ts";
import type { RelayNode } from "../../services/contexts/mesh/testing/relay-node.ts";
import { packetIdOf } from "../../services/contexts/mesh/wire/packet.ts";
import { freePort } from "./free-port.ts";
import { post } from "./mesh/plain-relay.ts";

const SAME = 99_900;
const OTHER = 100;
const nodes: RelayNode[] = [];
const clock = new FakeClock();

beforeAll(async () => {
  const addresses = [`127.0.0.1:${await freePort()}`, `127.0.0.2:${await freePort()}`];
  const peers = addresses.join(",");
  for (const [at, address] of addresses.entries()) {
    const env = { TENCHAT_MESH_PEERS: addresses[1 - at]!, TENCHAT_MESH_TEST_PEERS: peers };
    nodes.push(await startRelayNode({ address, clock, env }));
  }
  const same = Array.from({ length: SAME }, (_, at) => makePacket(`key ${at}`, 32));
  for (const { kernel } of nodes) {
    const packets = same.concat(Array.from({ length: OTHER }, () => makePacket("other", 32)));
    const pipeline = kernel.openPipeline();
    for (let from = 0; from < packets.length; from += 1000) {
      const some = packets.slice(from, from + 1000).map((packet) => ({ id: packetIdOf(packet), packet }));
      await storePackets(pipeline, some, clock.now());
    }
    await pipeline.close();
  }
}, 600_000);

afterAll(async () => {
  await Promise.all(nodes.map((node) => node.stop()));
}, 60_000);

describe("F15 two relays that hold 100,000 packets each and differ in 100", () => {
  it("are in step after a round in which less than a hundredth of the lists went over", async () => {
    const [own, other] = nodes as [RelayNode, RelayNode];
    await own.relay.jobs.syncServers();
    // Either has read what it holds, which the first question takes longest for.
    for (const { address } of nodes) await post(address, "/sync/hashes", { hashes: [] });
    const before = other.bytes();
    await own.relay.jobs.syncMessages();
    const round = other.bytes() - before;
    const lists = await listBytes(own, other);
    const packets = await packetBytes(other);
    console.log(`one round ${round} bytes, of which ${packets} are packets; the lists ${lists} bytes`);
    expect((round - packets) / lists).toBeLessThan(0.01);
    const { messages } = (await post(own.address, "/fetch", { recipient: "other" })) as { messages: object[] };
    expect(messages).toHaveLength(2 * OTHER);
    await other.relay.jobs.syncServers();
    await other.relay.jobs.syncMessages();
    const after = other.bytes();
    clock.forward(60);
    await own.relay.jobs.syncMessages();
    expect(other.bytes() - after).toBeLessThan(1_000);
  }, 600_000);
});

/** What the same round takes of Jasper's own. */
async function listBytes(own: RelayNode, other: RelayNode): Promise<number> {
  const { hashes } = (await post(own.address, "/sync/hashes", { hashes: [] })) as { hashes: string[] };
  const before = other.bytes();
  await post(other.address, "/sync/hashes", { hashes });
  return other.bytes() - before;
}

/** What the packets take that are only there. */
async function packetBytes({ address }: RelayNode): Promise<number> {
  const answer = await post(address, "/fetch", { recipient: "other" });
  return JSON.stringify(answer).length;
}
