import type { EntityManager } from "typeorm";
import { createEnvelope, EVENTS } from "../../../../generated/contracts/events.ts";
import { MembershipStale } from "../../../../generated/contracts/conversations/errors.ts";
import { MessageIdTaken } from "../../../../generated/contracts/messaging/errors.ts";
import type { MessageAccepted } from "../../../../generated/contracts/messaging/types.ts";
import { afterCommit } from "../../../../generated/server/runtime/transaction.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import { appendStatements } from "./append-statement.ts";
import type { AppendedRow, NewMessage } from "./append-statement.ts";

/**
 * Gives a message its place within somebody's transaction: what it says and what it changes are one commit. Messages of
 * the lanes wait at the conversation's row until then.
 */
export async function appendInside(
  kernel: Kernel,
  manager: EntityManager,
  message: NewMessage,
  appended: (message: NewMessage, accepted: MessageAccepted) => void,
): Promise<MessageAccepted> {
  const { conversationId, messageId, senderAccountId } = message;
  const now = kernel.clock.now();
  const id = kernel.ids.ulid();
  const [lock, append] = appendStatements([message], [id], EVENTS["message-persisted"].version, now);
  await manager.query(lock!.text, lock!.values);
  const [row] = (await manager.query(append!.text, append!.values)) as AppendedRow[];
  if (row !== undefined && row.members !== null) throw new MembershipStale({ revision: row.members });
  if (!row?.stored) throw new MessageIdTaken();
  const acceptedAt = row.accepted_at.toISOString();
  const accepted = { messageId, conversationId, sequence: Number(row.sequence), acceptedAt };
  afterCommit(manager, () => {
    const payload = { conversationId, messageId, sequence: accepted.sequence, senderAccountId, acceptedAt };
    kernel.outbox.committed([createEnvelope("message-persisted", payload, { id, occurredAt: acceptedAt })]);
    appended(message, accepted);
  });
  return accepted;
}
