import type { KnownPosition, RewoundConversation } from "../../../../generated/contracts/messaging/types.ts";
import type { MessagingOperations } from "../../../../generated/server/messaging/operations.ts";
import type { Blocks, Memberships } from "../../conversations/index.ts";
import type { Incarnations } from "../../server-info/index.ts";
import type { RewindReports } from "../rewind-reports.ts";
import { sharePlaces } from "../rules/share-places.ts";
import type { DeliveryCursors } from "../store/delivery-cursors.ts";
import type { MessageReader } from "../store/read-messages.ts";

const DEFAULT_LIMIT = 200;

interface Parts {
  readonly memberships: Memberships;
  readonly blocks: Pick<Blocks, "keptBackFrom">;
  readonly reader: MessageReader;
  readonly cursors: DeliveryCursors;
  readonly incarnations: Pick<Incarnations, "current">;
  readonly reports: RewindReports;
}

/**
 * What a device has missed: only of conversations it is in, whatever positions it names, of the newest first and not alone; with
 * somebody who is blocked nothing, until they are not. A
 * position that the log does not have is named instead: whatever came after it here would pass for known there.
 */
export function catchUp(parts: Parts): MessagingOperations["catchUp"] {
  const { memberships, blocks, reader, cursors, incarnations, reports } = parts;
  return async ({ positions, limit = DEFAULT_LIMIT, groups: asksForGroups = false }, { actor }) => {
    const groups = asksForGroups ? await memberships.groupsOf(actor.accountId) : [];
    const since = new Map(groups.map((group) => [group.conversationId, group.since]));
    const conversationIds = [...(await memberships.conversationsOf(actor.accountId)), ...since.keys()];
    const lastSequences = await reader.lastSequences(conversationIds);
    const rewound = await findRewound(reader, positions, conversationIds, lastSequences);
    // Whoever is in a conversation no more, or names any, says nothing about what this server has lost.
    const gone = rewound.filter(({ lastSequence }) => lastSequence !== null);
    if (gone.length > 0) reports.add(gone.length);
    const known = new Map(positions.map(({ conversationId, sequence }) => [conversationId, sequence]));
    const keptBack = await blocks.keptBackFrom(actor.accountId);
    const elsewhere = new Set([...keptBack, ...rewound.map(({ conversationId }) => conversationId)]);
    const missing = lastSequences.flatMap(({ conversationId, sequence: last }) => {
      const after = Math.max(known.get(conversationId) ?? 0, (since.get(conversationId) ?? 1) - 1);
      return after < last && !elsewhere.has(conversationId) ? [{ conversationId, after, last }] : [];
    });
    const behind = await reader.newestFirst(missing);
    const shares = sharePlaces(
      behind.map(({ after, last }) => last - after),
      limit,
    );
    const ranges = behind.map(({ conversationId, after }, index) => ({
      conversationId,
      after,
      upTo: after + shares[index]!,
    }));
    const [messages, deliveries, incarnation] = await Promise.all([
      reader.ranges(
        ranges.filter((range) => range.upTo > range.after),
        actor.deviceId,
      ),
      cursors.othersIn(
        conversationIds.filter((conversationId) => !keptBack.has(conversationId)),
        actor.accountId,
      ),
      incarnations.current(),
    ]);
    const missed = behind.reduce((sum, { after, last }) => sum + last - after, 0);
    return { messages, deliveries, hasMore: messages.length < missed, incarnation, rewound };
  };
}

/** Of a conversation that is not the asker's nothing is said but that. */
async function findRewound(
  reader: MessageReader,
  positions: readonly KnownPosition[],
  conversationIds: readonly string[],
  lastSequences: readonly { readonly conversationId: string; readonly sequence: number }[],
): Promise<RewoundConversation[]> {
  const own = new Set(conversationIds);
  const claimed = positions.filter(({ sequence }) => sequence > 0);
  const unknown = await reader.unknownAmong(claimed.filter(({ conversationId }) => own.has(conversationId)));
  const last = new Map(lastSequences.map(({ conversationId, sequence }) => [conversationId, sequence]));
  return claimed.flatMap(({ conversationId }): RewoundConversation[] => {
    if (!own.has(conversationId)) return [{ conversationId, lastSequence: null }];
    return unknown.has(conversationId) ? [{ conversationId, lastSequence: last.get(conversationId) ?? 0 }] : [];
  });
}
