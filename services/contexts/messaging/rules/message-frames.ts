import type { Message } from "../../../../generated/contracts/messaging/types.ts";
import { encodeFrame, type EncodedFrame } from "../../../../generated/server/frames.ts";

const PLACE = '"wrappedKey":null';

/**
 * Frames of one message for many devices: encoded once, and each device's wrapped key put in its place. Both are
 * base64 or plain ids, so the place can occur nowhere else and the key needs no escaping.
 */
export function messageFrames(message: Message): (wrappedKey: string | null) => EncodedFrame {
  const frame = encodeFrame("message.new", { ...message, wrappedKey: null });
  const { text } = frame;
  const at = text.indexOf(PLACE);
  if (at < 0 || text.indexOf(PLACE, at + 1) >= 0) throw new Error("a message frame has one place for its wrapped key");
  const before = text.slice(0, at);
  const after = text.slice(at + PLACE.length);
  return (wrappedKey) =>
    wrappedKey === null ? frame : { ...frame, text: `${before}"wrappedKey":"${wrappedKey}"${after}` };
}
