import type { Kernel } from "../../kernel/kernel.ts";
import type { NewMessage } from "./store/append-statement.ts";
import { Backlogs } from "./store/backlogs.ts";
import { SentBytes } from "./store/sent-bytes.ts";

/** How much anybody may have stored, whatever rate they send at. */
export interface SendingLimits {
  /** Runs `append` if there is room for the message, or if it is stored already: then it takes no more. */
  within<Result>(message: NewMessage, isStored: () => Promise<boolean>, append: () => Promise<Result>): Promise<Result>;

  /** Counts a message that was stored for the first time. */
  count(message: NewMessage): void;

  /** Writes down what was counted. */
  close(): Promise<void>;
}

/** The limits of the settings; none where limits are off. */
export function openSendingLimits({ settings, dataSource, clock, log, freeSpace }: Kernel): SendingLimits {
  const { rateLimits, bytesPerDay, unansweredMessages, unansweredBytes } = settings;
  const sent = new SentBytes(dataSource, clock, log, rateLimits ? bytesPerDay : Infinity);
  const backlogs = new Backlogs(dataSource, {
    messages: rateLimits ? unansweredMessages : Infinity,
    bytes: unansweredBytes,
  });
  return {
    async within(message, isStored, append) {
      const { conversationId, senderAccountId } = message;
      const bytes = message.ciphertext.length;
      let isBegun = false;
      const begin = () => {
        isBegun = true;
        return append();
      };
      try {
        freeSpace.expectRoom();
        return await backlogs.within({ conversationId, senderAccountId, bytes }, () =>
          sent.within(senderAccountId, sizeOf(message), begin),
        );
      } catch (refusal) {
        if (isBegun || !(await isStored())) throw refusal;
        return append();
      }
    },
    count: (message) => sent.add(message.senderAccountId, sizeOf(message)),
    close: () => sent.close(),
  };
}

function sizeOf({ ciphertext, wrappedKeys }: NewMessage): number {
  let bytes = ciphertext.length;
  for (const key of Object.values(wrappedKeys)) bytes += key.length;
  return bytes;
}
