import type { EntityManager } from "typeorm";
import { AnswerAwaited, DailyQuotaSpent, MessageIdTaken } from "../../../generated/contracts/messaging/errors.ts";
import type { Position } from "../../../generated/contracts/messaging/types.ts";
import { rosterContentType } from "../../../web/crypto/verify.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import type { Audiences } from "./audiences.ts";
import { erasedContentType } from "./jobs/erase-messages.ts";
import { devicesOf, keepRecipientKeys } from "./rules/find-missing-devices.ts";
import type { SendingLimits } from "./sending-limits.ts";
import { appendInside } from "./store/append-inside.ts";
import type { NewMessage } from "./store/append-statement.ts";
import type { OnAppended } from "./store/message-log.ts";
import type { MessageReader } from "./store/read-messages.ts";
import { readSaid } from "./store/read-said.ts";
import type { SaidMessage } from "./store/read-said.ts";
import type { RecipientsOf } from "./store/recipients.ts";

/** A message that somebody at another server has sent; who that is and that they are in it is known. */
export type RelayedMessage = Omit<NewMessage, "membership" | "revision" | "readers">;

/** The log, for other servers: each has one of its own, in which a conversation has the same messages. */
export interface LogWithServers {
  /**
   * Gives a message its place within the transaction, and tells its readers after the commit. "known": it had one. "full":
   * somebody has as much before people here as they may, and it may come again. "unfit": it is none that anybody may send.
   */
  append(manager: EntityManager, message: RelayedMessage): Promise<"appended" | "known" | "full" | "unfit">;

  /** What has been said in a conversation after a place, oldest first, with the keys for all of its readers. */
  saidAfter(conversationId: string, sequence: number, most: number): Promise<SaidMessage[]>;

  /** The last place that was given in each of these; those without a message are absent. */
  lastSequences(conversationIds: readonly string[]): Promise<Position[]>;
}

/** What only this server itself writes into a log. */
const OWN_TYPES: readonly string[] = [rosterContentType, erasedContentType];

export function logWithServers(
  kernel: Kernel,
  recipientsOf: RecipientsOf,
  audiences: Pick<Audiences, "keptBackFrom">,
  limits: SendingLimits,
  reader: Pick<MessageReader, "lastSequences">,
  deliver: OnAppended,
): LogWithServers {
  return {
    async append(manager, message) {
      if (OWN_TYPES.includes(message.contentType)) return "unfit";
      const { conversationId, messageId, senderAccountId, senderDeviceId } = message;
      // The sender's own devices read at home; to ask for them here would be to wait for another server in a transaction.
      const recipients = await recipientsOf(conversationId, senderAccountId);
      const keptBack = await audiences.keptBackFrom([...recipients.keys()], senderAccountId);
      const hearing = new Map([...recipients].filter(([member]) => !keptBack.includes(member)));
      const kept = {
        ...message,
        wrappedKeys: keepRecipientKeys(recipients, senderDeviceId, new Map(Object.entries(message.wrappedKeys))),
        readers: devicesOf(hearing, senderDeviceId),
      };
      const isStored = () => hasMessage(manager, conversationId, messageId);
      try {
        await limits.within(kept, isStored, () => appendInside(kernel, manager, kept, deliver));
        return "appended";
      } catch (error) {
        if (error instanceof MessageIdTaken) return "known";
        if (error instanceof AnswerAwaited || error instanceof DailyQuotaSpent) return "full";
        throw error;
      }
    },
    saidAfter: (conversationId, sequence, most) => readSaid(kernel.dataSource, conversationId, sequence, most),
    lastSequences: (conversationIds) => reader.lastSequences(conversationIds),
  };
}

async function hasMessage(manager: EntityManager, conversationId: string, messageId: string): Promise<boolean> {
  const rows = (await manager.query(`SELECT 1 FROM messages WHERE message_id = $1 AND conversation_id = $2`, [
    messageId,
    conversationId,
  ])) as unknown[];
  return rows.length > 0;
}
