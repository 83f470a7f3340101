const first = 1_000;
const longest = 30_000;

/**
 * How long to wait before try number `attempt` (from 0): a second, doubling to half a minute, of which the upper half
 * is random, so that many clients do not come back to a restarted server at the same moment.
 */
export function reconnectDelay(attempt: number, randomBytes: (length: number) => Uint8Array): number {
  const full = Math.min(longest, first * 2 ** Math.min(attempt, 10));
  const [high = 0, low = 0] = randomBytes(2);
  return full / 2 + (full / 2) * ((high * 256 + low) / 65_536);
}
