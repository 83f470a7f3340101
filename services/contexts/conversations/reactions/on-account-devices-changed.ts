import type { Reaction } from "../../../../generated/server/runtime/events.ts";
import { encodeFrame } from "../../../../generated/server/frames.ts";
import { afterCommit } from "../../../../generated/server/runtime/transaction.ts";
import type { Bus } from "../../../kernel/bus/bus.ts";
import type { Memberships } from "../store/memberships.ts";

/** Tells everybody who shares a conversation with an account, and the account itself, that its devices changed. */
export function onAccountDevicesChanged(memberships: Memberships, bus: Bus): Reaction<"account-devices-changed"> {
  return async (events, manager) => {
    for (const accountId of new Set(events.map(({ payload }) => payload.accountId))) {
      const told = new Set([accountId, ...(await memberships.contactsOf(accountId))]);
      const frame = encodeFrame("keys.changed", { accountId });
      afterCommit(manager, () => {
        for (const contact of told) bus.send({ accountId: contact }, frame);
      });
    }
  };
}
