import type { Happened } from "../event-effects.ts";
import type { RelayedMessage } from "../../messaging/index.ts";
import { isSealedContent } from "./sealed-content.ts";

/** What of a message its content decides. */
export type ReadContent = Pick<
  RelayedMessage,
  "contentType" | "protocolVersion" | "ciphertext" | "wrappedKeys" | "sentAt" | "clientSequence"
>;

/** A content of d3chat, as text: no program of ours reads it, and none takes it for anything of ours. */
const D3CHAT = "application/vnd.d3chat.sealed";

const TYPE = /^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** As few and as many bytes as a ciphertext has in any log. */
const [LEAST, MOST] = [17, 98_304];

/** What a server of ours has sent byte for byte, what d3chat has sealed as the text that it is; undefined of all else. */
export function readContent({ fields, besides, timestamp }: Happened<"message.relay">): ReadContent | undefined {
  if (besides === undefined) return readPlain(fields, timestamp);
  const { content, content_type: contentType, protocol_version: protocolVersion, sender_device_id: device } = fields;
  if (device === null || !TYPE.test(contentType) || !BASE64.test(content)) return undefined;
  const ciphertext = Buffer.from(content, "base64");
  if (!isFit(ciphertext)) return undefined;
  const { wrapped_keys: wrappedKeys, sent_at: sentAt, client_sequence: clientSequence } = besides;
  return { contentType, protocolVersion, ciphertext, wrappedKeys, sentAt: new Date(sentAt), clientSequence };
}

function readPlain({ content }: Happened<"message.relay">["fields"], timestamp: string): ReadContent | undefined {
  const ciphertext = Buffer.from(content, "utf8");
  if (!isSealedContent(content) || !isFit(ciphertext)) return undefined;
  const said = new Date(timestamp);
  const sentAt = Number.isNaN(said.getTime()) ? new Date(0) : said;
  return { contentType: D3CHAT, protocolVersion: 1, ciphertext, wrappedKeys: {}, sentAt, clientSequence: 0 };
}

function isFit({ length }: Buffer): boolean {
  return length >= LEAST && length <= MOST;
}
