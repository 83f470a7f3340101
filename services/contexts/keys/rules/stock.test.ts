import { admitPrekeys, isLow } from "./stock.ts";

const ids = (...numbers: number[]) => numbers.map((prekeyId) => ({ prekeyId }));

describe("the stock of one-time prekeys", () => {
  it("is low below 20 of either kind", () => {
    expect(isLow({ oneTimePrekeys: 20, oneTimeKemPrekeys: 20 })).toBe(false);
    expect(isLow({ oneTimePrekeys: 19, oneTimeKemPrekeys: 100 })).toBe(true);
    expect(isLow({ oneTimePrekeys: 100, oneTimeKemPrekeys: 19 })).toBe(true);
  });

  it("takes only ids above all that were taken before, each once, in order", () => {
    expect(admitPrekeys(ids(9, 5, 7, 7, 6), 6, 0)).toEqual(ids(7, 9));
  });

  it("takes the lowest ids first and no more than 400 in all", () => {
    expect(admitPrekeys(ids(3, 2, 1), 0, 398)).toEqual(ids(1, 2));
    expect(admitPrekeys(ids(1), 0, 400)).toEqual([]);
    expect(admitPrekeys(ids(1), 0, 500)).toEqual([]);
  });
});
