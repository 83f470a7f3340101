import { fromBase64, toBase64 } from "../base64.ts";
import type { Content, ShownContent } from "./content.ts";
import { groupNameContentType, membersContentType, readGroupName, readMembers } from "./group-content.ts";
import { decodeText, encodeText, textContentType } from "./text-content.ts";

/** What this version knows of one kind of content. */
interface ContentKind {
  /** What a screen shows of these bytes, whatever they are: somebody else's program may have made them. */
  show(content: Uint8Array): ShownContent;
  /** The same in so few characters as a line of the list has. */
  preview(shown: ShownContent, characters: number): ShownContent;
}

const text: ContentKind = {
  show: (content) => ({ kind: "text", text: decodeText(content) }),
  preview: (shown, characters) =>
    shown.kind === "text" ? { kind: "text", text: shown.text.slice(0, characters) } : shown,
};

/** The kinds that this version knows. One that is not here is kept as it came, and its type is what is shown of it. */
const kinds: ReadonlyMap<string, ContentKind> = new Map([
  [textContentType, text],
  [membersContentType, { show: readMembers, preview: (shown) => shown }],
  [groupNameContentType, { show: readGroupName, preview: (shown) => shown }],
]);

/** Records do not change, and decoding one for every look at it would be felt in a long conversation. */
const shown = new WeakMap<Content, ShownContent>();

export function textOf(written: string): Content {
  return { contentType: textContentType, content: toBase64(encodeText(written)) };
}

export function showContent(content: Content): ShownContent {
  const known = shown.get(content);
  if (known !== undefined) return known;
  const { contentType } = content;
  const made = kinds.get(contentType)?.show(fromBase64(content.content)) ?? { kind: "unsupported", contentType };
  shown.set(content, made);
  return made;
}

export function previewOf(content: Content, characters: number): ShownContent {
  const whole = showContent(content);
  return kinds.get(content.contentType)?.preview(whole, characters) ?? whole;
}
