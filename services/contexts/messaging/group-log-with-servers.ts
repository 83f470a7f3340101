import type { EntityManager } from "typeorm";
import type { Kernel } from "../../kernel/kernel.ts";
import type { Memberships } from "../conversations/index.ts";
import { rosterContentType } from "../../../web/crypto/verify.ts";
import { Forbidden } from "../../../generated/contracts/shared/errors.ts";
import { erasedContentType } from "./jobs/erase-messages.ts";
import { keepRecipientKeys } from "./rules/find-missing-devices.ts";
import { refusalIn } from "./refusal-in-group.ts";
import type { SendingLimits } from "./sending-limits.ts";
import { appendInside } from "./store/append-inside.ts";
import type { NewMessage } from "./store/append-statement.ts";
import type { OnAppended } from "./store/message-log.ts";
import type { Devices } from "./store/recipients.ts";

/** A message of somebody elsewhere for a group that is at home here. */
export type SentToGroup = Omit<NewMessage, "revision" | "readers"> & {
  readonly membership: number;
  readonly aside: boolean;
};

/** The log of groups, for other servers: that of the home, and in each of the others the same from some place on. */
export interface GroupLogWithServers {
  /** Gives it its place where the newest roster allows it; what may not be is thrown. `hereIds`: members who have an account here. */
  append(manager: EntityManager, message: SentToGroup, hereIds: readonly string[]): Promise<void>;

  /**
   * Whether an item that the home has given this place can have it here. "known": it has it. "behind": there are places
   * before it that have not come. "other": something else stands there. `jumps`: nobody here has to do with those before.
   */
  place(
    manager: EntityManager,
    at: { readonly conversationId: string; readonly messageId: string; readonly sequence: number },
    jumps: boolean,
  ): Promise<"next" | "known" | "behind" | "other">;

  /** Repeats a message of the home's log; its place was asked for before. */
  repeat(manager: EntityManager, message: Omit<NewMessage, "readers">, hereIds: readonly string[]): Promise<void>;
}

export function groupLogWithServers(
  kernel: Kernel,
  memberships: Pick<Memberships, "groupOf">,
  devices: Devices,
  limits: SendingLimits,
  deliver: OnAppended,
): GroupLogWithServers {
  const devicesHere = async (accountIds: readonly string[]) =>
    new Map(await Promise.all(accountIds.map(async (id) => [id, await devices.keyedDevicesOf(id)] as const)));

  return {
    async append(manager, { aside, ...message }, hereIds) {
      if ([rosterContentType, erasedContentType].includes(message.contentType)) throw new Forbidden();
      const { conversationId, senderAccountId, membership } = message;
      const group = await memberships.groupOf(conversationId, membership);
      if (group === null) throw new Forbidden();
      const refusal = refusalIn(group, { membership, aside }, senderAccountId, kernel.clock.now());
      if (refusal !== null) throw refusal;
      const readers = [...(await devicesHere(hereIds)).values()].flat();
      const kept = { ...message, readers };
      // Whether it was here before, the log itself says.
      await limits.within(
        kept,
        async () => false,
        () => appendInside(kernel, manager, kept, deliver),
      );
    },
    async place(manager, { conversationId, messageId, sequence }, jumps) {
      const [log] = (await manager.query(
        `INSERT INTO conversation_logs AS log (conversation_id, last_sequence) VALUES ($1, CASE WHEN $3 THEN $2::bigint - 1 ELSE 0 END)
         ON CONFLICT (conversation_id) DO UPDATE
           SET last_sequence = CASE WHEN $3 THEN greatest(log.last_sequence, $2::bigint - 1) ELSE log.last_sequence END
         RETURNING last_sequence AS last`,
        [conversationId, sequence, jumps],
      )) as { last: number | string }[];
      const last = Number(log!.last);
      if (last === sequence - 1) return "next";
      if (last < sequence) return "behind";
      const known = (await manager.query(
        `SELECT FROM messages WHERE conversation_id = $1 AND sequence = $2 AND message_id = $3`,
        [conversationId, sequence, messageId],
      )) as unknown[];
      return known.length > 0 ? "known" : "other";
    },
    async repeat(manager, message, hereIds) {
      const recipients = await devicesHere(hereIds);
      const keys = new Map(Object.entries(message.wrappedKeys));
      const readers = [...recipients.values()].flat().filter((id) => id !== message.senderDeviceId);
      const wrappedKeys = keepRecipientKeys(recipients, message.senderDeviceId, keys);
      await appendInside(kernel, manager, { ...message, wrappedKeys, readers }, deliver);
    },
  };
}
