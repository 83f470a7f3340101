import type { SessionLifecycle } from "../session-lifecycle.ts";
import type { KeysDoor } from "./door.ts";

export function openKeysDoor(lifecycle: SessionLifecycle): KeysDoor {
  const verification = () => lifecycle.atWork().keys.verification;
  return {
    startOverOnThisDevice: () => lifecycle.startOver(),
    linkThisDevice: () => lifecycle.linkThisDevice(),
    findLink: (code) =>
      lifecycle.asked(async () => {
        const found = await lifecycle.atWork().keys.linking.find(code);
        return { ...found, accept: () => lifecycle.asked(() => found.accept()) };
      }),
    acceptChange: (accountId, shownSafetyNumber) =>
      lifecycle.asked(() => lifecycle.atWork().keys.acceptChange(accountId, shownSafetyNumber)),
    acceptName: (change) => lifecycle.asked(() => lifecycle.atWork().keys.acceptName(change)),
    acceptDevices: (shown) => lifecycle.asked(() => lifecycle.atWork().keys.acceptDevices(shown)),
    safetyNumber: (accountId) => lifecycle.asked(async () => verification().safetyNumber(accountId)),
    security: (conversationId) => lifecycle.asked(() => verification().security(conversationId)),
    markVerified: (accountId, shown, by) => lifecycle.asked(() => verification().mark(accountId, shown, by)),
    unmarkVerified: (accountId) => lifecycle.asked(() => lifecycle.atWork().keys.pins.verify(accountId, null)),
    compareCode: (accountId, scanned) => lifecycle.asked(() => verification().compare(accountId, scanned)),
  };
}
