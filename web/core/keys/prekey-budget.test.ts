import { withinBudget } from "./prekey-budget.ts";
import type { MadePrekeys } from "./prekey-budget.ts";

const hour = 3_600_000;

describe("how many prekeys a server's word has a device make", () => {
  const day = (from: number) => {
    let made: MadePrekeys | undefined;
    return (hours: number, wanted: Parameters<typeof withinBudget>[1]) => {
      const answer = withinBudget(made, wanted, { now: from + hours * hour, stock: 100 });
      made = answer.made;
      const { oneTime, kem, signed } = answer.granted;
      return [oneTime, kem, signed, ...(answer.short ? ["short"] : [])];
    };
  };

  it("is five full stocks of each kind in a day, and four signed ones", () => {
    const ask = day(1_000);
    for (const at of [0, 1, 2, 3]) expect(ask(at, { oneTime: 100, kem: 90 })).toEqual([100, 90, 0]);
    expect(ask(4, { oneTime: 100, kem: 100, signed: 4 })).toEqual([100, 100, 4]);
    expect(ask(5, { oneTime: 100, kem: 100, signed: 1 })).toEqual([0, 40, 0, "short"]);
    expect(ask(6, {})).toEqual([0, 0, 0]);
    expect(ask(23, { kem: 1 })).toEqual([0, 0, 0, "short"]);
    expect(ask(24, { oneTime: 100, kem: 100, signed: 1 })).toEqual([100, 100, 1]);
  });

  it("begins anew where the clock was put back by a day or more", () => {
    const ask = day(1e12);
    expect(ask(0, { oneTime: 600 })).toEqual([500, 0, 0, "short"]);
    expect(ask(-23, { oneTime: 1 })).toEqual([0, 0, 0, "short"]);
    expect(ask(-24, { oneTime: 1 })).toEqual([1, 0, 0]);
  });
});
