/**
 * How many of `limit` places each of several needs gets, the first the most: half of what is left, and so does the next, and
 * what then is over they get in turn. So what stands first is had first, and one busy conversation never keeps the one behind
 * it waiting.
 */
export function sharePlaces(needs: readonly number[], limit: number): number[] {
  const shares = needs.map(() => 0);
  let left = limit;
  const give = (index: number, most: number) => {
    const taken = Math.min(most, needs[index]! - shares[index]!, left);
    shares[index]! += taken;
    left -= taken;
  };
  needs.forEach((_, index) => give(index, Math.ceil(left / 2)));
  needs.forEach((_, index) => give(index, left));
  return shares;
}
