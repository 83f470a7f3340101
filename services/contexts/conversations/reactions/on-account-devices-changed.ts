import type { EventEnvelope } from "../../../../generated/contracts/events.ts";
import { encodeFrame } from "../../../../generated/server/frames.ts";
import type { Bus } from "../../../kernel/bus/bus.ts";
import type { Memberships } from "../store/memberships.ts";

/** Tells everybody who shares a conversation with an account, and the account itself, that its devices changed. */
export function onAccountDevicesChanged(memberships: Memberships, bus: Bus) {
  return async ({ payload }: EventEnvelope<"account-devices-changed">): Promise<void> => {
    const { accountId } = payload;
    const frame = encodeFrame("keys.changed", { accountId });
    for (const contact of new Set([accountId, ...(await memberships.contactsOf(accountId))])) {
      bus.send({ accountId: contact }, frame);
    }
  };
}
