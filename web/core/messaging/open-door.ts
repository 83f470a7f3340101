import type { SessionLifecycle } from "../session-lifecycle.ts";
import type { MessagingDoor } from "./door.ts";

export function openMessagingDoor(lifecycle: SessionLifecycle): MessagingDoor {
  return {
    choices: lifecycle.messagingChoices,
    choose: (choice) => lifecycle.asked(() => lifecycle.atWork().messaging.choices.choose(choice)),
    open: (conversationId) => lifecycle.atWork().messaging.open(conversationId),
  };
}
