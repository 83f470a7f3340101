import { showContent } from "../content/content-kinds.ts";
import type { CallSignal, ItemChange, Reference } from "../content/content.ts";
import { isCallSignal } from "../content/item-changes.ts";
import { contentOf } from "../ledger/message-record.ts";
import type { MessageRecord } from "../ledger/message-record.ts";

/** Something said about a call or a direct connection, once it has its place: from then on every device knows what came before it. */
export interface CallWord {
  readonly conversationId: string;
  readonly senderAccountId: string;
  readonly senderDeviceId: string | null;
  /** This device has said it. */
  readonly fromHere: boolean;
  /** When the server took it, in milliseconds since 1970, by its clock. */
  readonly acceptedAt: number;
  readonly said: CallSignal | { readonly kind: "ring" | "ask"; readonly of: Reference; readonly video: boolean };
}

/** Null of everything else, and of what comes once more since a server had lost it: that call is long over. */
export function callWordOf(record: MessageRecord, change: ItemChange | null): CallWord | null {
  if (record.again !== undefined || record.resealed) return null;
  const said = change === null ? ringOf(record) : isCallSignal(change) ? change : null;
  if (said === null) return null;
  const { conversationId, senderAccountId, senderDeviceId, fromHere = false, acceptedAt, sentAt } = record;
  const at = acceptedAt === undefined ? sentAt : Date.parse(acceptedAt);
  return { conversationId, senderAccountId, senderDeviceId, fromHere, acceptedAt: at, said };
}

function ringOf(record: MessageRecord): CallWord["said"] | null {
  const content = contentOf(record);
  const shown = content === undefined ? null : showContent(content);
  const of = { id: record.id, by: record.senderAccountId };
  if (shown?.kind === "direct") return { kind: "ask", of, video: false };
  return shown?.kind === "call" ? { kind: "ring", of, video: shown.video } : null;
}
