import { isPublicRelay, readRelayAddress } from "../../../kernel/outward/relay-address.ts";
import type { MeshParts } from "../mesh-parts.ts";
import { noteNamed, toldRelays } from "../relays/known-relays.ts";
import { noteOutcome } from "../relays/meet-relay.ts";
import { isShutOut, isTrusted } from "../rules/standing.ts";
import { noteRelays, readRelays } from "../store/relay-rows.ts";
import type { KnownRelay } from "../store/relay-rows.ts";
import { readRelayAnswer } from "../wire/read-answers.ts";

const HOUR = 60 * 60 * 1000;
const MOST_ASKED = 32;

/** JA-008: exchanges lists of relays with each one once an hour, and sooner with who is new or was away. */
export function syncServers(parts: MeshParts): () => Promise<void> {
  return async () => {
    const { dataSource, clock } = parts.kernel;
    const now = clock.now();
    await noteRelays(
      dataSource,
      parts.settings.peers.filter((each) => each !== parts.settings.address),
      now,
    );
    const known = await readRelays(dataSource);
    const due = known.filter((relay) => relay.askAt <= now && !isShutOut(relay, now) && isDue(relay, now));
    await Promise.all(due.slice(0, MOST_ASKED).map((relay) => exchange(parts, relay, known, now)));
  };
}

function isDue({ answersSince, listedAt }: KnownRelay, now: Date): boolean {
  return answersSince === null || listedAt === null || now.getTime() - listedAt.getTime() >= HOUR;
}

async function exchange(parts: MeshParts, relay: KnownRelay, known: readonly KnownRelay[], now: Date): Promise<void> {
  await noteOutcome(parts, relay, async () => {
    const [own, there] = [parts.settings.address, relay.address].map((each) => readRelayAddress(each)!);
    // Jasper's servers learn of each other by lists alone: so that others know of this one, it stands in its own.
    const servers = [{ ip: own!.ip, port: own!.port }, ...toldRelays(known, !isPublicRelay(there!))];
    const answer = readRelayAnswer(await parts.ask(relay.address, "/sync/servers", { servers }));
    if (isTrusted(relay)) await noteNamed(parts, known, answer.relays);
    // It may be another program by now.
    return { ...relay, listedAt: now, load: answer.load, comparesDigests: null };
  });
}
