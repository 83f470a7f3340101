import { textOf } from "../content/content-kinds.ts";
import type { Person } from "../person.ts";
import type { ConversationRecord, LastItem } from "./conversation-record.ts";
import type { MessageRecord, OutboxRecord } from "./message-record.ts";

// What version 0.1.0 stored: one conversation was one other person, one message one text. Each record is read as what it
// would be today and stored so when it changes next; what it says stays as it is.

type EarlierConversation = Omit<ConversationRecord, "kind" | "members" | "keys" | "standing" | "last"> & {
  readonly peer: Person;
  readonly memberIds: readonly string[];
  readonly delivered: number;
  readonly readSequence: number;
  readonly lastText: string | null;
  readonly lastOwn: boolean;
};

type Earlier<Record> = Omit<Record, "content" | "contentType" | "senderDeviceId"> & {
  readonly text?: string;
  readonly content?: string;
  readonly contentType?: string;
  readonly senderDeviceId?: string | null;
};

export function isEarlier(record: ConversationRecord | EarlierConversation): record is EarlierConversation {
  return "peer" in record;
}

/** `person` is whom it was with: what they are called is kept with their pin from now on. */
export function upgradeConversation(
  earlier: EarlierConversation,
  ownAccountId: string,
): { readonly record: ConversationRecord; readonly person: Person } {
  const { peer, memberIds, delivered, readSequence, lastText, lastOwn, ...rest } = earlier;
  const last: LastItem | null =
    lastText === null
      ? null
      : {
          own: lastOwn,
          senderAccountId: lastOwn ? ownAccountId : peer.accountId,
          content: { kind: "text", text: lastText },
        };
  const record: ConversationRecord = {
    ...rest,
    kind: "direct",
    members: memberIds.map((accountId) => ({ accountId, role: "member", joinedAt: rest.createdAt })),
    keys: { suite: "pairwise", version: 1 },
    standing: {
      [peer.accountId]: { delivered, read: 0 },
      [ownAccountId]: { delivered: 0, read: readSequence },
    },
    last,
  };
  return { record, person: peer };
}

export function upgradeMessage(stored: MessageRecord | Earlier<MessageRecord>): MessageRecord {
  if (stored.senderDeviceId !== undefined) return stored as MessageRecord;
  const { text, ...rest } = stored as Earlier<MessageRecord> & { readonly contentType: string };
  return { ...rest, senderDeviceId: rest.held?.senderDeviceId ?? null, ...(text === undefined ? {} : textOf(text)) };
}

export function upgradeOutbox(stored: OutboxRecord | Earlier<OutboxRecord>): OutboxRecord {
  const { text, ...rest } = stored as Earlier<OutboxRecord>;
  return text === undefined ? (stored as OutboxRecord) : { ...rest, ...textOf(text) };
}
