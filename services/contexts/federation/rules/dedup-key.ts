import type { EventFamily } from "./event-families.ts";

/** By what an event is told from others of its server. */
interface Told {
  readonly eventId: string;
  readonly timestamp: string;
  readonly family: EventFamily | undefined;
}

/**
 * By what an event is known to have been here before: its id. Two families of d3chat's have ids that come again for
 * something new, an invitation after somebody left and a sender key that was changed (D3-146): there the time it was
 * written at belongs to it, which stays the same whenever one event is sent again.
 */
export function dedupKey({ eventId, timestamp, family }: Told): string {
  const isRepeated = family?.name === "channel.invite" || family?.name === "sender_key.distribute";
  return isRepeated ? `${eventId} ${timestamp}` : eventId;
}
