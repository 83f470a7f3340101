const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** How long each thing lives, in seconds. */
export const LIFETIMES = {
  accessToken: 15 * MINUTE,
  /** A session that nobody refreshes; each refresh begins the time anew. */
  session: 30 * DAY,
  socketTicket: 30,
  passkeyChallenge: 600,
  /** A device that nobody uses. */
  device: 45 * DAY,
} as const;

export function secondsAfter(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + seconds * 1000);
}

/** The moment before which a device was last seen if it has expired by `now`. */
export function idleBefore(now: Date): Date {
  return secondsAfter(now, -LIFETIMES.device);
}
