import { StartProblem } from "../start-problem.ts";
import { readList, readPort, readWhole } from "./read-values.ts";

describe("what an operator writes into a setting", () => {
  it.each([
    [undefined, []],
    ["", []],
    [" , ,", []],
    ["ada", ["ada"]],
    [" ada ,, grace,", ["ada", "grace"]],
  ])("reads the list %j", (text, list) => {
    expect(readList(text)).toEqual(list);
  });

  it.each(["1", "7", "999999999999999"])("reads the whole number %s", (text) => {
    expect(readWhole("N", text, 5)).toBe(Number(text));
  });

  it.each(["0", "-1", "+1", "1.0", "1e3", "0x10", "010", " 1", "1 ", "ten", "1000000000000000"])(
    "refuses %j",
    (text) => {
      expect(() => readWhole("N", text, 5)).toThrow(
        new StartProblem(`N is "${text}", but it has to be a whole number above 0.`),
      );
    },
  );

  it("takes both ends of a range, nothing beyond them, and what stands where nothing is said", () => {
    expect([0, 65_535].map((port) => readPort("PORT", String(port), 3000))).toEqual([0, 65_535]);
    expect([undefined, ""].map((text) => readPort("PORT", text, 3000))).toEqual([3000, 3000]);
    expect(() => readPort("PORT", "65536", 3000)).toThrow(
      'PORT is "65536", but it has to be a whole number from 0 to 65535.',
    );
  });
});
