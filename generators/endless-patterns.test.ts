import { spawnSync } from "node:child_process";
import { isEndless } from "./model/types/endless-patterns.ts";

const ENDLESS = [
  ["^(a+)+$", "a".repeat(40) + "!"],
  ["^(a*)*$", "a".repeat(40) + "!"],
  ["^(\\w+\\s?)*$", "a".repeat(40) + "!"],
  ["^(a|a)*$", "a".repeat(40) + "!"],
  ["^(?:\\w|\\d)*$", "1".repeat(40) + "!"],
  ["^(x+x+)+y", "x".repeat(40)],
  ["^(?:ab?b?)*$", "ab".repeat(30) + "!"],
  ["^([a-z]{1,30}-?){1,40}$", "a".repeat(40) + "!"],
  ["^(?=(\\p{L}+)+$)", "ж".repeat(40) + "!"],
  ["^(([a-z])+.)+[A-Z]([a-z])+$", "a".repeat(60)],
  ["^(?:\\u{1F600}|[\\u{1F600}-\\u{1F64F}])*$", "😀".repeat(40) + "!"],
] as const;

const ENDING = [
  "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
  "^(\\d{3}-?)*$",
  "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==)?$",
  "^[^@\\s]+@(?:[a-z]{1,63}\\.){1,8}[a-z]+$",
  "^(?:\\[[^\\]]*\\]|[^\\[])*$",
  "^(['\"])(?:(?!\\1).)*\\1$",
  "^(?<a>x)|(?:y{2,}z)*\\k<a>?$",
  "a?b*?c+?[|)(]*",
];

describe("A pattern", () => {
  it.each(ENDLESS)("that keeps an engine busy is known: %s", (pattern, text) => {
    expect(isEndless(pattern)).toBe(true);
    const asked = `new RegExp(${JSON.stringify(pattern)}, "u").test(${JSON.stringify(text)})`;
    expect(spawnSync(process.execPath, ["-e", asked], { timeout: 700 }).signal).toBe("SIGTERM");
  });

  it.each(ENDING)("that can be read in one way, or in a few, is none of those: %s", (pattern) => {
    expect(isEndless(pattern)).toBe(false);
  });

  it("may be a long one", () => {
    const started = performance.now();
    expect(isEndless(`^(?:${"[a-z]{3,9}\\.".repeat(20)})*(?:${"[\\p{L}0-9]{40}".repeat(12)})$`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
