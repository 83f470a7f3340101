import { seenLine } from "../seen-line.ts";
import type { Content, ShownContent } from "./content.ts";
import { timerContentType } from "./disappearing-content.ts";
import { jsonContent, parseObject } from "./json-content.ts";

/** What a roster changed, as it was worked out when it came: this never leaves the device. */
export const membersContentType = "application/vnd.tenchat.members";
/** A group's name: JSON of `name` and `again`. */
export const groupNameContentType = "application/vnd.tenchat.group-name";

/** As many characters of a name are shown. */
export const maximumNameLength = 64;

const decoder = new TextDecoder("utf-8");

export type Members = Omit<Extract<ShownContent, { kind: "members" }>, "kind">;

export function membersOf(members: Members): Content {
  return jsonContent(membersContentType, members);
}

export function groupNameOf(name: string, again = false): Content {
  return jsonContent(groupNameContentType, again ? { name, again } : { name });
}

/** Only this device writes these; what comes from others under the name is kept under another (`nameFromOthers`). */
export function readMembers(content: Uint8Array): ShownContent {
  return { kind: "members", ...(JSON.parse(decoder.decode(content)) as Members) };
}

/** Somebody else's program may have made it: what is no name is one that nobody can show. */
export function readGroupName(content: Uint8Array): ShownContent {
  const said = parseObject(content);
  if (typeof said?.["name"] !== "string") return unreadable;
  const name = seenLine(said["name"], maximumNameLength);
  return name === "" ? unreadable : { kind: "group-name", name, again: said["again"] === true };
}

const unreadable: ShownContent = { kind: "unsupported", contentType: groupNameContentType };

/** What is kept of the type that a sender gave: nobody's message is taken for what this device worked out of a roster. */
export function nameFromOthers(contentType: string): string {
  return contentType === membersContentType ? `${contentType}-claimed` : contentType;
}

/** Tells of the conversation, and is nobody's word to anybody: it makes nothing unread. */
export function isNotice(contentType: string): boolean {
  return [membersContentType, groupNameContentType, timerContentType].includes(contentType);
}
