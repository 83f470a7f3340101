import fc from "fast-check";
import { ofPattern } from "../../../generators/emitters/arbitraries/runtime/patterns.ts";
import type { BuiltinName, Constraints } from "../../../generators/model/ir.ts";
import type { Hints } from "./hints.ts";
import { others, sides, type Probe } from "./probe.ts";

/** Texts that are none, or that something on the way might take for something else. */
const ODD = [
  "",
  " ",
  "a b",
  " a",
  "a ",
  "a,b",
  ",",
  "a/b",
  "/",
  ".",
  "..",
  "a;b=c",
  "a|b",
  "a&b=c",
  "a+b%2Fc%",
  "a?b#c",
  '"a"',
  "'a'",
  "a\\b",
  "a\nb",
  "\t",
  "null",
  "true",
  "0",
  "1e3",
  "__proto__",
  "é",
  "日本",
  "🙂",
  "a\u0301",
  "\u202ea",
  "\ufeffa",
  "<b>",
  "${a}",
  "a\u0000b",
  "\ud800",
];

/** Near to a form on either side. */
const NEAR: Readonly<Record<string, readonly string[]>> = {
  "date-time": [
    "2026-03-29T07:30:00Z",
    "2026-03-29T07:30:00.123456789Z",
    "2026-03-29t07:30:00z",
    "2026-03-29T09:30:00+02:00",
    "2026-03-29T07:30:00",
    "2026-03-29T07:30:00+0200",
    "2026-02-30T00:00:00Z",
    "2026-03-29T24:00:00Z",
    "2024-02-29T00:00:00Z",
    "2023-02-29T00:00:00Z",
    "2026-03-29 07:30:00Z",
    "2026-03-29",
  ],
  date: ["2026-01-31", "2024-02-29", "2026-02-29", "2026-13-01", "2026-1-1", "26-01-01", "2026-01-31T00:00:00Z"],
  time: ["07:30:00", "07:30:00.5", "07:30:00Z", "07:30:00+01:00", "7:30:00", "24:00:00", "07:60:00", "07:30"],
  duration: ["PT15M", "P1D", "P1W", "P1Y2M3DT4H5M6S", "PT1.5S", "P", "PT", "P1W2D", "P1YT", "15M", "p1d", "-P1D"],
  email: ["a@b.org", "a.b+c@d-e.org", "a@b", "a b@c.org", "@b.org", "a..b@c.org"],
  hostname: ["a", "a.b", "-a.b", "a_b", "a..b"],
  ipv4: ["1.2.3.4", "1.2.3.256", "1.2.3", "01.2.3.4"],
  ipv6: ["::1", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4", "1:2", ":::", "1::2::3"],
  uri: ["https://a.b/c?d=e#f", "urn:a:b", "mailto:a@b.c", "http://a b", "/a", "a", "http://[::1]/", "https://ü.de"],
  "uri-reference": ["a/b", "/a?b", "https://a.b", "a b", "\\"],
  uuid: [
    "0190a1b2-0000-7000-8000-00000000000a",
    "0190A1B2-0000-7000-8000-00000000000A",
    "0190a1b2-0000-7000-8000-00000000000",
    "0190a1b20000700080000000000000a",
    "urn:uuid:0190a1b2-0000-7000-8000-00000000000a",
  ],
  "json-pointer": ["", "/a", "/a~0", "a", "/~"],
  regex: ["^a$", "[", "a{2,1}"],
  byte: ["", "YQ==", "YWI=", "YR==", "YQ", "YQ=", "a-_b", "YWJj\n", "YQ==YQ=="],
  base64: ["", "YQ==", "YWI=", "YWJj", "YQ", "YQ=", "YR==", "a-_b", "YWJj\n"],
};

const FORM_OF: Partial<Record<BuiltinName, string>> = {
  utcDateTime: "date-time",
  offsetDateTime: "date-time",
  plainDate: "date",
  plainTime: "time",
  duration: "duration",
  url: "uri",
  bytes: "base64",
};

/** Longer ones cost more than they show. */
const LONGEST = 20_000;

/** What texts are drawn with. */
interface Drawing {
  readonly seed: number;
  /** Whether a text is one of the type, within bounds. */
  has(text: string, bounds: readonly Constraints[]): boolean;
}

/** Texts on both sides of everything that is said of a text. */
export function textsNear(
  name: BuiltinName,
  said: readonly Constraints[],
  hints: Hints,
  { seed, has }: Drawing,
): Probe[] {
  const form = FORM_OF[name];
  if (name === "bytes")
    return [...sides(["", "YQ==", "YQ", ...bytesNear(said)]), ...others([...NEAR["base64"]!, ...ODD.slice(0, 3)])];
  if (form !== undefined) return [...onBothSides(NEAR[form]!, (each) => has(each, said)), ...others(["", "a"])];
  const patterns = [...new Set([...said.flatMap(({ pattern }) => pattern ?? []), ...hints.patterns])];
  const formats = said.flatMap(({ format }) => NEAR[format ?? ""] ?? []);
  const bounds = [...said.flatMap(({ minLength, maxLength }) => [minLength, maxLength]), ...hints.lengths]
    .flatMap((each) => (each === undefined ? [] : [each - 1, each, each + 1]))
    .filter((each) => each >= 0 && each <= LONGEST);
  const lengths = [...new Set(bounds)];
  const drawn = patterns.flatMap((pattern) => drawnFrom(pattern, seed));
  const beside = drawn.flatMap((each) => [`${each}\n`, ` ${each}`]);
  const ofLength = (length: number) => [
    "a".repeat(length),
    ...drawn.map((each) => stretched(each, length)),
    "🙂".repeat(length),
  ];
  // Of which nothing else is wrong.
  const unbound = said.map(({ minLength: _least, maxLength: _most, ...rest }) => rest);
  const long = lengths.flatMap((length) => {
    const fit = ofLength(length).filter((each) => has(each, unbound));
    return [...fit.slice(0, 1), ...fit.slice(1).filter((each) => each.startsWith("🙂"))];
  });
  const anyLength = lengths.length === 0 ? () => true : (text: string) => has(text, said.map(lengthsOf));
  return [
    ...sides(long),
    ...onBothSides([...drawn, ...formats].filter(anyLength), (each) => has(each, said)),
    ...sides([
      ...beside.filter((each) => each.endsWith("\n") && anyLength(each)).slice(0, 1),
      ...beside.filter((each) => each.startsWith(" ") && anyLength(each)).slice(0, 1),
    ]),
    ...others([...formats, ...drawn, ...beside.slice(0, 4), ...lengths.flatMap(ofLength), ...ODD]),
  ];
}

/** The first on each side, and the others. */
function onBothSides(texts: readonly string[], is: (text: string) => boolean): Probe[] {
  const ends = [texts.find(is), texts.find((each) => !is(each))].filter((each) => each !== undefined);
  return [...sides(ends), ...others(texts)];
}

const lengthsOf = ({ minLength, maxLength }: Constraints): Constraints => ({
  ...(minLength === undefined ? {} : { minLength }),
  ...(maxLength === undefined ? {} : { maxLength }),
});

/** The same beginning, and as long as it should be. */
function stretched(text: string, length: number): string {
  const signs = [...text];
  if (signs.length === 0) return "";
  return Array.from({ length }, (_each, at) => signs[Math.min(at, signs.length - 1)]).join("");
}

const known = new Map<string, readonly string[]>();

/** Reading a pattern takes long, and the same one is met again and again. */
function drawnFrom(pattern: string, seed: number): readonly string[] {
  const before = known.get(pattern);
  if (before !== undefined) return before;
  const drawn = tryToDraw(pattern, seed);
  known.set(pattern, drawn);
  return drawn;
}

function tryToDraw(pattern: string, seed: number): readonly string[] {
  try {
    return fc.sample(ofPattern(new RegExp(pattern, "u")), { seed, numRuns: 8 });
  } catch {
    // What nothing is drawn from is tried with all other texts.
    return [];
  }
}

function bytesNear(said: readonly Constraints[]): string[] {
  const bounds = said.flatMap(({ byteLength }) => (byteLength === undefined ? [] : [byteLength.min, byteLength.max]));
  return bounds
    .flatMap((each) => [each - 1, each, each + 1])
    .filter((each) => each >= 0 && each <= LONGEST)
    .map((each) => Buffer.alloc(each, 7).toString("base64"));
}
