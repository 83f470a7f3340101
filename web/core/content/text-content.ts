import { TenChatError } from "../tenchat-error.ts";
import { isVisible } from "../visible-text.ts";

/** The content type of a line of text: its UTF-8, nothing around it. Richer content gets types of its own. */
export const textContentType = "text/plain";

/** Text longer than this in UTF-8 is refused. */
export const maximumTextBytes = 65_536;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export function encodeText(text: string): Uint8Array {
  return encoder.encode(text);
}

/** What is not UTF-8 becomes the replacement character. */
export function decodeText(content: Uint8Array): string {
  return decoder.decode(content);
}

/** Throws what the person reads when a text cannot be a message; the composer keeps it. */
export function checkText(text: string): void {
  if (!isVisible(text)) throw new TenChatError("message-empty", "There is nothing to send yet.");
  const length = encoder.encode(text).length;
  if (length > maximumTextBytes) {
    throw new TenChatError(
      "message-too-long",
      `This message is ${length - maximumTextBytes} bytes over the limit of ${maximumTextBytes}. It was not sent and is kept here; shorten it or send it in parts.`,
    );
  }
}
