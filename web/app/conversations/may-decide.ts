import type { ConversationSummary } from "../../core/tenchat.ts";

/** Whether one may decide for all how long messages are kept and which are pinned: of two people either, else owner and admins. */
export function mayDecide(conversation: ConversationSummary | undefined): boolean {
  if (conversation === undefined) return false;
  const { kind, ended, deserted, blocked, request, members } = conversation;
  if (ended || deserted || blocked || request !== null) return false;
  return kind === "direct" || members.some(({ own, role }) => own && role !== "member");
}
