import type { MessageItem } from "../../../core/tenchat.ts";

/** Whether one can give it other words: one's own can be changed, but not what somebody else has said. */
export function isChangeable(item: MessageItem | null): boolean {
  return item !== null && item.own && item.content.kind === "text" && !item.content.forwarded;
}
