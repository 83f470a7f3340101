import type { MessageAccepted } from "../../../../generated/contracts/messaging/types.ts";
import type { Bus } from "../../../kernel/bus/bus.ts";
import { messageFrames } from "../rules/message-frames.ts";
import type { NewMessage } from "../store/append-statement.ts";

/** Hands a message that was just committed to the live sockets of its readers: each device gets its own key only. */
export function deliverMessage(bus: Bus) {
  return (message: NewMessage, accepted: MessageAccepted): void => {
    const { wrappedKeys, readers = Object.keys(wrappedKeys) } = message;
    const listening = readers.filter((deviceId) => bus.hasListeners({ deviceId }));
    if (listening.length === 0) return;
    const frameFor = messageFrames({
      ...accepted,
      senderAccountId: message.senderAccountId,
      senderDeviceId: message.senderDeviceId,
      contentType: message.contentType,
      protocolVersion: message.protocolVersion,
      ciphertext: message.ciphertext.toString("base64"),
      wrappedKey: null,
      meta: { sentAt: message.sentAt.toISOString(), clientSequence: message.clientSequence },
    });
    for (const deviceId of listening) bus.send({ deviceId }, frameFor(wrappedKeys[deviceId] ?? null));
  };
}
