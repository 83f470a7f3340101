import type { MessagingOperations } from "../../../../generated/server/messaging/operations.ts";
import type { Memberships } from "../../conversations/index.ts";
import { shareFairly } from "../rules/share-fairly.ts";
import type { DeliveryCursors } from "../store/delivery-cursors.ts";
import type { MessageReader } from "../store/read-messages.ts";

const DEFAULT_LIMIT = 200;

/** What a device has missed: only of conversations it is in, whatever positions it names, and a fair share of each. */
export function catchUp(
  memberships: Memberships,
  reader: MessageReader,
  cursors: DeliveryCursors,
): MessagingOperations["catchUp"] {
  return async ({ positions, limit = DEFAULT_LIMIT }, { actor }) => {
    const conversationIds = await memberships.conversationsOf(actor.accountId);
    const known = new Map(positions.map(({ conversationId, sequence }) => [conversationId, sequence]));
    const behind = (await reader.lastSequences(conversationIds)).flatMap(({ conversationId, sequence: last }) => {
      const after = known.get(conversationId) ?? 0;
      return after < last ? [{ conversationId, after, last }] : [];
    });
    const shares = shareFairly(
      behind.map(({ after, last }) => last - after),
      limit,
    );
    const ranges = behind.map(({ conversationId, after }, index) => ({
      conversationId,
      after,
      upTo: after + shares[index]!,
    }));
    const [messages, deliveries] = await Promise.all([
      reader.ranges(
        ranges.filter((range) => range.upTo > range.after),
        actor.deviceId,
      ),
      cursors.othersIn(conversationIds, actor.accountId),
    ]);
    const missed = behind.reduce((sum, { after, last }) => sum + last - after, 0);
    return { messages, deliveries, hasMore: messages.length < missed };
  };
}
