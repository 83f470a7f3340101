import type { MessageItem } from "../../../web/core/tenchat.ts";
import { lineOf } from "../../scenarios/groups/somebody.ts";
import { whenLoaded } from "../../scenarios/groups/when-loaded.ts";
import type { Device } from "./crowd.ts";

/** From one place in the log up to before another. */
export type Stay = readonly [from: number, before: number];

/** Everything that a device has of a conversation, oldest first. */
export async function wholeScreen({ somebody }: Device, id: string): Promise<readonly MessageItem[]> {
  if (somebody.group(id) === undefined) return [];
  const view = somebody.tenchat.messaging.open(id);
  try {
    await whenLoaded(view);
    while (view.hasMore.get()) await view.loadOlder();
    return view.messages.get();
  } finally {
    view.close();
  }
}

/** What stands there, in one line an item: its place, whose it is, what it says, and what came of it. */
export function toldOf(items: readonly MessageItem[], since: number): string[] {
  return items.flatMap((item) => {
    const { sequence, senderAccountId, content, replyTo, editedAt, reactions, pinned } = item;
    if (sequence === undefined || sequence < since) return [];
    const quoted = items.find(({ id }) => id === replyTo?.id)?.sequence ?? 0;
    const marks = reactions.map(({ emoji, accountIds }) => `${emoji}${accountIds.toSorted().join("+")}`).toSorted();
    return [
      `${sequence} ${senderAccountId.slice(0, 8)} ${lineOf(item)}` +
        (replyTo === undefined || quoted < since ? "" : ` > ${quoted}`) +
        `${editedAt === undefined ? "" : " edited"}${pinned === undefined ? "" : " pinned"}` +
        `${content.kind === "text" && content.forwarded ? " forwarded" : ""} ${marks.join(" ")}`,
    ];
  });
}

/** When somebody was in the group, as the rosters on a screen say it that shows all of them. */
export function staysOf(items: readonly MessageItem[], accountId: string): Stay[] {
  const stays: Stay[] = [];
  let from: number | null = null;
  for (const { sequence, content } of items) {
    if (content.kind !== "members" || sequence === undefined) continue;
    if (content.added.includes(accountId)) from = sequence;
    if (content.removed.includes(accountId) && from !== null) {
      stays.push([from, sequence]);
      from = null;
    }
  }
  return from === null ? stays : [...stays, [from, Infinity]];
}

/** What stands on a screen and was said while its person was not in the group. */
export function strayOn(items: readonly MessageItem[], stays: readonly Stay[]): string[] {
  return items
    .filter(({ sequence, content }) => sequence !== undefined && content.kind === "text")
    .filter(({ sequence }) => !stays.some(([from, before]) => sequence! >= from && sequence! < before))
    .map(lineOf);
}
