import type { Outbox } from "../../../../generated/server/outbox.ts";
import type { Memberships } from "../../conversations/index.ts";
import type { Recipients } from "../rules/find-missing-devices.ts";

/** What this room asks of keys. */
export interface Devices {
  /** The devices of an account that can be written to. */
  keyedDevicesOf(accountId: string): Promise<readonly string[]>;
}

export interface RecipientLists {
  /** The devices of every member of a conversation. */
  recipientsOf(conversationId: string): Promise<Recipients>;

  /** Forgets an account's devices; the next message asks again. */
  forget(accountId: string): void;
}

const REMEMBERED = 50_000;

/**
 * Who has to be able to read a message, from memory. A change of an account's devices makes it forget them with the
 * commit that changed them, so that no message is accepted against an older list in this process.
 */
export function createRecipientLists(memberships: Memberships, devices: Devices, outbox: Outbox): RecipientLists {
  const known = new Map<string, Promise<readonly string[]>>();

  const forget = (accountId: string): void => {
    known.delete(accountId);
  };
  outbox.onCommitted("account-devices-changed", ({ payload }) => forget(payload.accountId));
  outbox.onCommitted("device-revoked", ({ payload }) => forget(payload.accountId));

  const devicesOf = (accountId: string): Promise<readonly string[]> => {
    const remembered = known.get(accountId);
    if (remembered) return remembered;
    const oldest = known.size >= REMEMBERED ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    // The promise is kept, not its value: a change while it is under way removes it, and is not overwritten by it.
    const asked = devices.keyedDevicesOf(accountId);
    known.set(accountId, asked);
    asked.catch(() => {
      if (known.get(accountId) === asked) known.delete(accountId);
    });
    return asked;
  };

  return {
    async recipientsOf(conversationId) {
      const members = await memberships.membersOf(conversationId);
      return new Map(
        await Promise.all(members.map(async (accountId) => [accountId, await devicesOf(accountId)] as const)),
      );
    },
    forget,
  };
}
