// @generated tenchat:contracts@1 hash:da0de55f78b6eccb02ad701b313ba928 DO NOT EDIT DIRECTLY
// From the generator alone.

import { hasFormat, isDay, type Format } from "./formats.ts";

/** One thing that is wrong with a value: where, as a path from its root, and what. */
export interface Issue {
  readonly path: string;
  readonly problem: string;
}

/** Says whether a value has a type; what it lacks is added to the issues. */
export type Validator<T> = (value: unknown, path: string, issues: Issue[]) => value is T;

export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: Issue[] };

/** What is said of a field that the specification does not know. */
export const UNKNOWN_FIELD = "is not a known field";

/** More would only repeat what the first ones say. */
export const MOST_ISSUES = 20;

/** Checks a whole value. */
export function check<T>(validator: Validator<T>, value: unknown): Checked<T> {
  const issues: Issue[] = [];
  try {
    return validator(value, "", issues) ? { ok: true, value } : { ok: false, issues };
  } catch (error) {
    // Of what may hold itself somebody may send so much that no stack is deep enough.
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, issues: [{ path: "", problem: "is nested too deep" }] };
  }
}

/** Whether a value is of a type, by one measure or another. */
export type Fits = <T>(validator: Validator<T>, value: unknown) => value is T;

export const isExactly: Fits = <T>(validator: Validator<T>, value: unknown): value is T => check(validator, value).ok;

/** Or says more than the type does, as somebody newer may: that is no reason not to hear the rest. */
export const isAtLeast: Fits = <T>(validator: Validator<T>, value: unknown): value is T => {
  const checked = check(validator, value);
  return checked.ok || saysOnlyMore(checked.issues);
};

export function saysOnlyMore(issues: readonly Issue[]): boolean {
  return issues.length < MOST_ISSUES && issues.every((issue) => issue.problem === UNKNOWN_FIELD);
}

/** An error that the specification declares. */
export abstract class DeclaredError extends Error {
  abstract readonly code: string;
  abstract readonly status: number;

  /** What travels. */
  abstract toBody(): object;
}

export function fail(issues: Issue[], path: string, problem: string): false {
  if (issues.length < MOST_ISSUES) issues.push({ path, problem });
  return false;
}

export function isObject(value: unknown, path: string, issues: Issue[]): value is Record<string, unknown> {
  return (
    (typeof value === "object" && value !== null && !Array.isArray(value)) || fail(issues, path, "must be an object")
  );
}

/** Refuses fields that the specification does not know: a misspelt field must not be lost in silence. */
export function isSealed(
  value: Record<string, unknown>,
  known: ReadonlySet<string>,
  path: string,
  issues: Issue[],
): boolean {
  let ok = true;
  for (const name in value) {
    if (!known.has(name)) ok = fail(issues, path === "" ? name : `${path}.${name}`, UNKNOWN_FIELD);
  }
  return ok;
}

/** Checks the fields that were not declared one by one. */
export function hasRest<T>(
  value: Record<string, unknown>,
  known: ReadonlySet<string>,
  path: string,
  issues: Issue[],
  each: Validator<T>,
): boolean {
  let ok = true;
  for (const name in value)
    if (!known.has(name)) ok = each(value[name], path === "" ? name : `${path}.${name}`, issues) && ok;
  return ok;
}

export interface TextBounds {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
  readonly format?: Format;
}

/**
 * A string of Unicode text; NUL and lone surrogates are refused because neither UTF-8 nor a database column holds them.
 */
export function isText(value: unknown, path: string, issues: Issue[], bounds: TextBounds): value is string {
  if (typeof value !== "string") return fail(issues, path, "must be a string");
  const { min = 0, max = Infinity, pattern, format } = bounds;
  if (isShorter(value, min) || (value.length > max && codePoints(value) > max)) {
    return fail(
      issues,
      path,
      max === Infinity ? `must have at least ${min} characters` : `must have ${min} to ${max} characters`,
    );
  }
  if (value.includes("\0") || !value.isWellFormed()) return fail(issues, path, "must be well-formed text");
  if (pattern !== undefined && !pattern.test(value)) return fail(issues, path, "does not have the form it must have");
  if (format !== undefined && !hasFormat(value, format)) return fail(issues, path, `must have the format ${format}`);
  return true;
}

/** A character is one or two units long, so that most texts need no counting. */
function isShorter(text: string, min: number): boolean {
  return text.length < min || (text.length < 2 * min && codePoints(text) < min);
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

export function isBoolean(value: unknown, path: string, issues: Issue[]): value is boolean {
  return typeof value === "boolean" || fail(issues, path, "must be true or false");
}

export function isInteger(value: unknown, path: string, issues: Issue[], min: number, max: number): value is number {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) return fail(issues, path, "must be a whole number");
  return (value >= min && value <= max) || fail(issues, path, `must be from ${min} to ${max}`);
}

/** A finite number; `above` and `below` are bounds that it may not touch. */
export function isNumber(
  value: unknown,
  path: string,
  issues: Issue[],
  min: number,
  max: number,
  above = -Infinity,
  below = Infinity,
): value is number {
  if (typeof value !== "number" || !Number.isFinite(value)) return fail(issues, path, "must be a number");
  if (value <= above || value >= below) return fail(issues, path, `must be between ${above} and ${below}`);
  return (value >= min && value <= max) || fail(issues, path, `must be from ${min} to ${max}`);
}

const LAST_SYMBOL: Readonly<Record<number, RegExp>> = { 1: /[AEIMQUYcgkosw048]=$/, 2: /[AQgw]==$/ };

/** Base64 with padding (RFC 4648, section 4) in its one canonical form, so that equal bytes are equal texts. */
export function isBytes(value: unknown, path: string, issues: Issue[], min: number, max: number): value is string {
  if (typeof value !== "string") return fail(issues, path, "must be a string of base64");
  const padding = value.endsWith("==") ? 2 : value.endsWith("=") ? 1 : 0;
  const length = (value.length / 4) * 3 - padding;
  const canonical = decodedLength(value) === length && (LAST_SYMBOL[padding]?.test(value) ?? true);
  if (!canonical) return fail(issues, path, "must be base64 with padding");
  if (length >= min && length <= max) return true;
  return fail(issues, path, min === max ? `must be ${min} bytes` : `must be ${min} to ${max} bytes`);
}

/**
 * By decoding, which the platform does in a fifth of the time that an expression takes for a kibibyte. White space and
 * missing padding are let through there, and show in the length.
 */
function decodedLength(text: string): number | undefined {
  try {
    return atob(text).length;
  } catch {
    return undefined; // It has no other reason than that this is no base64.
  }
}

const MOMENT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/;

/** A moment in UTC (RFC 3339). */
export function isMoment(value: unknown, path: string, issues: Issue[]): value is string {
  return (
    (typeof value === "string" && MOMENT.test(value) && isDay(value.slice(0, 10))) ||
    fail(issues, path, "must be a moment like 2026-01-31T12:00:00Z")
  );
}

const OFFSET_MOMENT =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** A moment with its distance from UTC (RFC 3339). */
export function isOffsetMoment(value: unknown, path: string, issues: Issue[]): value is string {
  return (
    (typeof value === "string" && OFFSET_MOMENT.test(value) && isDay(value.slice(0, 10))) ||
    fail(issues, path, "must be a moment like 2026-01-31T12:00:00+01:00")
  );
}

/** A day of the Gregorian calendar (RFC 3339, full-date). */
export function isDate(value: unknown, path: string, issues: Issue[]): value is string {
  return (typeof value === "string" && isDay(value)) || fail(issues, path, "must be a day like 2026-01-31");
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?$/;

/** A time of day without a zone. */
export function isTime(value: unknown, path: string, issues: Issue[]): value is string {
  return (typeof value === "string" && TIME.test(value)) || fail(issues, path, "must be a time like 12:00:00");
}

const DURATION = /^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;

/** A duration (ISO 8601). */
export function isDuration(value: unknown, path: string, issues: Issue[]): value is string {
  return (typeof value === "string" && DURATION.test(value)) || fail(issues, path, "must be a duration like PT15M");
}

/** An absolute URL: of the form of RFC 3986, and one that can be resolved. */
export function isUrl(value: unknown, path: string, issues: Issue[]): value is string {
  return (
    (typeof value === "string" && hasFormat(value, "uri") && URL.canParse(value)) ||
    fail(issues, path, "must be an absolute URL")
  );
}

export function isLiteral<T extends string | number | boolean | null>(
  value: unknown,
  path: string,
  issues: Issue[],
  allowed: readonly T[],
): value is T {
  return (
    (allowed as readonly unknown[]).includes(value) ||
    fail(issues, path, `must be ${allowed.map((each) => JSON.stringify(each)).join(" or ")}`)
  );
}

export function isArray<T>(
  value: unknown,
  path: string,
  issues: Issue[],
  min: number,
  max: number,
  each: Validator<T>,
): value is T[] {
  if (!Array.isArray(value)) return fail(issues, path, "must be a list");
  if (value.length < min || value.length > max)
    return fail(issues, path, `must have ${min} to ${max === Infinity ? "any number of" : max} entries`);
  let ok = true;
  for (let index = 0; index < value.length && issues.length < MOST_ISSUES; index++)
    ok = each(value[index], `${path}[${index}]`, issues) && ok;
  return ok;
}

/** A list with a type for each place. */
export function isTuple<T extends readonly unknown[]>(
  value: unknown,
  path: string,
  issues: Issue[],
  validators: readonly Validator<T[number]>[],
): value is T {
  if (!Array.isArray(value) || value.length !== validators.length)
    return fail(issues, path, `must be a list of ${validators.length} entries`);
  let ok = true;
  for (const [index, validate] of validators.entries()) ok = validate(value[index], `${path}[${index}]`, issues) && ok;
  return ok;
}

export function isRecord<T>(
  value: unknown,
  path: string,
  issues: Issue[],
  each: Validator<T>,
): value is Record<string, T> {
  if (!isObject(value, path, issues)) return false;
  let ok = true;
  for (const name in value) ok = each(value[name], `${path}.${name}`, issues) && ok;
  return ok;
}

/**
 * One of several types; the issues of the closest are told, which has the fewest, and of these the one furthest inside.
 */
export function isOneOf<T>(
  value: unknown,
  path: string,
  issues: Issue[],
  validators: readonly ((value: unknown, path: string, issues: Issue[]) => boolean)[],
): value is T {
  let closest: Issue[] | undefined;
  for (const validator of validators) {
    const found: Issue[] = [];
    if (validator(value, path, found)) return true;
    if (closest === undefined || isCloser(found, closest)) closest = found;
  }
  for (const issue of closest ?? [{ path, problem: "has no type it could be" }])
    fail(issues, issue.path, issue.problem);
  return false;
}

function isCloser(one: readonly Issue[], other: readonly Issue[]): boolean {
  if (one.length !== other.length) return one.length < other.length;
  return (one[0]?.path.length ?? 0) > (other[0]?.path.length ?? 0);
}

/** Every object has a `valueOf` by itself, and no text of JSON has a function in it. */
export function isAnything(value: unknown, path: string, issues: Issue[]): value is unknown {
  return (value !== undefined && typeof value !== "function") || fail(issues, path, "must have a value");
}
