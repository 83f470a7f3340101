import fc from "fast-check";
import { excerptOf } from "./excerpt-of.ts";

describe("what is shown of a message elsewhere", () => {
  it.each([
    ["see **you** at *eight*, ~~nine~~ `sharp`", "see you at eight, nine sharp"],
    ["> said she\nyes", "said she\nyes"],
    ["bring:\n- bread\n- **wine**", "bring:\n• bread\n• wine"],
    ["3. third\n4. fourth", "3. third\n4. fourth"],
    ["```\nlet a = `b`;\n```", "let a = `b`;"],
    [
      "2 * 3 * 4, a_b_c and @grace at https://example.org/_x_",
      "2 * 3 * 4, a_b_c and @grace at https://example.org/_x_",
    ],
    ["\u200b", ""],
    ["**\u200b**", ""],
  ])("is its words: %j", (text, words) => {
    expect(excerptOf(text)).toBe(words);
  });

  it("is short, in no time, and of plain words as they are", () => {
    expect(excerptOf("**" + "x".repeat(60_000)).length).toBe(200);
    const plain = fc.string({
      unit: fc.constantFrom("a", "B", " ", "7", "ß", "線", "😀"),
      minLength: 1,
      maxLength: 90,
    });
    fc.assert(
      fc.property(
        plain.filter((text) => text.trim() !== ""),
        (text) => expect(excerptOf(text)).toBe(text),
      ),
    );
  });
});
