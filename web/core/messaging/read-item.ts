import { CryptoError, decodeSealedItem } from "../../crypto/secrets.ts";
import type { ContentContext } from "../../crypto/secrets.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { toBase64 } from "../base64.ts";
import type { Content } from "../content/content.ts";
import { readDisappearing } from "../content/disappearing-content.ts";
import { nameFromOthers } from "../content/group-content.ts";
import type { MessageRecord } from "../ledger/message-record.ts";
import type { Proof } from "./item-proof.ts";

/** The first format: the content alone; its type stands outside the seal, and time and order nowhere. */
export const plainFormat = 1;
/** The second: time, order, type and content stand inside the seal. */
export const provenFormat = 2;

type Read = Partial<
  Pick<
    MessageRecord,
    "content" | "contentType" | "problem" | "sentAt" | "sealed" | "counter" | "resealed" | "expiresAfter"
  >
> & {
  readonly proof: Proof;
};

/** What an opened message says, by its format. One of a later format is kept as it is, for a version that knows it. */
export function readItem({ protocolVersion, contentType }: Message, opened: Uint8Array): Read {
  if (protocolVersion === plainFormat) return { ...lasting({ contentType, content: toBase64(opened) }), proof: "none" };
  if (protocolVersion !== provenFormat) {
    return { contentType: `application/vnd.tenchat.format-${protocolVersion}`, content: toBase64(opened), proof: null };
  }
  try {
    const { content, ...item } = decodeSealedItem(opened);
    const { sentAt, counter } = item;
    return {
      ...lasting({ contentType: item.contentType, content: toBase64(content) }),
      sentAt,
      sealed: true,
      counter,
      ...(item.again ? { resealed: true } : {}),
      proof: item,
    };
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    // Its sender sealed what is no item: the way between the devices is sound, and nothing else of it can be shown.
    return { problem: "damaged", proof: null };
  }
}

/** With how long it is kept, if its sender has said so. */
function lasting(sent: Content): Content & { readonly expiresAfter?: number } {
  const said = readDisappearing(sent) ?? sent;
  return { ...said, contentType: nameFromOthers(said.contentType) };
}

/** What its content is bound to. */
export function contextOf(message: Message): ContentContext {
  const { conversationId, messageId, senderAccountId, senderDeviceId, contentType, protocolVersion } = message;
  return { conversationId, messageId, senderAccountId, senderDeviceId, contentType, protocolVersion };
}
