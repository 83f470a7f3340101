import type { SessionLifecycle } from "../session-lifecycle.ts";
import type { KeysDoor } from "./door.ts";

export function openKeysDoor(lifecycle: SessionLifecycle): KeysDoor {
  return {
    startOverOnThisDevice: () => lifecycle.startOver(),
    acceptChange: (conversationId, shownSafetyNumber) =>
      lifecycle.asked(() => lifecycle.atWork().keys.acceptChange(conversationId, shownSafetyNumber)),
    safetyNumber: (conversationId) => lifecycle.asked(async () => lifecycle.atWork().keys.safetyNumber(conversationId)),
  };
}
