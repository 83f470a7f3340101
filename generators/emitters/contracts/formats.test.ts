import fc from "fast-check";
import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import { CHECKED_FORMATS, type CheckedFormat } from "../../model/types/formats.ts";
import { formatted } from "../arbitraries/runtime/draw.ts";
import { TIME_TEXTS } from "../../model/types/time-texts.ts";
import { hasFormat } from "./runtime/formats.ts";
import { isDuration, isMoment, isOffsetMoment, isTime } from "./runtime/check.ts";

const ajv = addFormats.default(new Ajv2020());
const judges = new Map(CHECKED_FORMATS.map((format) => [format, ajv.compile({ type: "string", format })]));

/** Texts that are near to each format on either side, which drawn ones seldom are. */
const NEAR: Readonly<Record<CheckedFormat, readonly string[]>> = {
  "date-time": [
    "2026-03-29T07:30:00Z",
    "2026-03-29t07:30:00z",
    "2026-03-29T07:30:00.123456789+02:00",
    "2026-03-29T07:30:00",
    "2026-03-29T07:30:00+0200",
    "2026-02-30T00:00:00Z",
    "2026-03-29T24:00:00Z",
    "2026-3-29T07:30:00Z",
    "2024-02-29T00:00:00Z",
    "2023-02-29T00:00:00Z",
    "2026-03-29T07:30Z",
    "2026-03-29T07:30:00.Z",
  ],
  date: ["2026-01-31", "2026-02-29", "2024-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-01-31 ", "2026-1-1"],
  time: ["07:30:00Z", "07:30:00+01:00", "07:30:00", "7:30:00Z", "25:00:00Z", "07:60:00Z"],
  duration: ["PT15M", "P1D", "P1W", "P", "PT", "P1YT", "P1M2D", "15M", "P1S", "P1W2D", "p1d"],
  email: [
    "a@b.c",
    "a.b+c@d-e.org",
    "a@b",
    "a b@c.d",
    "@b.c",
    "a@.c",
    "a..b@c.d",
    "ü@c.d",
    "a@-b.c",
    "a@b.c.",
    "a@b_c.d",
  ],
  hostname: [
    "a",
    "a.b",
    "a-b.c",
    "-a.b",
    "a-.b",
    "a..b",
    "a_b",
    "ü.de",
    "1.2",
    `${"a".repeat(64)}.b`,
    `${"a".repeat(63)}.b`,
  ],
  ipv4: ["1.2.3.4", "255.255.255.255", "256.1.1.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.4 ", "a.b.c.d"],
  ipv6: [
    "::",
    "::1",
    "1::",
    "1:2:3:4:5:6:7:8",
    "1:2:3:4:5:6:7",
    "1::2::3",
    ":::",
    "::1.2.3.4",
    "1:2:3:4:5:6:7::",
    "12345::",
    "::g",
    "::1%eth0",
    "1:2:3:4:5:6:1.2.3.4",
    "::ffff:256.1.1.1",
  ],
  uri: [
    "http://a",
    "http://a/b?c#d",
    "mailto:a@b",
    "urn:a:b",
    "a",
    "/a",
    "http://a b",
    "http://ü",
    "http://[::1]/",
    "http://[::g]/",
    "http://a/%zz",
    "http://a/%20",
    "1a:b",
    "http://a:b@c:1/",
    "http://a/<b>",
    'x:"',
  ],
  "uri-reference": ["", "a", "/a", "//a/b", "a:b", "?a", "#a", "a b", "%zz", "../a", "a/b:c", "<"],
  "uri-template": [
    "",
    "/a/{b}",
    "{+a,b:3}",
    "{a*}{?c}",
    "{}",
    "{a",
    "a}",
    "{a b}",
    "%zz",
    "a'b",
    "{a:0}",
    "{a:10000}",
    "ü",
    "<",
  ],
  uuid: [
    "0190a1b2-0000-7000-8000-000000000000",
    "0190A1B2-0000-7000-8000-000000000000",
    "00000000-0000-0000-0000-00000000000",
    "abc",
    "",
    "0190a1b2000070008000000000000000",
    "0190a1b2-0000-7000-8000-00000000000g",
    "{0190a1b2-0000-7000-8000-000000000000}",
  ],
  "json-pointer": ["", "/", "/a/b", "a", "/a~0b~1", "/a~2", "/~", "/ü"],
  "relative-json-pointer": ["0", "1/a", "0#", "01", "", "/a", "1#/a", "2/~0~1", "2/~2", "-1", "0a"],
  regex: ["a+", "(", "[", "\\d", "\\-"],
  byte: ["", "YQ==", "YWI=", "YWJj", "YR==", "YQ", "YQ=", "YQ==YQ==", "a-_b", "=", "YWJj "],
};

/** Where the other validator is less strict than the standard: offsets without a colon, a colon in a first segment, lines. */
const LAX: Partial<Record<CheckedFormat, RegExp>> = {
  "date-time": /[+-]\d{2}(?:\d{2})?$/,
  time: /[+-]\d{2}(?:\d{2})?$/,
  "uri-reference": /^[^/?#]*:/,
  byte: /[\n\r\u2028\u2029]/,
};

const MOMENTS = [
  ...NEAR["date-time"],
  "2026-03-29T07:30:00+00:00",
  "2026-03-29T07:30:00-00:00",
  "2026-03-29T07:30:00.5Z",
  "2026-03-29T07:30:00.123456789Z",
  "2026-03-29T07:30:00.1234567890Z",
  "2026-03-29 07:30:00Z",
  "2026-12-31T23:59:60Z",
  "2026-04-31T00:00:00+14:00",
  "2026-03-29T07:30:00+24:00",
  "12026-03-29T07:30:00Z",
];
/** How each standard type for time is documented, how it is checked, and texts near to it. */
const TIMES = {
  utcDateTime: { check: isMoment, near: MOMENTS },
  offsetDateTime: { check: isOffsetMoment, near: MOMENTS },
  plainTime: { check: isTime, near: [...NEAR.time, "07:30:00.5", "07:30:00.", "24:00:00", "07:30"] },
  duration: { check: isDuration, near: [...NEAR.duration, "PT1.5S", "PT.5S", "P1Y2M1W3DT4H5M6S", "-P1D", "P1.5D"] },
} as const;

describe("a time's text", () => {
  it.each(Object.entries(TIMES))("%s is what another validator takes its documented schema for", (name, time) => {
    const standard = ajv.compile({ type: "string", ...TIME_TEXTS[name as keyof typeof TIMES] });
    const ours = (text: string) => time.check(text, "", []);
    const verdicts = time.near.map(ours);
    expect(new Set(verdicts).size).toBe(2);
    for (const text of time.near) expect([text, ours(text)]).toEqual([text, standard(text)]);
    const changed = fc
      .tuple(fc.constantFrom(...time.near), fc.nat(), fc.constantFrom(..."0123456789:.-+TZtzPHMSDYW "), fc.boolean())
      .map(([text, place, sign, replaces]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + sign + text.slice(at + (replaces ? 1 : 0));
      });
    fc.assert(
      fc.property(changed, (text) => expect([text, ours(text)]).toEqual([text, standard(text)])),
      { numRuns: 2_000, seed: 7 },
    );
  });
});

describe("a text's format", () => {
  it.each(CHECKED_FORMATS)("%s is what another validator of JSON Schema takes for it", (format) => {
    const standard = judges.get(format)!;
    const judge = (text: string) => standard(text) && (LAX[format]?.test(text) !== true || hasFormat(text, format));
    for (const text of NEAR[format]) expect([text, hasFormat(text, format)]).toEqual([text, judge(text)]);
    const drawn = fc.oneof(formatted(format), fc.string({ unit: "binary-ascii", maxLength: 20 }));
    const changed = fc
      .tuple(drawn, fc.nat(), fc.string({ unit: "grapheme", maxLength: 1 }))
      .map(([text, place, sign]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + sign + text.slice(at + 1);
      });
    fc.assert(
      fc.property(fc.oneof(drawn, changed), (text) => {
        expect([text, hasFormat(text, format)]).toEqual([text, judge(text)]);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it("is drawn as it is checked", () => {
    for (const format of CHECKED_FORMATS)
      fc.assert(
        fc.property(formatted(format), (text) => hasFormat(text, format)),
        { numRuns: 50 },
      );
  });
});
