import { Random } from "../../faults/random.ts";
import { judge } from "./judge.ts";
import { measure } from "./measure.ts";

const random = new Random(17);
/** What a machine adds to everything: mostly a little, now and then a lot. No clock is asked here. */
const noise = () => 300 + 20 * random.next() + (random.next() < 0.02 ? 5_000 * random.next() : 0);
const pairs = (count: number, longer: (at: number) => number) =>
  Array.from({ length: count }, (_, at) => ({ one: noise() + longer(at), other: noise() }));

/** Compares as one must not, and says how many letters it looked at. */
function endsEarly(presented: string, secret: string): number {
  let looked = 0;
  for (const letter of secret) {
    looked += 1;
    if (presented[looked - 1] !== letter) break;
  }
  return looked;
}

describe("a difference of time", () => {
  it("is found when a comparison ends at the first difference, whatever noise is upon it", () => {
    const secret = "0123456789abcdef0123456789abcdef";
    // Half a microsecond for a letter, as a sample of some hundred comparisons has.
    const cost = (presented: string) => endsEarly(presented, secret) / 2;
    const planted = cost(`${secret.slice(0, -1)}x`) - cost(`x${secret.slice(1)}`);
    const { microseconds, p, isEven } = judge(pairs(1_000, () => planted));
    expect(microseconds).toBeGreaterThan(10);
    expect(p).toBeLessThan(1e-9);
    expect(isEven).toBe(false);
    // Whichever of the two it is that takes longer.
    expect(judge(pairs(1_000, () => -planted)).isEven).toBe(false);
  });

  it("is none where there is only noise, a few long pauses on one side, or less than could be told", () => {
    expect(judge(pairs(1_000, () => 0)).isEven).toBe(true);
    expect(judge(pairs(1_000, (at) => (at % 50 === 0 ? 100_000 : 0))).isEven).toBe(true);
    const tiny = judge(pairs(100_000, () => 2));
    expect(tiny.p).toBeLessThan(0.01);
    expect(tiny.isEven).toBe(true);
    expect(judge(Array.from({ length: 300 }, () => ({ one: 1, other: 1 })))).toEqual({
      microseconds: 0,
      p: 1,
      isEven: true,
    });
  });

  it("is judged by the probabilities of the sign test", () => {
    const uneven = (longer: number, of: number) =>
      judge(Array.from({ length: of }, (_, at) => ({ one: at < longer ? 20 : 0, other: 10 }))).p;
    // Of the binomial distribution itself: 0.0569 and 0.0035.
    expect(uneven(60, 100)).toBeCloseTo(0.057, 3);
    expect(uneven(65, 100)).toBeCloseTo(0.0037, 3);
  });

  it("is measured in pairs, each in either order, after warming up", async () => {
    const done: string[] = [];
    const work = (name: string) => () => void done.push(name);
    const measured = await measure({ what: "", one: work("a"), other: work("b") }, 100, () => random.next());
    expect(measured).toHaveLength(100);
    expect(done).toHaveLength(220);
    const couples = Array.from({ length: 110 }, (_, at) => done.slice(2 * at, 2 * at + 2).join(""));
    expect(new Set(couples)).toEqual(new Set(["ab", "ba"]));
  });
});
