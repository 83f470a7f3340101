import { numeralPattern } from "./number-texts.ts";

const matcher = (name: Parameters<typeof numeralPattern>[0], least?: bigint, most?: bigint) => {
  const bounds = { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
  return new RegExp(`^${numeralPattern(name, bounds)}$`, "u");
};

describe("The form of the texts of numbers", () => {
  it("is that of just the whole numbers within the bounds, each in its one text", () => {
    const ends = [
      -1001, -1000, -999, -110, -101, -100, -99, -11, -10, -9, -1, 0, 1, 9, 10, 11, 99, 100, 102, 190, 999, 1005,
    ];
    const wrong: string[] = [];
    for (const least of ends)
      for (const most of ends.filter((each) => each >= least)) {
        const pattern = matcher("integer", BigInt(least), BigInt(most));
        for (let value = -1200; value <= 1200; value++)
          if (pattern.test(String(value)) !== (value >= least && value <= most))
            wrong.push(`${least} ${value} ${most}`);
      }
    expect(wrong).toEqual([]);
    for (const text of ["", "-0", "00", "01", "+1", " 1", "1 ", "1\n", "1.0", "1e2"])
      expect([text, matcher("integer", -1000n, 1000n).test(text)]).toEqual([text, false]);
  });

  it("knows no end where there is none, and no text where there is no number", () => {
    expect([0, 4, 5, 55, 10 ** 9].map((each) => matcher("integer", 5n).test(String(each)))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    expect([-(10 ** 9), -6, -5, 0, 5].map((each) => matcher("integer", undefined, -6n).test(String(each)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(
      ["1", "-1", "12345678901234567890123", "-99999999999999999999999"].map((each) => matcher("integer").test(each)),
    ).toEqual([true, true, true, true]);
    expect(["0", "1", "-1", ""].map((each) => matcher("integer", 2n, 1n).test(each))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    const most = 2n ** 64n - 1n;
    expect([most, most + 1n, -1n].map((each) => matcher("uint64", 0n, most).test(String(each)))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("is that of JSON for any other number", () => {
    const all = ["0", "-0.5", "1e21", "1.25E-3", "01", ".5", "1.", "NaN", "Infinity", "0x1", ""];
    expect(all.filter((each) => matcher("float64").test(each))).toEqual(["0", "-0.5", "1e21", "1.25E-3"]);
  });
});
