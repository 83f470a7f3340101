import type { Kernel } from "../../../kernel/kernel.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import { setEventAside } from "../../../kernel/events/set-event-aside.ts";
import type { SaidMessage } from "../../messaging/index.ts";
import type { DueCursor } from "./peer-cursors.ts";

/**
 * Puts messages that a server has not taken for a day among the events that are set aside, where the operator sees them
 * and can have them tried again, and goes on behind them. One commit: none is lost, and none is there twice.
 */
export async function setAside(
  { dataSource, ids, clock }: Pick<Kernel, "dataSource" | "ids" | "clock">,
  { peer, conversationId, deliveredSequence, attempts }: DueCursor,
  messages: readonly SaidMessage[],
  upTo: number,
  error: string,
): Promise<void> {
  const now = clock.now();
  await transaction(dataSource, async (manager) => {
    const [passed] = (await manager.query(
      `UPDATE peer_cursors SET delivered_sequence = $3
       WHERE peer = $1 AND conversation_id = $2 AND delivered_sequence = $4 RETURNING peer`,
      [peer, conversationId, upTo, deliveredSequence],
    )) as [unknown[], number];
    if (passed.length === 0) return;
    for (const { messageId, sequence } of messages) {
      const payload = { peer, conversationId, messageId, sequence };
      const note = { id: ids.ulid(), now, attempts: attempts + 1, error };
      await setEventAside(manager, "federation", "peer-message-undelivered", payload, note);
    }
  });
}
