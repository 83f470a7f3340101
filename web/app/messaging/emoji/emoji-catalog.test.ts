import ar from "./data/ar.json" with { type: "json" };
import de from "./data/de.json" with { type: "json" };
import en from "./data/en.json" with { type: "json" };
import { afterUsing, findEmoji, plainEmoji, readCatalog, withTone } from "./emoji-catalog.ts";
import { gridStep } from "./grid-step.ts";

const found = (lines: readonly (readonly string[])[], language: string, query: string) =>
  findEmoji(readCatalog(lines, language), query).map(({ emoji }) => emoji);

describe("the emoji of the picker", () => {
  it("are each called something, and differently", () => {
    for (const [language, lines] of Object.entries({ en, de, ar })) {
      const names = readCatalog(lines, language).flat();
      expect(names.filter(({ name, words }) => name === "" || words.join("") === "")).toEqual([]);
      const twice = names.length - new Set(names.map(({ name }) => name)).size;
      expect([language, twice]).toEqual([language, 0]);
    }
  });

  it("are found by the beginnings of their words, whatever the case and the marks", () => {
    expect(found(en, "en", "heart ey")).toEqual(["😍", "😻"]);
    expect(found(de, "de", "KATZE herz")).toContain("😻");
    expect(found(de, "de", "daenemark")).toEqual([]);
    expect(found(de, "de", "Dänem")).toEqual(["🇩🇰"]);
    expect(found(ar, "ar", "قلب").length).toBeGreaterThan(10);
    expect(found(en, "en", "👍")).toEqual(["👍"]);
    expect(found(en, "en", "no such thing at all")).toEqual([]);
    // What is called so comes before what is only kept under it.
    expect(found(en, "en", "rocket")[0]).toBe("🚀");
  });

  it("take a skin where there is one, once, and are called the same with it", () => {
    expect(["👋", "✌️", "🕵️‍♀️", "🤝", "👩‍❤️‍💋‍👨", "😀", "👨‍👩‍👦"].map((emoji) => withTone(emoji, "🏽"))).toEqual([
      "👋🏽",
      "✌🏽",
      "🕵🏽‍♀️",
      "🤝🏽",
      "👩🏽‍❤️‍💋‍👨🏽",
      "😀",
      "👨‍👩‍👦",
    ]);
    expect(withTone("👋🏽", "🏿")).toBe("👋🏿");
    expect([plainEmoji("👋🏽"), plainEmoji("✌🏽")]).toEqual(["👋", plainEmoji("✌️")]);
  });

  it("used last come first, each once, and not more than three rows of them", () => {
    expect(afterUsing(["a", "b", "c"], "c")).toEqual(["c", "a", "b"]);
    expect(afterUsing([..."abcdefghijklmnopqrstu"], "z")).toHaveLength(21);
  });

  it("are walked through by keys, row by row", () => {
    const step = (key: string, at: number, count = 10, ctrlKey = false) =>
      gridStep({ key, ctrlKey }, at, { count, columns: 7, rtl: false });
    expect([step("ArrowRight", 6), step("ArrowLeft", 0), step("ArrowDown", 1), step("ArrowUp", 8)]).toEqual([
      7,
      undefined,
      8,
      1,
    ]);
    // Down into a shorter row, and from the last one nowhere; up from the first one to the field.
    expect([step("ArrowDown", 5), step("ArrowDown", 8), step("ArrowUp", 3)]).toEqual([9, undefined, "out"]);
    expect([step("Home", 9), step("End", 8), step("End", 2), step("End", 1, 10, true)]).toEqual([7, 9, 6, 9]);
    expect(gridStep({ key: "ArrowRight", ctrlKey: false }, 3, { count: 10, columns: 7, rtl: true })).toBe(2);
    expect(step("x", 3)).toBeUndefined();
  });
});
