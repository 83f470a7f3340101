import { rosterContentType } from "../../../../web/crypto/verify.ts";
import type { SaidMessage } from "../../messaging/index.ts";
import { isWanted } from "../listened-to.ts";
import { membersIn, namedMembers } from "../people/named-members.ts";
import { HOUR_SECONDS, PATIENCE_MILLISECONDS } from "../rules/patience.ts";
import { endIfNothingMore, settle } from "../store/peer-cursors.ts";
import type { DueCursor } from "../store/peer-cursors.ts";
import { peopleAmong } from "../store/people-elsewhere.ts";
import { postEvent, postItems } from "./post-event.ts";
import type { NotTaken } from "./post-event.ts";
import { runsOf } from "./runs-of.ts";
import { writeGroupItem, writeGroupItems } from "./write-group-events.ts";
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
  const { kernel, neighbours, identity, discovery, pace } = parts;
  const { manager } = kernel.dataSource;
  const { peer, conversationId } = cursor;
  // Of a server that is not wanted nothing is asked either.
  const found = isWanted(parts.settings, peer) ? await discovery.of(peer) : undefined;
  const takesSeveral = found?.features.includes("group-items") ?? false;
  const now = kernel.clock.now();
  const wait = takesSeveral ? pace.waitFor(peer, conversationId, now) : 0;
  if (wait > 0) return settle(manager, cursor, new Date(now.getTime() + wait));
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
  for (const run of takesSeveral ? runsOf(messages) : messages.map((message) => [message])) {
    const told = run.length > 1 ? await tellTogether(run) : "singly";
    if (told === "over") return;
    if (told === "singly") for (const message of run) if (!(await tellOne(message))) return;
  }
  await settle(manager, cursor, kernel.clock.now());

  async function tellTogether(run: readonly SaidMessage[]): Promise<"told" | "singly" | "over"> {
    const [first, last] = [run[0]!, run.at(-1)!];
    const answer = await postItems(parts, peer, writeGroupItems(way, conversationId, run, devices));
    if ("error" in answer) {
      // It may be one of them that it does not take, for which those before are not to wait.
      if (!answer.isServer) return "singly";
      await refusedAt(first, answer);
      return "over";
    }
    if (answer.upTo >= last.sequence) return (await note(last.sequence)) ? "told" : "over";
    // An earlier version may be back there, to which such an event is none.
    await discovery.again(peer);
    return "singly";
  }

  /** False where nothing more is to be told for now. */
  async function tellOne(message: SaidMessage): Promise<boolean> {
    const ids = message.contentType === rosterContentType ? await membersIn(message.ciphertext) : undefined;
    const event = writeGroupItem(way, conversationId, message, devices, await namedMembers(parts, ids ?? []));
    const refused = await postEvent(parts, peer, event);
    if (refused) return (await refusedAt(message, refused), false);
    if (!(await note(message.sequence))) return false;
    if (ids === undefined || ids.some((id) => theirIds.includes(id))) return true;
    // Nobody of there is in it any more. Who comes back hears nothing of what was said between.
    const since = await neighbours.groups.sinceOf(conversationId, theirIds);
    if (since === undefined) return !(await endIfNothingMore(manager, cursor, message.sequence));
    if (since > message.sequence + 1 && !(await note(since - 1))) return false;
    await settle(manager, cursor, kernel.clock.now());
    return false;
  }

  function refusedAt({ acceptedAt }: SaidMessage, refused: NotTaken): Promise<void> {
    const age = kernel.clock.now().getTime() - acceptedAt.getTime();
    return later(refused, age >= PATIENCE_MILLISECONDS ? HOUR_SECONDS : 0);
  }
}
