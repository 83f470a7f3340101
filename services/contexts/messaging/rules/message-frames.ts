import type { Message } from "../../../../generated/contracts/messaging/types.ts";
import { encodeFrame } from "../../../../generated/server/frames.ts";

const PLACE = '"wrappedKey":null';

/**
 * Frames of one message for many devices: encoded once, and each device's wrapped key put in its place. Both are
 * base64 or plain ids, so the place can occur nowhere else and the key needs no escaping.
 */
export function messageFrames(message: Message): (wrappedKey: string | null) => string {
  const frame = encodeFrame("message.new", { ...message, wrappedKey: null });
  const at = frame.indexOf(PLACE);
  if (at < 0 || frame.indexOf(PLACE, at + 1) >= 0) throw new Error("a message frame has one place for its wrapped key");
  const before = frame.slice(0, at);
  const after = frame.slice(at + PLACE.length);
  return (wrappedKey) => (wrappedKey === null ? frame : `${before}"wrappedKey":"${wrappedKey}"${after}`);
}
