import { rangeOf, together } from "../../../model/values/numbers-and-texts.ts";
import type { Used } from "../../../model/values/fits.ts";
import { isNumber } from "../../../model/http/readings.ts";
import type { BuiltinName } from "../../../model/ir.ts";
import { isCheckedFormat } from "../../../model/types/formats.ts";
import type { TextForms } from "../runtime/upgrades.ts";
import { quotedText } from "../quoted-text.ts";

/** What a value is now that it need not have been, without anything inside of it. Of one that says neither no query tells. */
export interface Leaf {
  /** What it takes now, for people. */
  readonly said: string;
  /** As SQL, of the value. */
  readonly holds?: (value: string) => string;
  /** Forms that only a program tells. */
  readonly forms?: TextForms;
}

/** One of these values and no other; undefined where something else is taken as well. */
export function literalsOf(now: readonly Used[], isJson: boolean): Leaf | undefined {
  const values = now.flatMap(({ type }) =>
    type.kind === "literal" ? [type.value] : type.kind === "null" ? [null] : [],
  );
  if (values.length < now.length) return undefined;
  const listed = values.map((each) => quotedText(isJson || typeof each !== "string" ? JSON.stringify(each) : each));
  const among = listed.map((each) => (isJson ? `${each}::jsonb` : each)).join(", ");
  const said = values.slice(0, 12).map((each) => JSON.stringify(each));
  const more = values.length > 12 ? ` and ${values.length - 12} others` : "";
  return {
    said: `${said.join(", ")}${more}`,
    holds: (value) => (values.length === 0 ? "false" : `${value} IN (${among})`),
  };
}

/** Where no value of before can be one of now: of which kinds of JSON those are. */
export function kindsOf(was: readonly Used[], now: readonly Used[]): Leaf | undefined {
  const [old, kinds] = [new Set(was.map(jsonKind)), new Set(now.map(jsonKind))];
  if (old.has("anything") || kinds.has("anything") || !old.isDisjointFrom(kinds)) return undefined;
  const listed = [...kinds].map((each) => `'${each}'`).join(", ");
  return {
    said: `JSON of the kind ${[...kinds].join(" or ")}`,
    holds: (value) => `jsonb_typeof(${value}) IN (${listed})`,
  };
}

function jsonKind({ type }: Used): string {
  switch (type.kind) {
    case "null":
      return "null";
    case "array":
    case "tuple":
      return "array";
    case "object":
    case "record":
      return "object";
    case "literal":
      return typeof type.value;
    case "builtin":
      if (type.name === "unknown") return "anything";
      return type.name === "boolean" ? "boolean" : isNumber(type.name) ? "number" : "string";
    default:
      return "anything";
  }
}

/** Values of two plain types, the second of which takes less. */
export function leafOf(one: Used, other: Used, isJson: boolean): Leaf {
  if (one.type.kind !== "builtin" || other.type.kind !== "builtin") return UNTOLD;
  const [was, now] = [one.type.name, other.type.name];
  if (isNumber(was) && isNumber(now)) return rangeLeaf([was, one], [now, other], isJson);
  const { byteLength, minLength, maxLength } = together(other.said);
  if (was === "bytes" && now === "bytes" && !isJson && byteLength !== undefined)
    return { said: `${inWords(byteLength)} bytes`, holds: (value) => between(`octet_length(${value})`, byteLength) };
  if (was !== now && now !== "string") return UNTOLD;
  if (
    now === "bytes" ||
    now === "boolean" ||
    now === "unknown" ||
    was === "boolean" ||
    was === "unknown" ||
    isNumber(was)
  )
    return UNTOLD;
  const forms = {
    patterns: newOf(one, other, "pattern"),
    formats: newOf(one, other, "format").filter(isCheckedFormat),
  };
  const length = { min: minLength ?? 0, max: maxLength ?? Infinity };
  const isBound = minLength !== undefined || maxLength !== undefined;
  const said = [
    ...(isBound ? [`${inWords(length)} characters`] : []),
    ...forms.patterns.map((each) => `what has the form ${each}`),
    ...forms.formats.map((each) => `what has the format ${each}`),
  ].join(", ");
  if (said === "") return UNTOLD;
  const text = (value: string) => (isJson ? `(${value} #>> '{}')` : `(${value})::text`);
  return {
    said,
    ...(!isBound ? {} : { holds: (value) => between(`char_length(${text(value)})`, length) }),
    ...(forms.patterns.length + forms.formats.length === 0 ? {} : { forms }),
  };
}

const UNTOLD: Leaf = { said: "less than it did" };

type Numbers = readonly [name: BuiltinName, used: Used];

function rangeLeaf([was, one]: Numbers, [now, other]: Numbers, isJson: boolean): Leaf {
  const [old, range] = [rangeOf({ name: was, said: one.said }), rangeOf({ name: now, said: other.said })];
  const { least, most, openBelow, openAbove } = range;
  // An end beyond what JavaScript counts to is one of the column's own.
  const isLower = least > old.least || (least === old.least && openBelow);
  const isUpper = most < old.most || (most === old.most && openAbove);
  const ends = [
    ...(isLower && least > Number.MIN_SAFE_INTEGER ? [[openBelow ? ">" : ">=", least] as const] : []),
    ...(isUpper && most < Number.MAX_SAFE_INTEGER ? [[openAbove ? "<" : "<=", most] as const] : []),
  ];
  if (ends.length === 0) return UNTOLD;
  const words = { ">": "above", ">=": "at least", "<": "below", "<=": "at most" };
  return {
    said: ends.map(([sign, end]) => `${words[sign]} ${end}`).join(" and "),
    holds: (value) => {
      const number = isJson ? `(${value})::numeric` : value;
      const held = ends.map(([sign, end]) => `${number} ${sign} ${end}`).join(" AND ");
      return isJson ? whenOf("number", value, held) : held;
    },
  };
}

/** Of JSON that is something else nothing may be asked as of a number or a list, in whatever order conditions are looked at. */
export function whenOf(kind: "number" | "array", value: string, held: string): string {
  return `CASE WHEN jsonb_typeof(${value}) = '${kind}' THEN ${held} ELSE false END`;
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

export function inWords({ min, max }: Bounds): string {
  if (min === 0) return `at most ${max}`;
  return Number.isFinite(max) ? `${min} to ${max}` : `at least ${min}`;
}

export function between(value: string, { min, max }: Bounds): string {
  return Number.isFinite(max) ? `${value} BETWEEN ${min} AND ${max}` : `${value} >= ${min}`;
}

function newOf(one: Used, other: Used, name: "pattern" | "format"): string[] {
  const known = new Set(one.said.map((each) => each[name]));
  return other.said.flatMap((each) => (each[name] === undefined || known.has(each[name]) ? [] : [each[name]]));
}
