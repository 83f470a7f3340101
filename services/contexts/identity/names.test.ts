import { check } from "../../../generated/contracts/runtime/check.ts";
import { validateDisplayName } from "../../../generated/contracts/shared/validators.ts";
import { PasswordTooWeak } from "../../../generated/contracts/identity/errors.ts";
import { SIGN_UP_WITH_PASSWORD } from "../../../generated/server/identity/operations.ts";
import { isStrongPassword } from "./rules/password-strength.ts";

const isName = (text: string) => check(validateDisplayName, text).ok;
const flagOfWales = "\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}";

describe("the name of a person or a device", () => {
  it.each([
    ["blanks", [" ", "\u3000", "\u2800", "\u00a0", "\u1680"]],
    ["zero-width characters", ["\u200b", "\u2060", "\u00ad", "\ufeff", "\u200d\u200d", "\u034f", "\u180e"]],
    ["fillers", ["\u3164", "\u115f\u1160", "\uffa0", "\u2800\u2800\u2800"]],
    ["selectors and tags", ["\ufe0f", "\u{E0100}", "\u{E0061}", "\u{E0020}\u{E007F}"]],
    ["marks of direction", ["\u200e", "\u200f", "\u061c", "\u202e", "\u2066", "\u2069"]],
    ["controls", ["\u0007", "\u0085", "\u2028", "\n", "\t"]],
  ])("is not made of %s", (_of, names) => {
    expect(names.filter(isName)).toEqual([]);
    expect(names.filter((each) => isName(`${each}anna`))).toEqual([]);
    expect(names.filter((each) => isName(`anna${each}`))).toEqual([]);
  });

  it("is not empty", () => {
    expect(isName("")).toBe(false);
  });

  it("does not differ from another one in what cannot be seen alone", () => {
    const invisible = [
      "\u200b",
      "\u200c",
      "\u200d",
      "\u2060",
      "\u00ad",
      "\u034f",
      "\u3164",
      "\u2800",
      "\ufe0f",
      "\u{E0061}",
      "\u200e",
    ];
    expect(invisible.filter((each) => isName(`an${each}na`))).toEqual([]);
    // After a letter that does not join, and between scripts that never do.
    expect(["مر\u200cيم", "م\u200dريم", "ไ\u200cท", "❤\u200d", "漢\u200b"].filter(isName)).toEqual([]);
  });

  it.each([
    ["Anna Müller", "O’Brien", "e\u0301", "A", "1", "#1 fan", "a".repeat(64)],
    ["李小龍", "葛\u{E0100}城", "한국어", "ไทย", "ᠮᠣᠩᠭᠣᠯ\u180b"],
    ["עברית", "مريم", "می\u200cخواهم", "نامه\u200cای", "क्\u200dष", "क्\u200d"],
    ["❤️", "Anna ❤️", "👩🏽\u200d💻", "👨\u200d👩\u200d👧\u200d👦", "🏳️\u200d🌈", flagOfWales, "1️⃣", "🇩🇪"],
  ])("may be %s and the like", (...names) => {
    expect(names.filter((each) => !isName(each))).toEqual([]);
  });

  it("is judged in no time, however it is made to be slow", () => {
    const began = performance.now();
    for (const part of ["😀", "a ", "م\u200c", "漢", "1️⃣", "क्"]) isName(`${part.repeat(20)}\u200b`);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe("a password on its way in", () => {
  const signUp = (password: string) =>
    check(SIGN_UP_WITH_PASSWORD.validate, { username: "anna", password, deviceName: "Desk" });

  it("is refused by name with its limits when it is too long, counted in characters and not in halves of them", () => {
    const problem = { path: "password", problem: "must have 1 to 128 characters" };
    for (const long of ["x".repeat(200), "x".repeat(129), "👩".repeat(129)])
      expect(signUp(long)).toEqual({ ok: false, issues: [problem] });
    for (const fits of ["x".repeat(128), "👩".repeat(80), "👩".repeat(128)]) expect(signUp(fits).ok).toBe(true);
  });

  it("is judged by all of it, blanks at its ends too", () => {
    const emoji = Array.from({ length: 80 }, (_, at) => String.fromCodePoint(0x1f600 + (at % 60))).join("");
    expect(isStrongPassword(emoji, "anna")).toBe(true);
    expect(new PasswordTooWeak().message).toContain("make it longer");
  });
});
