/** Seconds of each unit of an ISO 8601 duration that has as many of them whenever it is. */
const FIXED: Readonly<Record<string, number>> = { W: 604_800, D: 86_400, H: 3_600, S: 1 };

/** How many seconds a duration has; undefined where that depends on the calendar. */
export function secondsOf(duration: string): number | undefined {
  const [days = "", time = ""] = duration.replace(/^P/, "").split("T");
  let seconds = 0;
  for (const [part, unit] of [
    [days, ""],
    [time, "T"],
  ] as const)
    for (const [, amount, letter] of part.matchAll(/([\d.]+)([A-Z])/g)) {
      const each = unit === "T" && letter === "M" ? 60 : FIXED[letter!];
      if (each === undefined) return Number(amount) === 0 ? seconds : undefined;
      seconds += Number(amount) * each;
    }
  return seconds;
}
