import type { ConversationSummary } from "../../core/tenchat.ts";

type Line = Pick<ConversationSummary, "id" | "unread" | "mentions" | "muted" | "request">;

interface News<Known> {
  readonly conversation: Known;
  readonly mentioned: boolean;
}

/** The conversations in which more is unread than before, and which may say so: strangers may not, muted ones only of a mention. */
export function newlyUnread<Known extends Line>(
  before: readonly Line[],
  now: readonly Known[],
): readonly News<Known>[] {
  const known = new Map(before.map((line) => [line.id, line]));
  return now.flatMap((conversation) => {
    const { id, unread, mentions, muted, request } = conversation;
    const mentioned = mentions > (known.get(id)?.mentions ?? 0);
    const heard = mentioned || (!muted && unread > (known.get(id)?.unread ?? 0));
    return request === null && heard ? [{ conversation, mentioned }] : [];
  });
}
