import { isVisible } from "./visible-text.ts";

describe("a text that shows nothing", () => {
  it.each([
    "",
    "  \n\t",
    "\u200b",
    "\u2060",
    "\u00ad",
    "\u3164",
    "\u115f\u1160",
    "\uffa0",
    "\u2800",
    "\ufe0f",
    "\u200d\u200d",
    "\u202e",
    "\u180e",
    "\u{e0061}\u{e007f}",
    "\u0000",
    "\u00a0\u3000",
    "\u200b".repeat(500),
  ])("is known for one: %j", (text) => {
    expect(isVisible(text)).toBe(false);
  });

  it.each(["a", "\u200ba", "👍🏽", "👩‍👩‍👧", "\u2801", "שלום", "́", "0", "."])("is not %j", (text) => {
    expect(isVisible(text)).toBe(true);
  });
});
