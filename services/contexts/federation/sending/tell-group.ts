import { rosterContentType } from "../../../../web/crypto/verify.ts";
import { membersIn, namedMembers } from "../people/named-members.ts";
import { HOUR_SECONDS, PATIENCE_MILLISECONDS } from "../rules/patience.ts";
import { endIfNothingMore, settle } from "../store/peer-cursors.ts";
import type { DueCursor } from "../store/peer-cursors.ts";
import { peopleAmong } from "../store/people-elsewhere.ts";
import { postEvent } from "./post-event.ts";
import type { NotTaken } from "./post-event.ts";
import { writeGroupItem } from "./write-group-events.ts";
import type { Telling } from "./telling.ts";

interface Steps {
  /** Notes that it has been told up to a place; false where somebody else is at it. */
  note(sequence: number): Promise<boolean>;

  /** Tries it later, at the earliest after so many seconds. */
  later(refused: NotTaken, least: number): Promise<void>;
}

/** Messages of one group before the next conversation has its turn. */
const AT_ONCE = 50;

/**
 * Tells a server what has its place in a group that is at home here, whoever has said it, from the roster on that lets the
 * first of its people in to the one that takes out the last. Nothing is passed over, however long that server is away:
 * its log has the same places, or stops.
 */
export async function tellGroup(parts: Telling, cursor: DueCursor, { note, later }: Steps): Promise<void> {
  const { kernel, neighbours, identity } = parts;
  const { manager } = kernel.dataSource;
  const { peer, conversationId } = cursor;
  const way = { origin: identity.name, destination: peer };
  const everIn = await peopleAmong(manager, await neighbours.groups.everIn(conversationId));
  const there = everIn.filter(({ server }) => server === peer);
  const theirIds = there.map(({ accountId }) => accountId);
  const devices = new Set(
    there.flatMap(({ devices: said }) =>
      ((said as { devices?: { deviceId: string }[] } | null)?.devices ?? []).map(({ deviceId }) => deviceId),
    ),
  );
  const messages = await neighbours.log.saidAfter(conversationId, cursor.deliveredSequence, AT_ONCE);
  for (const message of messages) {
    const ids = message.contentType === rosterContentType ? await membersIn(message.ciphertext) : undefined;
    const event = writeGroupItem(way, conversationId, message, devices, await namedMembers(parts, ids ?? []));
    const refused = await postEvent(parts, peer, event);
    if (refused) {
      const age = kernel.clock.now().getTime() - message.acceptedAt.getTime();
      return later(refused, age >= PATIENCE_MILLISECONDS ? HOUR_SECONDS : 0);
    }
    if (!(await note(message.sequence))) return;
    if (ids === undefined || ids.some((id) => theirIds.includes(id))) continue;
    // Nobody of there is in it any more. Who comes back hears nothing of what was said between.
    const since = await neighbours.groups.sinceOf(conversationId, theirIds);
    if (since === undefined) {
      if (await endIfNothingMore(manager, cursor, message.sequence)) return;
      continue;
    }
    if (since > message.sequence + 1 && !(await note(since - 1))) return;
    return settle(manager, cursor, kernel.clock.now());
  }
  await settle(manager, cursor, kernel.clock.now());
}
