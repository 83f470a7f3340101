import { fromBase64, toBase64 } from "../base64.ts";
import type { Content, ItemChange, Reference, ShownContent } from "./content.ts";
import { callContentType, directContentType, readCall } from "./call-content.ts";
import { changeTypes, decodeChange, encodeChange } from "./item-changes.ts";
import { decodeFields, encodeFields, jsonContent, parseObject } from "./json-content.ts";
import { readTimer, timerContentType } from "./disappearing-content.ts";
import { groupNameContentType, membersContentType, readGroupName, readMembers } from "./group-content.ts";
import { profileContentType } from "./profile-content.ts";
import { decodeText, encodeText, textContentType } from "./text-content.ts";

/** A text that answers an earlier message; of that it has no word, so that nobody can be made to have said another thing. */
export const replyContentType = "application/vnd.tenchat.reply+json";

/** A text that somebody has said elsewhere: JSON of `text`. Of whom it was and where, nothing is passed on. */
const forwardedContentType = "application/vnd.tenchat.forwarded+json";

/** What a screen shows of these bytes, whatever they are: somebody else's program may have made them. */
type Show = (content: Uint8Array) => ShownContent | null;

/** The kinds that this version knows. One that is not here is kept as it came, and its type is what is shown of it. */
const kinds: ReadonlyMap<string, Show> = new Map<string, Show>([
  [textContentType, (content) => ({ kind: "text", text: decodeText(content) })],
  [
    replyContentType,
    (content) => {
      const found = decodeFields(content, ["reference", "text"]);
      return found && { kind: "text", text: found.text, replyTo: found.reference };
    },
  ],
  [
    forwardedContentType,
    (content) => {
      const text = parseObject(content)?.["text"];
      return typeof text === "string" ? { kind: "text", text: text.toWellFormed(), forwarded: true } : null;
    },
  ],
  [membersContentType, readMembers],
  [groupNameContentType, readGroupName],
  [timerContentType, readTimer],
  [callContentType, readCall],
  [directContentType, () => ({ kind: "direct" })],
]);

/** Records do not change, and decoding one for every look at it would be felt in a long conversation. */
const shown = new WeakMap<Content, ShownContent>();
const changes = new WeakMap<Content, ItemChange | null>();

export function textOf(written: string): Content {
  return { contentType: textContentType, content: toBase64(encodeText(written)) };
}

export function replyOf(written: string, reference: Reference): Content {
  return { contentType: replyContentType, content: toBase64(encodeFields({ reference, text: written })) };
}

export function forwardedOf(text: string): Content {
  return jsonContent(forwardedContentType, { text });
}

/** The same for those who read nothing but texts: the words of what is forwarded, without the mark. */
export function withoutMark(content: Content): Content {
  if (content.contentType !== forwardedContentType) return content;
  const said = showContent(content);
  return said.kind === "text" ? textOf(said.text) : content;
}

export function contentOfChange(change: ItemChange): Content {
  return { contentType: changeTypes[change.kind], content: toBase64(encodeChange(change)) };
}

export function showContent(content: Content): ShownContent {
  const known = shown.get(content);
  if (known !== undefined) return known;
  const { contentType } = content;
  const made = kinds.get(contentType)?.(fromBase64(content.content)) ?? { kind: "unsupported", contentType };
  shown.set(content, made);
  return made;
}

/** What it changes of another message; null of a message of its own. */
export function changeOf(content: Content | undefined): ItemChange | null {
  if (content === undefined) return null;
  const known = changes.get(content);
  if (known !== undefined) return known;
  const change = isChangeType(content.contentType)
    ? decodeChange(content.contentType, fromBase64(content.content))
    : null;
  changes.set(content, change);
  return change;
}

const silent: readonly string[] = [
  changeTypes.receipt,
  changeTypes.acceptance,
  changeTypes["ask-again"],
  changeTypes.again,
  changeTypes["call-accept"],
  changeTypes["call-offer"],
  changeTypes["call-answer"],
  changeTypes["call-end"],
  profileContentType,
];

/**
 * Whether nobody is to see that it was said: what one has read, accepted, asked for again, or calls oneself; and how two devices find each other for a call. A version that does not know these
 * kinds would show each as a message that it cannot show.
 */
export function isSilent(contentType: string): boolean {
  return silent.includes(contentType);
}

/** Whether it has no words of its sender's in it: it is about an item, or where their profile is. */
export function isWordless(contentType: string): boolean {
  return isSilent(contentType) || contentType === changeTypes.reaction || contentType === changeTypes.delete;
}

export function isChangeType(contentType: string): boolean {
  return Object.values<string>(changeTypes).includes(contentType);
}

/** The same in so few characters as a line of the list has. */
export function previewOf(whole: ShownContent, characters: number): ShownContent {
  return whole.kind === "text" ? { kind: "text", text: whole.text.slice(0, characters) } : whole;
}
