import type { MessageItem } from "../../../core/tenchat.ts";
import { plainText } from "../../i18n/plain-text.ts";

/** The ids of the messages in which a text stands, oldest first. */
export function findMatches(messages: readonly MessageItem[], sought: string): readonly string[] {
  const wanted = plainText(sought.trim());
  if (wanted === "") return [];
  return messages.flatMap(({ id, content }) =>
    content.kind === "text" && plainText(content.text).includes(wanted) ? [id] : [],
  );
}
