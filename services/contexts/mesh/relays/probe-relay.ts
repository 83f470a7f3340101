import { randomInt } from "node:crypto";
import type { MeshParts } from "../mesh-parts.ts";
import type { Deed } from "../rules/standing.ts";
import { HELD_MILLISECONDS } from "../store/lifetimes.ts";
import type { KnownRelay } from "../store/relay-rows.ts";
import { packetIdOf } from "../wire/packet.ts";
import { readPacketAnswer } from "../wire/read-answers.ts";

const PACKETS = 4;

/** Two rounds: by then every relay that does its work has a packet, wherever it was sent. */
const SPREAD_MILLISECONDS = 2 * 60_000;

/** Before the end of its week a packet may be gone elsewhere. */
const MARGIN_MILLISECONDS = 5 * 60_000;

/**
 * Asks a relay for some of the packets that it has to hold by now, as anybody does who reads, so that it cannot tell that it
 * is tried. Undefined where there are none, or where it has not been there for long enough.
 */
export async function probeRelay(
  { kernel, packets, ask }: MeshParts,
  { address, answersSince, comparesDigests }: KnownRelay,
): Promise<Deed | undefined> {
  const now = kernel.clock.now().getTime();
  if (answersSince === null || now - answersSince.getTime() < SPREAD_MILLISECONDS) return undefined;
  const { tree } = packets.held;
  const chosen = new Map<string, string>();
  for (let draw = 0; draw < 8 * PACKETS && chosen.size < PACKETS && tree.count > 0; draw += 1) {
    const id = tree.pick(randomInt(tree.count))!;
    const { hash, storedAt } = packets.held.of(id)!;
    const age = now - storedAt;
    if (age >= SPREAD_MILLISECONDS && age < HELD_MILLISECONDS - MARGIN_MILLISECONDS) chosen.set(id, hash);
  }
  if (chosen.size === 0) return undefined;
  const asked = new Set(chosen.values());
  const answer = readPacketAnswer(await ask(address, "/fetch", { hashes: [...asked] }));
  // A relay of plain Jasper takes whatever somebody sends it under a hash, so that it alone cannot be blamed for it.
  if (comparesDigests === true && answer.some((each) => each.kind === "altered" && asked.has(each.hash)))
    return { kind: "altered" };
  const given = new Set(answer.flatMap((each) => (each.kind === "whole" ? [packetIdOf(each.packet)] : [])));
  return { kind: "given", asked: chosen.size, given: [...chosen.keys()].filter((id) => given.has(id)).length };
}
