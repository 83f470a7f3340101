import type { Message } from "../../../generated/contracts/messaging/types.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { MessageRecord } from "../ledger/message-record.ts";
import type { ServerApi } from "../server-api.ts";

const pageSize = 100;

/** The last place up to which the server's log and what is known here are the same; 0 when nothing is. */
export interface CommonPart {
  readonly sequence: number;
  readonly acceptedAt?: string;
}

/**
 * Reads the server's log backwards until it comes to a message that is known here as accepted in the same place at the
 * same moment: a log only grows at its end, so that everything before it is the same as well.
 */
export async function findCommonPart(
  messaging: Pick<ServerApi["messaging"], "readHistory">,
  ledger: Ledger,
  conversationId: string,
  position: number,
): Promise<CommonPart> {
  let before = position + 1;
  for (;;) {
    const page = await messaging.readHistory({ conversationId, limit: pageSize, before });
    for (const message of page.messages.toReversed()) {
      if (isSame(await ledger.message(conversationId, message.messageId), message)) {
        return { sequence: message.sequence, acceptedAt: message.acceptedAt };
      }
    }
    const first = page.messages[0]?.sequence;
    if (!page.hasMore || first === undefined || first >= before) return { sequence: 0 };
    before = first;
  }
}

function isSame(known: MessageRecord | undefined, message: Message): boolean {
  if (known === undefined) return false;
  const place = known.again ?? (known.kept === undefined ? known.sequence : undefined);
  // Of what was stored before moments were, the id in its place has to do.
  return place === message.sequence && (known.acceptedAt ?? message.acceptedAt) === message.acceptedAt;
}
