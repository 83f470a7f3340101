/** Whether PostgreSQL or the system says that a write did not find room. */
export function isFull(reason: string): boolean {
  return /no space left on device|disk quota exceeded/i.test(reason);
}
