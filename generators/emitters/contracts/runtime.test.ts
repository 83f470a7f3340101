import fc from "fast-check";
import {
  check,
  isAnything,
  isArray,
  isBoolean,
  isBytes,
  isDate,
  isDuration,
  isInteger,
  isLiteral,
  isMoment,
  isNumber,
  isObject,
  isOneOf,
  isRecord,
  isSealed,
  isText,
  isTime,
  isTuple,
  isUrl,
  MOST_ISSUES,
  type Issue,
  type Validator,
} from "./runtime/check.ts";

const text: Validator<string> = (value, path, issues): value is string => isText(value, path, issues, {});
const hostile = [undefined, null, true, 0, 1.5, NaN, Infinity, "", "x", [], {}, () => 1, Symbol.iterator, 1n];

/** Whether a value passes, and that it says why where it does not. */
function passes(test: (issues: Issue[]) => boolean): boolean {
  const issues: Issue[] = [];
  const passed = test(issues);
  expect(issues.length > 0).toBe(!passed);
  return passed;
}

describe("Compiled validators", () => {
  it("take text within bounds of code points, and no text that UTF-8 or a database cannot hold", () => {
    const is = (value: unknown, bounds = {}) => passes((issues) => isText(value, "", issues, bounds));
    expect(is("")).toBe(true);
    expect(is("", { min: 1 })).toBe(false);
    expect(is("ab", { max: 2 })).toBe(true);
    expect(is("abc", { max: 2 })).toBe(false);
    expect(is("😀😀", { max: 2 })).toBe(true);
    expect([is("😀", { min: 2 }), is("😀a", { min: 2 }), is("a", { min: 2 })]).toEqual([false, true, false]);
    expect(is("a\0b")).toBe(false);
    expect(is("\ud800")).toBe(false);
    expect(is("a\udc00")).toBe(false);
    expect(is("ab", { pattern: /^[a-z]$/u })).toBe(false);
    for (const value of hostile) if (typeof value !== "string") expect(is(value)).toBe(false);
  });

  it("take whole numbers that are exact, and numbers that are finite", () => {
    const whole = (value: unknown, min = -10, max = 10) => passes((issues) => isInteger(value, "", issues, min, max));
    expect([whole(-10), whole(10), whole(-11), whole(11), whole(0.5), whole(2 ** 53, 0, Infinity)]).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    const number = (value: unknown) => passes((issues) => isNumber(value, "", issues, -1, 1));
    expect([number(0.5), number(-1), number(1.1), number(NaN), number("0")]).toEqual([true, true, false, false, false]);
    for (const value of hostile) if (typeof value !== "number") expect(whole(value) || number(value)).toBe(false);
    const flag = (value: unknown) => passes((issues) => isBoolean(value, "", issues));
    for (const value of hostile) expect(flag(value)).toBe(value === true);
  });

  it("take base64 in its one canonical form, and count its bytes", () => {
    const is = (value: unknown, min = 0, max = Infinity) => passes((issues) => isBytes(value, "", issues, min, max));
    for (let length = 0; length < 70; length++) {
      const encoded = Buffer.alloc(length, 0xa5).toString("base64");
      expect(is(encoded, length, length)).toBe(true);
      expect(is(encoded, length + 1)).toBe(false);
      if (length > 0) expect(is(encoded, 0, length - 1)).toBe(false);
    }
    // Not canonical: stray bits, missing or surplus padding, the other alphabet, white space.
    for (const other of ["QR==", "QUJ=", "QQ", "QQ=", "Q===", "====", "QQ==QQ==", "_-==", "QQ==\n", " QQ==", "QU JD"])
      expect(is(other)).toBe(false);
    for (const value of hostile) expect(is(value)).toBe(value === "");
  });

  it("take as base64 what another decoder makes the same text of again, and nothing else", () => {
    const is = (value: string) => passes((issues) => isBytes(value, "", issues, 0, Infinity));
    const bytes = fc.uint8Array({ maxLength: 9 }).map((drawn) => Buffer.from(drawn).toString("base64"));
    const put = fc.string({ unit: fc.constantFrom(..."AQRgwz09+/==\n\t _-%é"), maxLength: 3 });
    const changed = fc.tuple(bytes, fc.nat(), put, fc.nat(2)).map(([base, where, more, less]) => {
      const at = where % (base.length + 1);
      return base.slice(0, at) + more + base.slice(at + less);
    });
    fc.assert(
      fc.property(fc.oneof(bytes, changed), (given) => {
        const isCanonical = Buffer.from(given, "base64").toString("base64") === given;
        expect([given, is(given)]).toEqual([given, isCanonical]);
      }),
      { numRuns: 5_000 },
    );
  });

  it("take moments, days, times, durations and addresses that exist", () => {
    const forms = {
      moment: [
        isMoment,
        ["2026-01-31T12:00:00Z", "2024-02-29T23:59:59.123456789Z"],
        [
          "2026-02-29T00:00:00Z",
          "2026-04-31T00:00:00Z",
          "2026-01-31",
          "2026-01-31T24:00:00Z",
          "2026-01-31T12:00:00+01:00",
        ],
      ],
      date: [isDate, ["2026-01-31", "2024-02-29"], ["2026-02-30", "2026-13-01", "2026-1-1", "26-01-01"]],
      time: [isTime, ["00:00:00", "23:59:59.5"], ["24:00:00", "12:00", "12:60:00"]],
      duration: [isDuration, ["P1D", "PT1.5S", "P1Y2M3DT4H5M6S"], ["P", "PT", "1D", "P1S", "P-1D", "P1DT"]],
      url: [
        isUrl,
        ["https://example.org/a?b#c", "urn:a:b"],
        ["example.org", "/a", "http://", "http://a b", "http://ü"],
      ],
    } as const;
    for (const [validate, good, bad] of Object.values(forms)) {
      for (const value of good) expect(passes((issues) => validate(value, "", issues))).toBe(true);
      for (const value of [...bad, ...hostile]) expect(passes((issues) => validate(value, "", issues))).toBe(false);
    }
  });

  it("take objects and refuse fields that nobody declared, whatever they are called", () => {
    const known = new Set(["a"]);
    const sealed = (value: Record<string, unknown>) => passes((issues) => isSealed(value, known, "", issues));
    expect(sealed({ a: 1 })).toBe(true);
    expect(sealed({ a: 1, b: 2 })).toBe(false);
    expect(sealed(JSON.parse('{ "__proto__": {} }') as Record<string, unknown>)).toBe(false);
    expect(sealed(JSON.parse('{ "constructor": {} }') as Record<string, unknown>)).toBe(false);
    for (const value of hostile) {
      const isPlain = typeof value === "object" && value !== null && !Array.isArray(value);
      expect(passes((issues) => isObject(value, "", issues))).toBe(isPlain);
    }
  });

  it("take lists, tuples and records, and say where in them something is wrong", () => {
    const list = (value: unknown, min = 0, max = 3) => passes((issues) => isArray(value, "", issues, min, max, text));
    expect([list([]), list(["a"]), list([], 1), list(["a", "b", "c", "d"]), list(["a", 1]), list("a")]).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    const pair = (value: unknown) => passes((issues) => isTuple(value, "", issues, [text, isAnything]));
    expect([pair(["a", 1]), pair([1, "a"]), pair(["a"]), pair(["a", 1, 2]), pair({})]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    // What every object has by itself nobody has said.
    const said = (value: object) => passes((issues) => isAnything(value.valueOf, "", issues));
    expect([said({}), said(Object.assign({}, { valueOf: null }))]).toEqual([false, true]);
    const issues: Issue[] = [];
    expect(
      isArray([{ a: "x" }, { a: 1 }], "items", issues, 0, 9, (value, path, found): value is never =>
        isRecord(value, path, found, text),
      ),
    ).toBe(false);
    expect(issues).toEqual([{ path: "items[1].a", problem: "must be a string" }]);
  });

  it("take one of several, and tell what the closest lacks", () => {
    const either = (value: unknown, issues: Issue[]) => isOneOf(value, "x", issues, [text, isAnObjectWithA]);
    expect(passes((issues) => either("a", issues))).toBe(true);
    expect(passes((issues) => either({ a: "b" }, issues))).toBe(true);
    const issues: Issue[] = [];
    expect(either({ a: 1 }, issues)).toBe(false);
    expect(passes((found) => isLiteral("c", "", found, ["a", "b"]))).toBe(false);
    expect(passes((found) => isLiteral(null, "", found, ["a", null]))).toBe(true);
  });

  it("stop telling after a while, so that a large wrong value costs little", () => {
    const checked = check(
      (value, path, issues): value is never => isArray(value, path, issues, 0, Infinity, text),
      Array.from({ length: 100_000 }, () => 1),
    );
    expect(checked.ok).toBe(false);
    expect(!checked.ok && checked.issues.length).toBe(MOST_ISSUES);
    const unknown = Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`field${at}`, at]));
    const issues: Issue[] = [];
    expect(isSealed(unknown, new Set(), "", issues)).toBe(false);
    expect(issues).toHaveLength(MOST_ISSUES);
  });
});

function isAnObjectWithA(value: unknown, path: string, issues: Issue[]): value is never {
  return isObject(value, path, issues) && isText(value["a"], `${path}.a`, issues, {});
}
