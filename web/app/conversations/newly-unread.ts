import type { ConversationSummary } from "../../core/tenchat.ts";

type Line = Pick<ConversationSummary, "id" | "unread" | "muted" | "request">;

/** The conversations in which more is unread than before, and which may say so: strangers may not. */
export function newlyUnread<Known extends Line>(before: readonly Line[], now: readonly Known[]): readonly Known[] {
  const known = new Map(before.map(({ id, unread }) => [id, unread]));
  return now.filter(({ id, unread, muted, request }) => !muted && request === null && unread > (known.get(id) ?? 0));
}
