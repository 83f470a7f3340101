import fc from "fast-check";
import { MORE_ROWS, MOST_ROWS, followRange, newestOf, rangeAround, widenDown, widenUp } from "./drawn-range.ts";

const list = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => ({ id: `${from + at}` }));

describe("what is drawn of a long conversation", () => {
  it("is never more than so many, wherever one goes, and always what one came for", () => {
    const steps = fc.array(fc.tuple(fc.constantFrom("up", "down", "jump", "come", "older"), fc.nat(2000)));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), steps, (count, walk) => {
        let [oldest, newest] = [5000, 5000 + count];
        let range = newestOf(count, 50);
        for (const [step, much] of walk) {
          const before = list(oldest, newest);
          if (step === "up") range = widenUp(range);
          else if (step === "down") range = widenDown(range, before.length);
          else if (step === "jump") {
            const at = much % before.length;
            range = rangeAround(range, at, before.length);
            expect(at >= range.from && at < range.to).toBe(true);
          } else {
            if (step === "come") newest += 1 + (much % 9);
            else oldest -= 50;
            range = followRange(range, before, list(oldest, newest), much % 2 === 0);
          }
          expect(range.from >= 0 && range.to <= newest - oldest && range.to > range.from).toBe(true);
          expect(range.to - range.from).toBeLessThanOrEqual(MOST_ROWS);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("stays where one reads when something comes above or below, and follows at the end", () => {
    const before = list(1000, 2000);
    const reading = { from: 300, to: 450 };
    expect(followRange(reading, before, list(950, 2010), false)).toEqual({ from: 350, to: 500 });
    expect(followRange({ from: 900, to: 1000 }, before, list(1000, 2005), true)).toEqual({ from: 900, to: 1005 });
    const most = { from: 1000 - MOST_ROWS, to: 1000 };
    expect(followRange(most, before, list(1000, 2005), true)).toEqual({ from: most.from + 5, to: 1005 });
    // However much comes at once, it is drawn step by step.
    expect(followRange(most, before, list(1000, 2500), true)).toEqual({
      from: most.from + MORE_ROWS,
      to: 1000 + MORE_ROWS,
    });
    expect(followRange({ from: 900, to: 1000 }, before, list(1000, 2500), false)).toEqual({
      from: 900,
      to: 1000 + MORE_ROWS,
    });
    // Somebody reads at the upper edge of all that may be drawn: what comes waits below.
    expect(followRange(most, before, list(1000, 2010), false)).toEqual(most);
  });

  it("outlives that its first, its last or all of it is gone", () => {
    const before = list(0, 100);
    expect(followRange({ from: 10, to: 20 }, before, before.toSpliced(19, 1), false)).toEqual({ from: 10, to: 20 });
    expect(followRange({ from: 10, to: 20 }, before, before.toSpliced(10, 1), false)).toEqual({ from: 9, to: 19 });
    expect(followRange({ from: 50, to: 100 }, before, list(0, 99), true)).toEqual({ from: 50, to: 99 });
    expect(followRange({ from: 50, to: 100 }, before, [], true)).toEqual({ from: 0, to: 0 });
    expect(followRange({ from: 0, to: 0 }, [], list(0, 60), true)).toEqual({ from: 0, to: MORE_ROWS });
  });
});
