import type { Program, Scalar } from "@typespec/compiler";
import type { BuiltinName } from "../ir.ts";

/**
 * What the texts of moments, times and durations look like, as documents say it: exactly as validators take it. The
 * formats of JSON Schema alone say more than that, or something else: `date-time` has any distance from UTC where a
 * moment here is in UTC, so that equal moments are equal texts; `time` wants a zone; `duration` has no parts of seconds.
 */
export const TIME_TEXTS: Readonly<
  Partial<Record<BuiltinName, { readonly pattern: string; readonly format?: string }>>
> = {
  utcDateTime: {
    format: "date-time",
    pattern: String.raw`^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$`,
  },
  offsetDateTime: {
    format: "date-time",
    pattern: String.raw`^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$`,
  },
  plainTime: { pattern: String.raw`^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?$` },
  duration: {
    pattern: String.raw`^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$`,
  },
};

/** Whether the values of a type are days, times, moments or durations. */
export const hasTimeText = (name: BuiltinName): boolean => name === "plainDate" || TIME_TEXTS[name] !== undefined;

/** Whether a text is one of these. */
export function isTimeText(name: BuiltinName, text: string): boolean {
  const form = TIME_TEXTS[name]?.pattern;
  if (form !== undefined && !new RegExp(form, "u").test(text)) return false;
  return /^(?:plainTime|duration)$/.test(name) || isDay(text.slice(0, form === undefined ? undefined : 10));
}

/** One that its month has: `Date` would turn the 31st of April into the 1st of May. */
function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8));
}

/** A moment in the form of HTTP (RFC 9110, 5.6.7). */
export const HTTP_DATE = String.raw`^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (0[1-9]|[12]\d|3[01]) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} ([01]\d|2[0-3]):[0-5]\d:[0-5]\d GMT$`;

const PATTERNS = new Map(Object.values(TIME_TEXTS).map((each) => [each.pattern, each]));

/** Tells the stock emitter of the HTTP document, before it begins, which pattern a standard scalar has. */
export function tellTimeTexts(program: Program): void {
  // `@pattern` itself is for strings only; this is where it keeps what it was told.
  const told = program.stateMap(Symbol.for("TypeSpec.patternValues"));
  for (const [name, { pattern }] of Object.entries(TIME_TEXTS)) {
    const scalar = program.resolveTypeReference(`TypeSpec.${name}`)[0] as Scalar;
    told.set(scalar, { pattern });
  }
}

/**
 * Sets a part of the emitted document right, once: what is encoded otherwise has no such pattern, and no format says
 * anything else. A second time it would look like something else.
 */
export function mendTimeText(schema: Record<string, unknown>): void {
  const text = typeof schema["pattern"] === "string" ? PATTERNS.get(schema["pattern"]) : undefined;
  if (text !== undefined) {
    const plain = ["date-time", "time", "duration"].includes(String(schema["format"]));
    if (schema["type"] !== "string" || !plain) delete schema["pattern"];
    else if (text.format === undefined) delete schema["format"];
  }
  if (schema["type"] === "string" && schema["format"] === "http-date") schema["pattern"] = HTTP_DATE;
}
