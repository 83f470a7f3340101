import { toBase64 } from "../base64.ts";
import { cleanName, pictureBytes, readProfile, writeProfile } from "./given-profile.ts";

describe("A name that somebody gives themselves", () => {
  it.each([
    ["Ada Lovelace", "Ada Lovelace"],
    ["  Ada \n\t Lovelace ", "Ada Lovelace"],
    ["Ada\u202ecelevoL\u202c", "AdacelevoL"],
    ["\u2066Ada\u2069\u200f", "Ada"],
    ["A\u200bd\u2060a\ufeff", "Ada"],
    ["@bob", "bob"],
    ["\uff20 bob", "bob"],
    ["a\u0000b\u001b[31mc", "ab[31mc"],
    ["👩‍👩‍👧 family", "👩‍👩‍👧 family"],
    ["می‌خواهم", "می‌خواهم"],
    ["‍Ada‍", "Ada"],
    ["e\u0301", "\u00e9"],
    ["Z" + "\u0335".repeat(40), "Z" + "\u0335".repeat(4)],
    ["\u3164\u115f \u2800", ""],
    ["\ue000Ada\ue001", "Ada"],
    ["1\u200d2", "12"],
    ["\ud800Ada", "\ufffdAda"],
    ["محمد", "محمد"],
  ])("%j is shown as %j", (given, shown) => {
    expect(cleanName(given)).toBe(shown);
    expect(cleanName(shown)).toBe(shown);
  });

  it("has 64 characters at most, none of them cut in half", () => {
    expect(Array.from(cleanName("😀".repeat(100)))).toHaveLength(64);
  });
});

it("a profile is read as it was written, and of what is none nothing is taken", () => {
  const picture = Uint8Array.from({ length: pictureBytes }, (_, at) => at % 251);
  expect(readProfile(writeProfile({ name: "Ada", picture }))).toEqual({ name: "Ada", picture });
  expect(readProfile(writeProfile({ name: "", picture: null }))).toEqual({ name: "", picture: null });
  const short = toBase64(picture.subarray(3));
  for (const wrong of [
    null,
    3,
    {},
    { name: 3, picture: 4 },
    { picture: short },
    { picture: "*".repeat((pictureBytes / 3) * 4) },
  ]) {
    expect(readProfile(wrong)).toEqual({ name: "", picture: null });
  }
});
