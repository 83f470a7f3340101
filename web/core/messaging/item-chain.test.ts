import fc from "fast-check";
import { follow, followHeld, inStay, noChain } from "./item-chain.ts";
import type { Chain } from "./item-chain.ts";

/** What is said of items that come with these numbers, in this order. */
function told(numbers: readonly (number | null)[]): string[] {
  const said = new Map<string, { missing: number; late: boolean }>();
  let chain: Chain = noChain;
  numbers.forEach((number, at) => {
    const link = follow(chain, `m${at}`, number);
    chain = link.chain;
    said.set(`m${at}`, { missing: link.missing, late: link.late });
    const settled = link.settles === null ? undefined : said.get(link.settles);
    if (settled !== undefined) settled.missing--;
  });
  return [...said.values()].map(({ missing, late }) => (late ? "late" : missing > 0 ? `missing ${missing}` : "fits"));
}

describe("the count of a device", () => {
  it.each([
    [
      [1, 2, 3],
      ["fits", "fits", "fits"],
    ],
    [[3], ["missing 2"]],
    [
      [1, 4],
      ["fits", "missing 2"],
    ],
    [
      [1, 3, 2],
      ["fits", "fits", "late"],
    ],
    [
      [1, 5, 3],
      ["fits", "missing 2", "late"],
    ],
    [
      [1, 1],
      ["fits", "late"],
    ],
    // What could not be read has a number that nobody knows.
    [
      [1, null, 3],
      ["fits", "fits", "fits"],
    ],
    [
      [1, null, 4],
      ["fits", "fits", "missing 1"],
    ],
  ])("says of %j: %j", (numbers, said) => {
    expect(told(numbers)).toEqual(said);
  });

  it("fits whenever all come in order, and never when one is left out, moved or repeated before the end", () => {
    const scenes = fc.record({
      length: fc.integer({ min: 3, max: 40 }),
      at: fc.nat(),
      to: fc.nat(),
      how: fc.constantFrom("drop", "move", "repeat"),
    });
    fc.assert(
      fc.property(scenes, ({ length, at, to, how }) => {
        const numbers = Array.from({ length }, (_, index) => index + 1);
        if (told(numbers).some((each) => each !== "fits")) return false;
        const from = at % (length - 1);
        const [taken] = numbers.splice(from, 1) as [number];
        if (how === "move") numbers.splice((from + 1 + (to % (length - 1))) % length, 0, taken);
        if (how === "repeat") numbers.splice(from, 0, taken, taken);
        return told(numbers).some((each) => each !== "fits");
      }),
      { numRuns: 1_000 },
    );
  });

  it("misses nothing of what was said before one came, each time one comes, and notices what is kept back after", () => {
    // How each item of a stay comes: to be read, not to be read, or to be read once all the others are here.
    const stay = fc.array(fc.constantFrom("read", "unreadable", "held"), { maxLength: 12 });
    const stays = fc.array(fc.record({ away: fc.nat({ max: 9 }), items: stay }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(stays, (all) => {
        let [chain, number, since] = [noChain, 0, 1] as [Chain, number, number];
        for (const { away, items } of all) {
          const held: number[] = [];
          number += away;
          since += away + 1;
          const count = (way: typeof follow, counter: number | null) => {
            const link = way(inStay(chain, since, 1, counter), `m${number}`, counter);
            chain = link.chain;
            return link.missing;
          };
          for (const how of items) {
            number += 1;
            if (how === "held") held.push(number);
            if (count(follow, how === "read" ? number : null) > 0) return false;
          }
          if (held.some((each) => count(followHeld, each) > 0)) return false;
          // Of what could not be read nobody knows the number, so one that is kept back behind it need not be noticed.
          if (items.at(-1) === "read" && follow(chain, "one later", number + 2).missing !== 1) return false;
        }
        return true;
      }),
      { numRuns: 1_000 },
    );
  });

  it("counts anew whoever is let in again, and from one on whoever comes for the first time", () => {
    const say = (chain: Chain, theirs: number, counter: number) =>
      follow(inStay(chain, 1, theirs, counter), String(counter), counter);
    const first = say(noChain, 1, 7);
    expect(first.missing).toBe(6);
    const back = say(first.chain, 20, 7);
    expect(back).toMatchObject({ missing: 0, late: false });
    expect(say(back.chain, 20, 9)).toMatchObject({ missing: 1, late: false });
    expect(say(back.chain, 20, 6)).toMatchObject({ late: true });
    const newcomer = say(noChain, 20, 2);
    expect(newcomer.missing).toBe(1);
    expect(say(newcomer.chain, 20, 4).missing).toBe(1);
    // Whoever came later themselves does not know who was there before.
    expect(follow(inStay(noChain, 12, 20, 3), "3", 3).missing).toBe(0);
  });

  it("remembers no more gaps than it needs, whatever a device says", () => {
    let chain: Chain = noChain;
    for (let number = 2; number < 10_000; number += 2) chain = follow(chain, String(number), number).chain;
    expect(chain.missing.length).toBeLessThanOrEqual(50);
    expect(follow(chain, "last", 0xffff_ffff)).toMatchObject({ missing: 0xffff_ffff - 9_999, late: false });
  });
});
