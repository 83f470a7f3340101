/** For how long before and after now what a server signed is taken. */
export const WINDOW_SECONDS = 300;

/** Seconds since 1970 with decimals, as a server writes them: no sign, no exponent, nothing around it. */
const SECONDS = /^\d{1,12}(?:\.\d{1,9})?$/;

/** Whether what was signed at that time may be taken now, by the clock of whoever reads it. */
export function judgeTimestamp(text: string, nowMilliseconds: number): "now" | "unreadable" | "outside" {
  if (!SECONDS.test(text)) return "unreadable";
  return Math.abs(Number(text) - nowMilliseconds / 1000) <= WINDOW_SECONDS ? "now" : "outside";
}
