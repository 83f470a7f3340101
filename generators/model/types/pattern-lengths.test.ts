import { sample, stringMatching } from "fast-check";
import { lengthsOfPattern } from "./pattern-lengths.ts";

const NONE = [
  "a^b",
  "$a",
  "a$b",
  "^a^",
  "x$.+",
  "(?:a^|$b)c",
  "[]",
  "^[^\\s\\S]$",
  "^[^\\p{L}\\P{L}]+$",
  "\\u{d800}",
  "(?:^a){2}",
  "(?:a$){2,}",
  "^(?:$a)+",
];

const SOME = [
  ["", 0, Infinity],
  ["a", 1, Infinity],
  ["^a", 1, Infinity],
  ["^(?:ab|cde)$", 2, 3],
  ["^^a$$", 1, 1],
  ["^a*$", 0, Infinity],
  ["^(?:a{2,3}b?){2}$", 4, 8],
  ["^(?:a^|b)$", 1, 1],
  ["^(?:a$)*$", 0, 1],
  ["(?:^a)*", 0, Infinity],
  ["^[a-z]{1000}$", 1000, 1000],
  ["^(?:[a-z]{1,300}\\.){1,9}$", 2, 2709],
  ["^[😀🙂]{2}$", 2, 2],
  ["^\\p{Script=Gothic}$", 1, 1],
  ["^(?!x)\\b[a-z]+$", 1, Infinity],
  ["^(ab?)-\\1$", 2, Infinity],
  ["^(?:)*$", 0, 0],
  // No text has it that anybody may send; the pattern means it all the same.
  ["^a\\0b$", 3, 3],
] as const;

describe("Of a pattern", () => {
  it.each(NONE)("no text fits: %s", (pattern) => {
    expect(lengthsOfPattern(pattern)).toBeUndefined();
  });

  it.each(SOME)("texts have lengths: %s from %d to %d", (pattern, least, most) => {
    const found = lengthsOfPattern(pattern);
    expect(found?.least).toBe(least);
    if (most === Infinity) expect(found?.most).toBeGreaterThan(2 ** 50);
    else expect(found?.most).toBe(most);
  });

  it("no text that fits is shorter or longer than is said", () => {
    for (const pattern of ["^[a-z]{2,4}(?:-[0-9]+)?$", "x{3}|^y?$", "(?:ab|c)+d{0,2}$", "^(?:a{0,2}|bcd){1,3}$"]) {
      const { least, most } = lengthsOfPattern(pattern)!;
      for (const text of sample(stringMatching(new RegExp(pattern, "u")), { seed: 1, numRuns: 200 })) {
        expect([...text].length).toBeGreaterThanOrEqual(least);
        expect([...text].length).toBeLessThanOrEqual(most);
      }
    }
  });
});
