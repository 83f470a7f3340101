import type { MessageItem } from "../../core/tenchat.ts";

/** A stretch of messages under one heading. */
export interface MessageSection {
  readonly key: string;
  readonly heading: { readonly kind: "day"; readonly at: number } | { readonly kind: "unread" } | null;
  readonly rows: readonly MessageRow[];
}

export interface MessageRow {
  readonly item: MessageItem;
  /** First and last of a group: messages of one person close together in time. */
  readonly first: boolean;
  readonly last: boolean;
}

/** A pause longer than this begins a new group. */
const GROUP_MILLISECONDS = 5 * 60_000;

/**
 * Puts messages under the headings they are read by. The order is the conversation's and never the clock's: a sender's
 * wrong clock may repeat a day heading, but moves no message.
 */
export function groupMessages(
  messages: readonly MessageItem[],
  firstUnreadId: string | null,
  dayOf: (moment: number) => number,
): MessageSection[] {
  const sections: { key: string; heading: MessageSection["heading"]; rows: MessageRow[] }[] = [];
  let previous: MessageItem | undefined;
  // Asked for once each: calendars are slow.
  const days = messages.map(({ sentAt }) => dayOf(sentAt));
  messages.forEach((item, at) => {
    const unread = item.id === firstUnreadId;
    const newDay = days[at - 1] !== days[at];
    if (newDay) sections.push({ key: `day-${item.id}`, heading: { kind: "day", at: item.sentAt }, rows: [] });
    if (unread) sections.push({ key: "unread", heading: { kind: "unread" }, rows: [] });
    const breaks = (next: MessageItem | undefined, before: MessageItem | undefined, nextAt: number) =>
      next === undefined ||
      before === undefined ||
      next.senderAccountId !== before.senderAccountId ||
      isLine(next) ||
      isLine(before) ||
      next.id === firstUnreadId ||
      days[nextAt - 1] !== days[nextAt] ||
      next.sentAt - before.sentAt > GROUP_MILLISECONDS;
    sections.at(-1)?.rows.push({
      item,
      first: breaks(item, previous, at),
      last: breaks(messages[at + 1], item, at + 1),
    });
    previous = item;
  });
  return sections.filter((section) => section.rows.length > 0 || section.heading?.kind === "day");
}

/**
 * Sections under the keys that they had before, whichever of their messages are left: a section whose key changes would be
 * drawn anew, with all that is in it.
 */
export function keepKeys(sections: readonly MessageSection[], before: readonly MessageSection[]): MessageSection[] {
  const known = new Map(before.flatMap(({ key, rows }) => rows.map(({ item }) => [item.id, key] as const)));
  const used = new Set<string>();
  return sections.map((section) => {
    let key = section.key;
    const same = section.rows.flatMap(({ item }) => known.get(item.id) ?? []).find((one) => !used.has(one));
    if (same !== undefined && section.heading?.kind !== "unread") key = same;
    while (used.has(key)) key += "+";
    used.add(key);
    return { ...section, key };
  });
}

/** What happened to the conversation stands between what people say, and so does that something is missing. */
function isLine({ content }: MessageItem): boolean {
  return ["members", "group-name", "timer", "call", "direct", "refused-roster", "aside"].includes(content.kind);
}
