/** What a packet does: Jasper knows four. */
export type InnerType = "MESSAGE" | "EDIT" | "DELETE" | "REACT";

/** What is inside a packet (JA-011), in the words of Jasper. */
export interface InnerMessage {
  /** The key of whoever says it: base64 of its SPKI. */
  readonly sender: string;
  readonly channel_id: string;
  readonly type: InnerType;
  readonly content: string;
  /** Of the message that is made, changed, removed or reacted to. */
  readonly id: string;
  /** ISO 8601. */
  readonly timestamp: string;
  /** Our addition, in the copy for one's own other places alone: whose key the message went to, where it went to one. */
  readonly recipient?: string;
}

const types: ReadonlySet<unknown> = new Set<InnerType>(["MESSAGE", "EDIT", "DELETE", "REACT"]);
const channel = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;
const longestId = 128;
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

export function writeInner(message: InnerMessage): Uint8Array {
  return encoder.encode(JSON.stringify(message));
}

/** Undefined for what is no message. Whatever else stands in it is left out: another client may say more. */
export function readInner(bytes: Uint8Array): InnerMessage | undefined {
  const said = parse(bytes);
  if (typeof said !== "object" || said === null) return undefined;
  const { sender, channel_id, type, content, id, timestamp, recipient } = said as Readonly<Record<string, unknown>>;
  if (typeof sender !== "string" || typeof channel_id !== "string" || !channel.test(channel_id)) return undefined;
  if (!types.has(type) || typeof content !== "string") return undefined;
  if (typeof id !== "string" || id === "" || id.length > longestId) return undefined;
  if (typeof timestamp !== "string" || !moment.test(timestamp) || Number.isNaN(Date.parse(timestamp))) return undefined;
  return {
    sender,
    channel_id: channel_id.toLowerCase(),
    type: type as InnerType,
    content,
    id,
    timestamp,
    ...(typeof recipient === "string" ? { recipient } : {}),
  };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}
