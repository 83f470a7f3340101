import { DeviceListStale } from "../../../../generated/contracts/messaging/errors.ts";
import type { DeviceKey } from "../../../../generated/contracts/messaging/types.ts";
import { InvalidInput } from "../../../../generated/contracts/shared/errors.ts";
import type { MessagingOperations } from "../../../../generated/server/messaging/operations.ts";
import { findMissingDevices, keepRecipientKeys } from "../rules/find-missing-devices.ts";
import type { SendingLimits } from "../sending-limits.ts";
import type { MessageLog } from "../store/message-log.ts";
import type { MessageReader } from "../store/read-messages.ts";
import type { RecipientsOf } from "../store/recipients.ts";

/**
 * Gives a message its place in the log; answered after the commit. Every device of every member must have its key,
 * and there must be room for it, except that a message that is already stored is answered as it was, whatever has changed
 * since.
 */
export function submitMessage(
  log: MessageLog,
  reader: MessageReader,
  recipientsOf: RecipientsOf,
  limits: SendingLimits,
): MessagingOperations["submitMessage"] {
  return async (input, { actor }) => {
    const keys = indexKeys(input.keys);
    const recipients = await recipientsOf(input.conversationId);
    const missing = findMissingDevices(recipients, actor.deviceId, keys);
    const isStored = async () =>
      (await reader.find(input.conversationId, input.messageId, actor.deviceId)) !== undefined;
    if (missing.length > 0 && !(await isStored())) throw new DeviceListStale({ missing });
    const message = {
      conversationId: input.conversationId,
      messageId: input.messageId,
      senderAccountId: actor.accountId,
      senderDeviceId: actor.deviceId,
      contentType: input.contentType,
      protocolVersion: input.protocolVersion,
      ciphertext: Buffer.from(input.ciphertext, "base64"),
      wrappedKeys: keepRecipientKeys(recipients, actor.deviceId, keys),
      sentAt: new Date(input.meta.sentAt),
      clientSequence: input.meta.clientSequence,
    };
    return limits.within(message, isStored, () => log.append(message));
  };
}

function indexKeys(keys: readonly DeviceKey[]): Map<string, string> {
  const index = new Map(keys.map((key) => [key.deviceId, key.wrappedKey]));
  if (index.size < keys.length) {
    throw new InvalidInput({ issues: [{ path: "keys", problem: "names a device more than once" }] });
  }
  return index;
}
