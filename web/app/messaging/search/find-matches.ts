import type { MessageItem } from "../../../core/tenchat.ts";

/** The ids of the messages in which a text stands, oldest first, whatever its case and whatever marks its letters carry. */
export function findMatches(messages: readonly MessageItem[], sought: string): readonly string[] {
  const wanted = plain(sought.trim());
  if (wanted === "") return [];
  return messages.flatMap(({ id, content }) =>
    content.kind === "text" && plain(content.text).includes(wanted) ? [id] : [],
  );
}

function plain(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
