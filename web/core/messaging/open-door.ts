import type { SessionLifecycle } from "../session-lifecycle.ts";
import type { MessagingDoor } from "./door.ts";

export function openMessagingDoor(lifecycle: SessionLifecycle): MessagingDoor {
  return { open: (conversationId) => lifecycle.atWork().messaging.open(conversationId) };
}
