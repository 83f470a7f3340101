/**
 * How many of `limit` places each of several needs gets: equal shares, and what one does not use goes to the others.
 * So one busy conversation never keeps the others waiting.
 */
export function shareFairly(needs: readonly number[], limit: number): number[] {
  const shares = needs.map(() => 0);
  let left = limit;
  let open = needs.map((_, index) => index).filter((index) => needs[index]! > 0);
  while (left > 0 && open.length > 0) {
    const share = Math.max(1, Math.floor(left / open.length));
    for (const index of open) {
      const taken = Math.min(share, needs[index]! - shares[index]!, left);
      shares[index]! += taken;
      left -= taken;
    }
    open = open.filter((index) => shares[index]! < needs[index]!);
  }
  return shares;
}
