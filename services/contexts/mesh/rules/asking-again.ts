const MINUTE = 60_000;

/** Every minute at first, so that a short break ends with it; then ever more seldom, at last once an hour. */
export function askAgainAt(failures: number, now: Date): Date {
  const minutes = failures < 3 ? 0 : Math.min(60, 2 ** (failures - 2));
  return new Date(now.getTime() + minutes * MINUTE);
}
