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
    "> - **@ada**",
    "`no` @ada `code`",
    "` @ada",
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
    "`@ada`",
    "``a ` @ada``",
    "```\n@ada\n```",
    "> ```\n> @ada",
    "- so: `@ada`",
    "https://example.org/?of=@ada",
  ])("is not made by %j", (text) => {
    expect(mentions(text, "ada")).toBe(false);
  });
});
