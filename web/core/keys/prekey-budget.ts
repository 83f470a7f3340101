const day = 24 * 3_600_000;
/** In full stocks of one-time prekeys. More people than that do not begin to write to somebody in a day. */
const stocksADay = 5;
/** A device makes other signed prekeys every two days by its own clock; this is for a server that has lost them. */
const signedADay = 4;

export type BudgetedKind = "oneTime" | "kem" | "signed";

/** How many prekeys were made because a server said that it has too few, since when. */
export type MadePrekeys = Readonly<Record<BudgetedKind, number>> & { readonly since: number };

/**
 * What a server's word is worth in work and storage. It alone says how many prekeys it has left: one that always says none
 * would have a device make them without end, and keep each private half for two months and a half.
 */
export function withinBudget(
  made: MadePrekeys | undefined,
  wanted: Readonly<Partial<Record<BudgetedKind, number>>>,
  { now, stock }: { readonly now: number; readonly stock: number },
): { readonly granted: Readonly<Record<BudgetedKind, number>>; readonly made: MadePrekeys; readonly short: boolean } {
  // A clock that was put back by more begins another day too, or nothing would be made until it gets there again.
  const isToday = made !== undefined && Math.abs(now - made.since) < day;
  const before = isToday ? made : { since: now, oneTime: 0, kem: 0, signed: 0 };
  const most = { oneTime: stocksADay * stock, kem: stocksADay * stock, signed: signedADay };
  const grant = (kind: BudgetedKind) => Math.max(0, Math.min(wanted[kind] ?? 0, most[kind] - before[kind]));
  const granted = { oneTime: grant("oneTime"), kem: grant("kem"), signed: grant("signed") };
  return {
    granted,
    made: {
      since: before.since,
      oneTime: before.oneTime + granted.oneTime,
      kem: before.kem + granted.kem,
      signed: before.signed + granted.signed,
    },
    short: (["oneTime", "kem", "signed"] as const).some((kind) => granted[kind] < (wanted[kind] ?? 0)),
  };
}
