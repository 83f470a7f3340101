import type { SessionLifecycle } from "../session-lifecycle.ts";
import type { ConversationsDoor } from "./door.ts";

export function openConversationsDoor(lifecycle: SessionLifecycle): ConversationsDoor {
  return {
    list: lifecycle.conversations,
    start: (accountId) => lifecycle.asked(() => lifecycle.atWork().conversations.start(accountId)),
  };
}
