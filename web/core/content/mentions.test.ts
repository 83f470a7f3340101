import { mentions } from "./mentions.ts";

describe("a mention", () => {
  it.each([
    "@ada",
    "so @Ada, and you?",
    "(@ada)",
    "**@ada**",
    "你好@ada你好",
    "ask @bob and @ada.",
    "@ada's turn",
    "@ada.\nNext",
    "@adalove @ada",
  ])("is made by %j", (text) => {
    expect(mentions(text, "ada")).toBe(true);
  });

  it.each([
    "ada",
    "@adalove",
    "bob@ada",
    "bob@ada.org",
    "https://example.org/@ada",
    "@ada.example.org",
    "@ada@example.org",
    "@@ada",
    "@ ada",
    "@ada_",
    "é@ada",
    "@adaé",
    "@",
  ])("is not made by %j", (text) => {
    expect(mentions(text, "ada")).toBe(false);
  });

  it("is found in linear time", () => {
    const begun = performance.now();
    for (const text of ["@".repeat(65_536), "@ad".repeat(21_845), "a".repeat(65_535) + "@"]) mentions(text, "ada");
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
