import type { Outbox } from "../../../../generated/server/runtime/outbox.ts";
import type { Bus } from "../../../kernel/bus/bus.ts";
import { remember } from "../../../kernel/memory/remembered.ts";
import type { Memberships } from "../../conversations/index.ts";
import type { Recipients } from "../rules/find-missing-devices.ts";

/** What this room asks of keys. */
export interface Devices {
  /** The devices of an account that can be written to. */
  keyedDevicesOf(accountId: string): Promise<readonly string[]>;
}

/** The devices of every member of a conversation; without those of one whose server has their own log. */
export type RecipientsOf = (conversationId: string, without?: string) => Promise<Recipients>;

const MEMORY = "recipients";
const REMEMBERED = { most: 50_000, milliseconds: 30_000 };

/**
 * Who has to be able to read a message, from memory. A change of an account's devices makes every node forget them with
 * the commit that changed them, so that no message is accepted against an older list.
 */
export function createRecipientLists(
  memberships: Memberships,
  devices: Devices,
  outbox: Outbox,
  bus: Bus,
): RecipientsOf {
  const devicesOf = remember((accountId) => devices.keyedDevicesOf(accountId), REMEMBERED);
  bus.onForget(MEMORY, devicesOf.forget);
  outbox.onCommitted("account-devices-changed", ({ payload }) => bus.forget(MEMORY, payload.accountId));
  outbox.onCommitted("device-revoked", ({ payload }) => bus.forget(MEMORY, payload.accountId));

  return async (conversationId, without) => {
    const members = (await memberships.membersOf(conversationId)).filter((member) => member !== without);
    return new Map(
      await Promise.all(members.map(async (accountId) => [accountId, await devicesOf.of(accountId)] as const)),
    );
  };
}
