import type { SessionLifecycle } from "../session-lifecycle.ts";
import type { KeysDoor } from "./door.ts";

export function openKeysDoor(lifecycle: SessionLifecycle): KeysDoor {
  return {
    startOverOnThisDevice: () => lifecycle.startOver(),
    acceptChange: (accountId, shownSafetyNumber) =>
      lifecycle.asked(() => lifecycle.atWork().keys.acceptChange(accountId, shownSafetyNumber)),
    acceptName: (change) => lifecycle.asked(() => lifecycle.atWork().keys.acceptName(change)),
    safetyNumber: (accountId) => lifecycle.asked(async () => lifecycle.atWork().keys.safetyNumber(accountId)),
  };
}
