import type { MeshOperations } from "../../../generated/server/mesh/operations.ts";
import type { Packet } from "../../../generated/contracts/mesh/types.ts";
import { isTrusted } from "../../../services/contexts/mesh/rules/standing.ts";
import { readRelays } from "../../../services/contexts/mesh/store/relay-rows.ts";
import { FakeClock } from "../../../services/contexts/mesh/testing/fake-clock.ts";
import { makePacket } from "../../../services/contexts/mesh/testing/make-packet.ts";
import { startRelayNode } from "../../../services/contexts/mesh/testing/relay-node.ts";
import type { RelayNode } from "../../../services/contexts/mesh/testing/relay-node.ts";
import { freePort } from "../free-port.ts";
import { PlainRelay, post } from "./plain-relay.ts";

export type Shape = "chain" | "ring";

/** Of seven in a row these hold nothing that they say they took, and this one changes what it hands out. */
const DROPPING = [1, 3];
const ALTERING = 5;

/** Who knows whom before anybody has told anybody anything. */
const neighbours = (at: number, shape: Shape): number[] =>
  [at - 1, at + 1].map((each) => (shape === "ring" ? (each + 7) % 7 : each)).filter((each) => each >= 0 && each < 7);

/** What came of it. */
export interface Outcome {
  /** Of every packet at every honest relay. */
  readonly due: number;
  readonly delivered: number;

  /** Packets that an honest relay hands out with another message than their hash says. */
  readonly altered: number;

  /** Pairs of honest relays and bad ones that are left alone, and those of two honest ones. */
  readonly marked: number;
  readonly wronged: number;
}

/** Seven relays of which four are honest: their packets after so many rounds, and what they think of each other. */
export async function runSeven(shape: Shape, packets: number, rounds: number): Promise<Outcome> {
  await using closing = new AsyncDisposableStack();
  const clock = new FakeClock();
  const addresses = await Promise.all(
    Array.from({ length: 7 }, async (_, at) => `127.0.0.${at + 1}:${await freePort()}`),
  );
  const honest: RelayNode[] = [];
  const ours: RelayNode[] = [];
  for (const [at, address] of addresses.entries()) {
    const known = neighbours(at, shape).map((each) => addresses[each]!);
    if (DROPPING.includes(at)) {
      const plain = new PlainRelay({ drops: true });
      const [host = "", port = ""] = address.split(":");
      await plain.listen(host, Number(port));
      closing.defer(() => plain.stop());
      for (const each of known) plain.servers.push({ ip: each.split(":")[0]!, port: each.split(":")[1]! });
      continue;
    }
    const env = { TENCHAT_MESH_PEERS: known.join(","), TENCHAT_MESH_TEST_PEERS: addresses.join(",") };
    const node = await startRelayNode({ address, clock, env, ...(at === ALTERING ? { change: alter } : {}) });
    closing.defer(() => node.stop());
    ours.push(node);
    if (at !== ALTERING) honest.push(node);
  }
  const round = async (): Promise<void> => {
    clock.forward(60);
    await Promise.all(ours.map(({ relay }) => relay.jobs.syncServers()));
    await Promise.all(ours.map(({ relay }) => relay.jobs.syncMessages()));
  };
  // Lists of relays go round; there is no packet yet.
  for (let before = 0; before < 5; before += 1) await round();
  const sent = await sendTo(honest, packets);
  for (let after = 0; after < rounds; after += 1) await round();
  return await lookAround(honest, sent, addresses);
}

async function sendTo(honest: readonly RelayNode[], count: number): Promise<readonly Packet[]> {
  const sent = Array.from({ length: count }, (_, at) => makePacket(`key ${at % 20}`));
  for (let from = 0; from < count; from += 50)
    await Promise.all(
      sent.slice(from, from + 50).map((packet, at) => post(honest[at % honest.length]!.address, "/send", packet)),
    );
  return sent;
}

/** A relay that hands out another message, another key or another signature under the hash of a packet. */
function alter({ fetchPackets }: MeshOperations): Partial<MeshOperations> {
  return {
    async fetchPackets(question, context) {
      const { messages } = await fetchPackets(question, context);
      const other = makePacket("somebody else");
      const ways = [{ message: other.message }, { recipient: other.recipient }, { signature: other.signature }];
      return { messages: messages.map((packet, at) => ({ ...packet, ...ways[at % ways.length] })) };
    },
  };
}

async function lookAround(
  honest: readonly RelayNode[],
  sent: readonly Packet[],
  addresses: readonly string[],
): Promise<Outcome> {
  const bad = new Set([...DROPPING, ALTERING].map((each) => addresses[each]!));
  let [delivered, altered, marked, wronged] = [0, 0, 0, 0];
  const { hashOf } = await import("../../../services/contexts/mesh/wire/packet.ts");
  for (const { address, kernel } of honest) {
    const held = new Set<string>();
    for (let key = 0; key < 20; key += 1) {
      for (let after: number | undefined = 0; after !== undefined;) {
        const answer = (await post(address, "/fetch", { recipient: `key ${key}`, after })) as {
          messages: Packet[];
          next?: number;
        };
        for (const packet of answer.messages) {
          held.add(JSON.stringify(packet));
          if (hashOf(packet.message) !== packet.hash) altered += 1;
        }
        after = answer.next;
      }
    }
    delivered += sent.filter(({ recipient, message, hash, signature }) =>
      held.has(JSON.stringify({ recipient, hash, message, signature })),
    ).length;
    const leftAlone = (await readRelays(kernel.dataSource)).filter((each) => !isTrusted(each));
    marked += leftAlone.filter((each) => bad.has(each.address)).length;
    wronged += leftAlone.filter((each) => !bad.has(each.address)).length;
  }
  return { due: sent.length * honest.length, delivered, altered, marked, wronged };
}
