import type { Content, ShownContent } from "./content.ts";
import { jsonContent, parseObject } from "./json-content.ts";

/**
 * Somebody calls: JSON of `video`. It is a line of the conversation, and its id is the call's. Everything else about a call
 * is a change of this item (`item-changes.ts`), so that of several calls none is taken for another.
 */
export const callContentType = "application/vnd.tenchat.call+json";

/**
 * Somebody asks for a direct connection, over which messages go; the words that follow about it are those of a call. Its
 * object is empty: whatever a later version puts there, this one is asked for what it knows.
 */
export const directContentType = "application/vnd.tenchat.direct+json";

export function directOf(): Content {
  return jsonContent(directContentType, {});
}

export function callOf(video: boolean): Content {
  return jsonContent(callContentType, { video });
}

export function readCall(content: Uint8Array): ShownContent | null {
  const video = parseObject(content)?.["video"];
  return typeof video === "boolean" ? { kind: "call", video } : null;
}
