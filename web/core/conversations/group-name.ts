import { maximumNameLength } from "../content/group-content.ts";
import { TenChatError } from "../tenchat-error.ts";
import { isVisible } from "../visible-text.ts";

/** As it is said in the group; refused where nobody would see it, or where it is too long. */
export function checkedGroupName(name: string): string {
  const trimmed = name.toWellFormed().trim();
  if (!isVisible(trimmed)) throw new TenChatError("group-name-empty", "A group needs a name that can be seen.");
  if (trimmed.length > maximumNameLength) {
    throw new TenChatError("group-name-too-long", `A name has at most ${maximumNameLength} characters.`);
  }
  return trimmed;
}
