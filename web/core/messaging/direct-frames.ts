import type { PostMessageInput } from "../../../generated/contracts/messaging/operations.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { isBase64, isUlid } from "../content/forms.ts";
import type { Recipient } from "../keys/content-keys.ts";

/** A text at its longest, sealed, with its key and in base64 twice over has less. */
const longestFrame = 200_000;

/** What two devices say on a direct connection. Whoever says it, and in which conversation, is known by the connection. */
export type DirectFrame =
  /** A message as the server hands it to a device, but for what only the log can say. */
  | { readonly kind: "message"; readonly message: Message }
  /** That message is here. */
  | { readonly kind: "here"; readonly messageId: string };

/** Exactly what the server is given, and of the wrapped keys the one of that device; null where it has none. */
export function messageFrame(submission: PostMessageInput, { deviceId }: Recipient): string | null {
  const wrappedKey = submission.keys.find((key) => key.deviceId === deviceId)?.wrappedKey;
  if (wrappedKey === undefined) return null;
  const { messageId, contentType, protocolVersion, ciphertext } = submission;
  return JSON.stringify({ kind: "message", messageId, contentType, protocolVersion, ciphertext, wrappedKey });
}

export function hereFrame(messageId: string): string {
  return JSON.stringify({ kind: "here", messageId });
}

/** Null of what is none of these: a later version says more, and somebody else's program anything. */
export function readFrame(frame: string, conversationId: string, from: Recipient, now: number): DirectFrame | null {
  const said = frame.length > longestFrame ? null : parse(frame);
  const { kind, messageId, contentType, protocolVersion, ciphertext, wrappedKey } = said ?? {};
  if (!isUlid(messageId)) return null;
  if (kind === "here") return { kind, messageId };
  if (kind !== "message" || typeof contentType !== "string" || typeof protocolVersion !== "number") return null;
  if (!isBase64(ciphertext) || !isBase64(wrappedKey)) return null;
  // No log has said these yet: they are asked for nowhere until it has, and then the log's are taken.
  const at = new Date(now).toISOString();
  const unsaid = { sequence: 0, acceptedAt: at, meta: { sentAt: at, clientSequence: 0 } };
  const sender = { senderAccountId: from.accountId, senderDeviceId: from.deviceId };
  const message = { messageId, conversationId, contentType, protocolVersion, ciphertext, wrappedKey };
  return { kind, message: { ...message, ...sender, ...unsaid } };
}

function parse(frame: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(frame);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
