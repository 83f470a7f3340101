import type { SessionLifecycle } from "../session-lifecycle.ts";
import type { MessagingDoor } from "./door.ts";

export function openMessagingDoor(lifecycle: SessionLifecycle): MessagingDoor {
  return {
    choices: lifecycle.messagingChoices,
    choose: (choice) =>
      lifecycle.asked(async () => {
        await lifecycle.atWork().messaging.choices.choose(choice);
        lifecycle.atWork().records.chosen();
      }),
    attend: (here) => lifecycle.atWork().messaging.presence.attend(here),
    open: (conversationId) => lifecycle.atWork().messaging.open(conversationId),
  };
}
