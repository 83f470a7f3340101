/** What is thought of another relay. */
export interface Standing {
  /** From 0 to 100. */
  readonly score: number;
  readonly quarantines: number;

  /** Null: it is trusted. */
  readonly quarantinedUntil: Date | null;
}

/**
 * What it did. `given`: of so many packets that it has to hold, or said that it holds, how many it gave, whole. `altered`:
 * what it gave under a hash has another one, which nobody but itself can have done.
 */
export type Deed =
  | { readonly kind: "given"; readonly asked: number; readonly given: number }
  | { readonly kind: "altered" };

const HOUR = 60 * 60 * 1000;
const MOST = 100;
const BEGIN = 50;
const GOOD = 10;

/** Two rounds in which nothing is given are enough. */
const BAD = 25;

/** After its time, three rounds in which everything was given bring a relay back. */
const BACK = 3 * GOOD;
const LONGEST = 24 * HOUR;

/** Of one that is not known yet. */
export const NEW_RELAY: Standing = { score: BEGIN, quarantines: 0, quarantinedUntil: null };

/** What is thought of it after that. */
export function judge(before: Standing, deed: Deed, now: Date): Standing {
  const share = deed.kind === "altered" ? 0 : deed.asked === 0 ? 1 : deed.given / deed.asked;
  const isOnTrial = before.quarantinedUntil !== null;
  if (share === 1) {
    const score = Math.min(MOST, before.score + GOOD);
    if (isOnTrial && score < BACK) return { ...before, score };
    // Who was trusted for long begins anew with its next fault.
    return { score, quarantines: score === MOST ? 0 : before.quarantines, quarantinedUntil: null };
  }
  const left = deed.kind === "altered" || isOnTrial ? 0 : Math.floor(before.score - BAD * (1 - share));
  return left > 0 ? { ...before, score: left } : quarantined(before, now);
}

/** Twice as long each time. */
function quarantined({ quarantines }: Standing, now: Date): Standing {
  const long = Math.min(LONGEST, HOUR * 2 ** Math.min(quarantines, 10));
  return { score: 0, quarantines: quarantines + 1, quarantinedUntil: new Date(now.getTime() + long) };
}

/** Whether packets are taken from it and others are told of it. */
export function isTrusted({ quarantinedUntil }: Pick<Standing, "quarantinedUntil">): boolean {
  return quarantinedUntil === null;
}

/** Whether it is left alone for now. */
export function isShutOut({ quarantinedUntil }: Pick<Standing, "quarantinedUntil">, now: Date): boolean {
  return quarantinedUntil !== null && quarantinedUntil > now;
}
