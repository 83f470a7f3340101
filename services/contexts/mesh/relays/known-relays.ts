import { isPublicRelay, readRelayAddress } from "../../../kernel/outward/relay-address.ts";
import type { MeshParts } from "../mesh-parts.ts";
import { isTrusted } from "../rules/standing.ts";
import { noteRelays } from "../store/relay-rows.ts";
import type { KnownRelay } from "../store/relay-rows.ts";
import type { NamedRelay } from "../wire/read-answers.ts";

/** A relay as it is told to others. */
export interface ToldRelay {
  readonly ip: string;
  readonly port: string;
  readonly load?: number;
}

const MOST_KNOWN = 1000;

/** So many may wait to be tried who were only named: whoever names thousands has us ask few of them. */
const MOST_UNTRIED = 200;
const MOST_OF_ONE_LIST = 50;

/**
 * Takes note of relays that somebody named. Nobody can send us into a network of our own: what stands there is left out
 * unless the operator vouches for it, and a name is judged again by the address that it leads to, when it is used.
 */
export async function noteNamed(
  { kernel, settings }: MeshParts,
  known: readonly KnownRelay[],
  named: readonly NamedRelay[],
): Promise<void> {
  const before = new Set(known.map(({ address }) => address));
  const untried = known.filter(({ listedAt }) => listedAt === null).length;
  const room = Math.min(MOST_OF_ONE_LIST, MOST_UNTRIED - untried, MOST_KNOWN - known.length);
  const fresh = named
    .filter(({ place }) => place.address !== settings.address && !before.has(place.address))
    .filter(({ place }) => isPublicRelay(place) || settings.testPeers.includes(place.address))
    .map(({ place }) => place.address);
  const noted = [...new Set(fresh)].slice(0, Math.max(0, room));
  await noteRelays(kernel.dataSource, noted, kernel.clock.now());
}

/**
 * Those that others are told of: they answer and are trusted. `isInside`: whether whoever listens is on a network of one's
 * own; who is not is told of nobody there.
 */
export function toldRelays(known: readonly KnownRelay[], isInside: boolean): ToldRelay[] {
  return known
    .filter((each) => each.answersSince !== null && isTrusted(each))
    .flatMap(({ address, load }) => {
      const place = readRelayAddress(address);
      if (place === undefined || (!isInside && !isPublicRelay(place))) return [];
      return [{ ip: place.ip, port: place.port, ...(load === null ? {} : { load }) }];
    });
}
