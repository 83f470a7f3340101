import { counterAdvanced } from "./signature-counter.ts";

describe("the signature counter of a passkey", () => {
  it.each([
    [0, 0, true],
    [0, 1, true],
    [7, 8, true],
    [7, 7, false],
    [7, 3, false],
    [7, 0, false],
  ])("stored %i, presented %i: %s", (stored, presented, good) => {
    expect(counterAdvanced(stored, presented)).toBe(good);
  });
});
