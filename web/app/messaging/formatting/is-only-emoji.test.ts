import { isOnlyEmoji } from "./is-only-emoji.ts";

it("a text is shown large when it is one to three emoji and nothing else", () => {
  expect(["🎉", "👩‍👩‍👧‍👦🏳️‍🌈 🫶🏽", "1️⃣"].map(isOnlyEmoji)).toEqual([true, true, true]);
  expect(["", "a🎉", "🎉🎉🎉🎉", "1", "#", "\u200d"].map(isOnlyEmoji)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});
