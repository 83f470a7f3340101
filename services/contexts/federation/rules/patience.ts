/** For how long a message is tried to be brought to another server; after that somebody has to ask for it. */
export const PATIENCE_MILLISECONDS = 24 * 60 * 60 * 1000;

/** And that an account is deleted; after the first day once an hour. */
export const FAREWELL_MILLISECONDS = 30 * PATIENCE_MILLISECONDS;
export const HOUR_SECONDS = 60 * 60;

/**
 * Seconds until the next try after so many that failed. Not more than half a minute: whoever is back is told all within
 * a minute, and a server that is away costs two requests a minute.
 */
export function waitAfter(attempts: number): number {
  return Math.min(2 ** Math.min(attempts - 1, 5), 30);
}

/** For how long a server has not answered of which people are told that it is away. */
export const AWAY_MILLISECONDS = 60_000;
