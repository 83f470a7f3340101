import type { TalkItem } from "../../core/mesh/door.ts";

/** A message, and how it stands among the others. */
export interface TalkRow {
  readonly item: TalkItem;
  /** First and last of what one person said in a row, on one day. */
  readonly first: boolean;
  readonly last: boolean;
  /** Whether a day begins with it. */
  readonly newDay: boolean;
}

export function talkRows(items: readonly TalkItem[], dayOf: (moment: number) => number): TalkRow[] {
  const days = items.map(({ at }) => dayOf(at));
  const breaks = (at: number): boolean =>
    at === 0 || at === items.length || days[at] !== days[at - 1] || items[at]!.author !== items[at - 1]!.author;
  return items.map((item, at) => ({
    item,
    first: breaks(at),
    last: breaks(at + 1),
    newDay: days[at] !== days[at - 1],
  }));
}
