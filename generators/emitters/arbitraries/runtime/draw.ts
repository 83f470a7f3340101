import {
  type Arbitrary,
  constant,
  date,
  domain,
  emailAddress,
  ipV4,
  ipV6,
  jsonValue,
  option,
  record,
  sample,
  string,
  stringMatching,
  uint8Array,
  uuid,
  webPath,
  webUrl,
} from "fast-check";
import { isText } from "../../contracts/runtime/check.ts";
import { hasFormat } from "../../contracts/runtime/formats.ts";
import { ofPattern, patient } from "./patterns.ts";

/** The first value of an arbitrary under a fixed seed, with some fields replaced. */
export function drawWith<T extends object>(arbitrary: Arbitrary<T>, overrides: Partial<T>): T {
  return { ...sample(arbitrary, { seed: 1, numRuns: 1 })[0]!, ...overrides };
}

/** An arbitrary that is made only when a value is drawn. */
export function nested<T>(make: () => Arbitrary<T>): Arbitrary<T> {
  return constant(null).chain(make);
}

/** How deep what contains itself may go: below that, every choice is the first one, which ends. */
export const DEPTH = { depthIdentifier: "generated", maxDepth: 4 } as const;

const ABSENT = Symbol("absent");

/** An object of which some fields may be absent, and are where it would go on for ever. */
export function ending(
  fields: Readonly<Record<string, Arbitrary<unknown>>>,
  optional: readonly string[],
): Arbitrary<object> {
  const drawn = Object.entries(fields).map(
    ([name, each]) =>
      [name, optional.includes(name) ? option(each, { ...DEPTH, nil: ABSENT, freq: 1 }) : each] as const,
  );
  return record(Object.fromEntries(drawn)).map((made) =>
    Object.fromEntries(Object.entries(made).filter(([, value]) => value !== ABSENT)),
  );
}

/** Any value that JSON can carry, without what a database cannot keep. */
export function anyJson(): Arbitrary<unknown> {
  return jsonValue({ maxDepth: 2 }).map(
    (value) => JSON.parse(JSON.stringify(value).replaceAll("\\u0000", "")) as unknown,
  );
}

/** Canonical base64 of so many bytes. */
export function base64(min: number, max: number): Arbitrary<string> {
  return uint8Array({ minLength: min, maxLength: max }).map((bytes) => Buffer.from(bytes).toString("base64"));
}

/** A moment between 2000 and 2100. */
export function moment(): Arbitrary<string> {
  return date({
    min: new Date("2000-01-01T00:00:00Z"),
    max: new Date("2100-01-01T00:00:00Z"),
    noInvalidDate: true,
  }).map((value) => value.toISOString());
}

/** Well-formed text within bounds and, where they are given, of a pattern and of a format. */
export function text(
  { min, max }: { min: number; max: number },
  pattern?: RegExp,
  format?: keyof typeof FORMATTED,
): Arbitrary<string> {
  const plain = () => string({ unit: "grapheme", minLength: min, maxLength: Math.min(max, Math.max(40, min)) });
  const any =
    pattern !== undefined ? matching(pattern, min, format) : format !== undefined ? formatted(format) : plain();
  const bounds = {
    min,
    max,
    ...(pattern === undefined ? {} : { pattern }),
    ...(format === undefined ? {} : { format }),
  };
  const what = `text of ${min} to ${max} signs ${[pattern, format].filter((each) => each !== undefined).join(" and ")}`;
  return any.filter(patient((value) => isText(value, "", [], bounds), what));
}

/** Texts of a format of JSON Schema. */
export function formatted(format: keyof typeof FORMATTED): Arbitrary<string> {
  return FORMATTED[format]();
}

const day = () => moment().map((value) => value.slice(0, 10));

const FORMATTED = {
  "date-time": moment,
  date: day,
  time: () => moment().map((value) => value.slice(11)),
  duration: () => constant("PT15M"),
  email: emailAddress,
  hostname: domain,
  ipv4: ipV4,
  ipv6: ipV6,
  uri: webUrl,
  "uri-reference": webPath,
  "uri-template": () => stringMatching(/^(?:\/[a-z]{1,8}|\{[+#]?[a-z]{1,8}\*?\}){0,3}$/),
  uuid,
  "json-pointer": () => stringMatching(/^(?:\/[a-z]{0,8}){0,3}$/),
  "relative-json-pointer": () => stringMatching(/^[1-9](?:#|(?:\/[a-z]{0,8}){0,3})$/),
  regex: () => constant("^[a-z]+$"),
  byte: () => base64(0, 64),
};

const known = new Map<string, Arbitrary<string>>();

/** Reading a pattern takes longer than drawing from it, and the same one is met again in every value of a list. */
function matching(pattern: RegExp, min: number, format?: keyof typeof FORMATTED): Arbitrary<string> {
  const size = min <= 10 ? "small" : min <= 100 ? "medium" : "large";
  const key = `${size} ${format} ${String(pattern)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const texts = ofPattern(pattern, size);
  // A pattern may say how a format begins: then next to nothing that is drawn from it is of the format.
  const isNarrower =
    format === undefined || sample(texts, { seed: 1, numRuns: 20 }).some((each) => hasFormat(each, format));
  const made = isNarrower ? texts : formatted(format);
  known.set(key, made);
  return made;
}
