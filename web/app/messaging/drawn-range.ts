/** Which of a conversation's messages are drawn: those from `from` up to, and not with, `to`. */
export interface DrawnRange {
  readonly from: number;
  readonly to: number;
}

/** More are never in the page, however far somebody scrolls: what a browser lays out at once stays small. */
export const MOST_ROWS = 200;
/** Small enough that drawing a step is not felt. */
export const MORE_ROWS = 6;
/** Enough for a look at one of them; others follow as somebody comes near. */
const AROUND_ROWS = 30;

/** The newest of so many. */
export function newestOf(count: number, rows: number): DrawnRange {
  return { from: Math.max(0, count - rows), to: count };
}

/** More of what is above; what is then too far below is let go of. */
export function widenUp({ from, to }: DrawnRange): DrawnRange {
  const upper = Math.max(0, from - MORE_ROWS);
  return { from: upper, to: Math.min(to, upper + MOST_ROWS) };
}

/** More of what is below; what is then too far above is let go of. */
export function widenDown({ from, to }: DrawnRange, count: number): DrawnRange {
  const lower = Math.min(count, to + MORE_ROWS);
  return { from: Math.max(from, lower - MOST_ROWS), to: lower };
}

/** What stands around one of them, as far as it is not drawn already. */
export function rangeAround(range: DrawnRange, at: number, count: number): DrawnRange {
  if (at >= range.from && at < range.to) return range;
  const from = Math.max(0, at - AROUND_ROWS / 2);
  return { from, to: Math.min(count, from + AROUND_ROWS) };
}

/**
 * The same messages as before in a list that has changed. What has come below those that were drawn to the last one is
 * drawn with them, a step of it, as the rest is when somebody is near: where somebody reads further above as far as there is
 * room, and at the end it pushes out the oldest.
 */
export function followRange(
  range: DrawnRange,
  before: readonly { readonly id: string }[],
  now: readonly { readonly id: string }[],
  atEnd: boolean,
): DrawnRange {
  const first = before[range.from]?.id;
  const last = before[range.to - 1]?.id;
  const lastAt = last === undefined ? -1 : now.findLastIndex(({ id }) => id === last);
  const moved = lastAt < 0 ? 0 : lastAt + 1 - range.to;
  const firstAt = first === undefined ? -1 : now.findIndex(({ id }) => id === first);
  const from = Math.max(0, Math.min(firstAt < 0 ? range.from + moved : firstAt, now.length - 1));
  const room = Math.min(now.length, from + MOST_ROWS);
  const same = Math.max(from, Math.min(range.to + moved, room));
  if (range.to < before.length) return { from, to: same };
  const to = Math.min(same + MORE_ROWS, now.length);
  return atEnd ? { from: Math.max(from, to - MOST_ROWS), to } : { from, to: Math.min(to, room) };
}
