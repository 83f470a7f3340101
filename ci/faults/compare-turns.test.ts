import { leastRatioOf, ratioOf } from "./compare-turns.ts";
import { Random } from "./random.ts";

/** Turns of a machine whose p99 is now half and now twice as much by itself. */
function turnsOf(random: Random, count: number, ratio: number) {
  const noisy = () => 2 ** ((random.below(2_001) - 1_000) / 1_000);
  return Array.from({ length: count }, () => ({ quiet: 10 * noisy(), loud: 10 * ratio * noisy() }));
}

it("blames what changes nothing seldom, what triples it always, and what adds a half when all turns are taken together", () => {
  const random = new Random(7);
  const blamed = (count: number, ratio: number) =>
    Array.from({ length: 100 }, () => leastRatioOf(turnsOf(random, count, ratio), random)).filter(
      (least) => least > 1.2,
    ).length;
  expect(blamed(8, 1)).toBeLessThan(8);
  expect(blamed(8, 3)).toBeGreaterThan(90);
  const all = Array.from({ length: 100 }, () => ratioOf(turnsOf(random, 88, 1.5)));
  expect(all.filter((ratio) => ratio <= 1.2).length).toBeLessThan(4);
}, 60_000);
