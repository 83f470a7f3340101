import { SeenNumbers } from "./seen-numbers.ts";

describe("numbers of a table that have been seen", () => {
  let now = 0;
  const seen = (...numbers: number[]) => {
    const made = new SeenNumbers(() => now);
    for (const number of numbers) made.read(number);
    return made;
  };

  it("misses what lies between them, in whatever order they come", () => {
    expect([seen().newest, seen().missing()]).toEqual([0, []]);
    expect(seen(1, 2, 3).missing()).toEqual([]);
    expect(seen(3, 1).missing()).toEqual([2]);
    expect(seen(2, 5, 4, 1, 5)).toMatchObject({ newest: 5 });
    expect(seen(2, 5, 4, 1, 5).missing()).toEqual([3]);
  });

  it("waits for none longer than a minute, nor for more than are ever under way", () => {
    const some = seen(3);
    now += 59_000;
    some.giveUp(some.missing(), now);
    expect(some.missing()).toEqual([1, 2]);
    now += 2_000;
    some.read(5);
    // Nobody has looked for them since, and they may have come meanwhile.
    expect(some.missing()).toEqual([1, 2, 4]);
    some.giveUp(some.missing(), now);
    expect(some.missing()).toEqual([4]);
    expect(seen(7_000_000_000).missing().at(0)).toBe(7_000_000_000 - 10_000);
  });

  it("passes over none that others were given, however many, where it is given one behind them", () => {
    const some = seen(3);
    some.add(3 + 10_000);
    expect(some).toMatchObject({ newest: 10_003 });
    expect(some.missing()).toHaveLength(2 + 9_999);
    some.add(10_003 + 10_001);
    // That is read from there on.
    expect(some).toMatchObject({ newest: 10_003 });
    expect(some.missing()).toHaveLength(2 + 9_999);
  });
});
