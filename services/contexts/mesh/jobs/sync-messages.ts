import type { MeshParts } from "../mesh-parts.ts";
import { meetRelay } from "../relays/meet-relay.ts";
import type { Claims } from "../relays/pull-packets.ts";
import { isShutOut } from "../rules/standing.ts";
import { readRelays } from "../store/relay-rows.ts";

/** With so many relays a round is made, chosen anew each time: that spreads what is sent over any number in a few rounds. */
const MOST_MET = 16;

/** A round ends before the next one begins. */
const ROUND_MILLISECONDS = 45_000;

/** JA-008: takes what the others hold, each minute. All at once, so that one that is slow keeps nobody waiting. */
export function syncMessages(parts: MeshParts): () => Promise<void> {
  return async () => {
    const now = parts.kernel.clock.now();
    await parts.packets.held.refresh();
    const due = (await readRelays(parts.kernel.dataSource)).filter(
      (relay) => relay.answersSince !== null && relay.askAt <= now && !isShutOut(relay, now),
    );
    const claims: Claims = new Map();
    const until = performance.now() + ROUND_MILLISECONDS;
    await Promise.all(drawn(due, MOST_MET).map((relay) => meetRelay(parts, relay, claims, until)));
  };
}

function drawn<T>(all: readonly T[], most: number): readonly T[] {
  const order = all.map((each) => ({ each, at: Math.random() })).toSorted((one, other) => one.at - other.at);
  return order.slice(0, most).map(({ each }) => each);
}
