import { lasting } from "./lasting.ts";

describe("how long a call lasts", () => {
  it.each([
    [-1000, "0:00"],
    [7_999, "0:07"],
    [750_000, "12:30"],
    [3_723_000, "1:02:03"],
  ])("%d milliseconds are %s", (milliseconds, said) => {
    expect(lasting(milliseconds)).toBe(said);
  });
});
