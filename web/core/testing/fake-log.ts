import type { CatchUpInput } from "../../../generated/contracts/messaging/operations.ts";
import type { CatchUp, MessagePage } from "../../../generated/contracts/messaging/types.ts";
import { forDevice, isMember } from "./fake-records.ts";
import type { Log } from "./fake-records.ts";

type Reader = { readonly accountId: string; readonly deviceId: string };

/** What a device has missed, as the specification describes it. */
export function catchUp(
  logs: readonly Log[],
  incarnation: string,
  reader: Reader,
  { positions, limit = 200 }: CatchUpInput,
): CatchUp {
  const mine = logs.filter((log) => isMember(log.conversation, reader.accountId));
  const rewound = positions.flatMap(({ conversationId, sequence, acceptedAt }): CatchUp["rewound"] => {
    if (sequence === 0) return [];
    const log = mine.find((each) => each.conversation.conversationId === conversationId);
    if (log === undefined) return [{ conversationId, lastSequence: null }];
    const there = log.messages[sequence - 1];
    const known = there !== undefined && (acceptedAt === undefined || there.acceptedAt === acceptedAt);
    return known ? [] : [{ conversationId, lastSequence: log.messages.length }];
  });
  const missed = mine.flatMap((log) => {
    const { conversationId } = log.conversation;
    if (rewound.some((each) => each.conversationId === conversationId)) return [];
    const from = positions.find((each) => each.conversationId === conversationId)?.sequence ?? 0;
    return log.messages.filter((message) => message.sequence > from);
  });
  const deliveries = mine.flatMap((log) =>
    [...log.received]
      .filter(([accountId]) => accountId !== reader.accountId)
      .map(([accountId, sequence]) => ({ conversationId: log.conversation.conversationId, accountId, sequence })),
  );
  const messages = missed.slice(0, limit).map((message) => forDevice(message, reader.deviceId));
  return { messages, deliveries, hasMore: missed.length > limit, incarnation, rewound };
}

export function readHistory({ messages }: Log, reader: Reader, query: URLSearchParams): MessagePage {
  const before = Number(query.get("before") ?? messages.length + 1);
  const page = messages.slice(0, before - 1).slice(-Number(query.get("limit") ?? 50));
  return { messages: page.map((each) => forDevice(each, reader.deviceId)), hasMore: (page[0]?.sequence ?? 1) > 1 };
}
