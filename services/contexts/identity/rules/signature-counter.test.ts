import { judgeCounter } from "./signature-counter.ts";

describe("the signature counter of a passkey", () => {
  it.each([
    [0, 0, "good", "good"],
    [0, 1, "good", "good"],
    [7, 8, "good", "good"],
    [7, 4_294_967_295, "good", "good"],
    [7, 7, "copied", "moved"],
    [7, 6, "copied", "moved"],
    [7, 1, "copied", "moved"],
    [7, 0, "copied", "moved"],
  ])("stored %i, presented %i: %s, and %s if it may be backed up", (stored, presented, bound, synced) => {
    expect([judgeCounter(stored, presented, false), judgeCounter(stored, presented, true)]).toEqual([bound, synced]);
  });
});
