import type { Packet } from "../../../../generated/contracts/mesh/types.ts";
import type { MeshParts } from "../mesh-parts.ts";
import { sizeOf } from "../store/packet-store.ts";
import { readPacketAnswer } from "../wire/read-answers.ts";

/** What came of asking a relay for packets that it holds. */
export interface Fetched {
  /** Hashes that it was asked for, and those of them that it gave something for. */
  readonly asked: number;
  readonly given: number;
  readonly bytes: number;

  /** Whether it gave something else under a hash. */
  readonly hasAltered: boolean;
}

const MOST_AT_ONCE = 100;

/** Asks another relay for packets, stores what comes of them, and stops where it gives nothing more or `mostBytes` are in. */
export async function fetchPackets(
  { ask, packets, passedOver }: MeshParts,
  address: string,
  hashes: readonly string[],
  mostBytes: number,
): Promise<Fetched> {
  let waiting = hashes;
  let [given, bytes] = [0, 0];
  let hasAltered = false;
  while (waiting.length > 0 && bytes < mostBytes) {
    const asked = new Set(waiting.slice(0, MOST_AT_ONCE));
    const answer = readPacketAnswer(await ask(address, "/fetch", { hashes: [...asked] }));
    const got = new Set<string>();
    const whole: Packet[] = [];
    for (const each of answer) {
      const hash = each.kind === "whole" ? each.packet.hash : each.hash;
      if (!asked.has(hash)) continue;
      if (each.kind === "altered") passedOver.addOf(address, hash);
      if (each.kind === "altered") hasAltered = true;
      else got.add(hash);
      if (each.kind === "unheld") passedOver.addOfAll(hash);
      if (each.kind === "whole") whole.push(each.packet);
    }
    bytes += whole.reduce((sum, packet) => sum + sizeOf(packet), 0);
    await Promise.all(whole.map((packet) => packets.keep(packet)));
    given += got.size;
    // An answer holds as much as it has room for: what is missing is asked for again, while anything comes.
    waiting = waiting.filter((hash) => !got.has(hash));
    if (got.size === 0) return { asked: given + asked.size, given, bytes, hasAltered };
  }
  return { asked: given, given, bytes, hasAltered };
}
