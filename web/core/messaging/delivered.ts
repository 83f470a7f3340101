import { isIn, standingOf, withStanding } from "../ledger/conversation-record.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** Up to there it has come to a device of somebody else, as the server says. */
export function noteDelivered(
  ledger: Ledger,
  ownAccountId: string,
  conversationId: string,
  accountId: string,
  sequence: number,
): Promise<void> {
  return ledger.section.run(async () => {
    const conversation = ledger.conversation(conversationId);
    if (conversation === undefined || accountId === ownAccountId || !isIn(conversation, accountId)) return;
    // Further than there is anything nothing has come: it would be said of all that is written from then on.
    const waiting = ledger.outbox(conversationId);
    const newest = Math.max(conversation.position + waiting.length, ...waiting.map(({ accepted = 0 }) => accepted));
    const upTo = Math.min(sequence, newest);
    if (upTo <= standingOf(conversation, accountId).delivered) return;
    // The server says it again whenever it is asked for what was missed.
    const delivered = withStanding(conversation, accountId, { delivered: upTo });
    await ledger.commitInside({ conversation: delivered, durability: "relaxed" });
  });
}
