import { narrow, ownConstraints } from "../../model/types/narrow.ts";
import { escapeUnseen } from "../unseen.ts";
import { anchorOfWords, type Anchors } from "./anchors.ts";
import { code, text, value } from "./markdown.ts";
import type { Constraints, Ir, Property, TypeRef } from "../../model/ir.ts";

/** How people call a declaration: `context.Name`. */
export function nameOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

/** A type in a word or two, with a link where the page explains it. */
export function typeInWords(type: TypeRef, anchors?: Anchors): string {
  const inWords = (each: TypeRef) => typeInWords(each, anchors);
  switch (type.kind) {
    case "builtin":
      return type.name;
    case "ref":
      return `[${text(nameOf(type.id))}](#${anchors?.of(type.id) ?? anchorOfWords(nameOf(type.id))})`;
    case "array":
      return `list of ${inWords(type.of)}`;
    case "record":
      return `map of ${inWords(type.of)}`;
    case "tuple":
      return `exactly ${type.of.map(inWords).join(", then ")}`;
    case "literal":
      return value(type.value);
    case "null":
      return "null";
    case "union":
      return type.of.map(inWords).join(" or ");
    case "object":
      return `{ ${type.properties.map((each) => `${text(each.name)}: ${inWords(each.type)}`).join(", ")} }`;
  }
}

/** What a value must satisfy besides its type. `brief` leaves out the pattern of a format that has a name. */
export function boundsInWords(constraints: Constraints, brief = false): string {
  const { minLength, maxLength, minValue, maxValue, minItems, maxItems, byteLength, pattern, format } = constraints;
  return [
    between(byteLength?.min, byteLength?.max, "bytes"),
    between(minLength, maxLength, "characters"),
    between(minItems, maxItems, "entries"),
    between(minValue, maxValue, ""),
    // A format's name says more to a person than its pattern; the page of the type has both.
    ...(format === undefined ? [] : [text(format)]),
    ...(pattern === undefined || (format !== undefined && brief) ? [] : [code(escapeUnseen(pattern))]),
  ]
    .filter((each) => each !== "")
    .join("; ");
}

function between(min: number | undefined, max: number | undefined, unit: string): string {
  const of = unit === "" ? "" : ` ${unit}`;
  if (min !== undefined && max !== undefined) return min === max ? `${min}${of}` : `${min} to ${max}${of}`;
  if (min !== undefined) return `at least ${min}${of}`;
  return max === undefined ? "" : `at most ${max}${of}`;
}

/** The bounds of a property together with those of its type: both hold. */
export function boundsOf(ir: Ir, property: Property): Constraints {
  const named = withoutNull(property.type);
  return narrow(ownConstraints(ir, named), property.constraints);
}

/** `T | null` is T where only the value counts. */
export function withoutNull(type: TypeRef): TypeRef {
  if (type.kind !== "union") return type;
  const rest = type.of.filter((each) => each.kind !== "null");
  return rest.length === 1 ? rest[0]! : type;
}

/** `signUpWithPassword` becomes `Sign up with password`. */
export function titleOf(name: string): string {
  const words = name.replace(/([\p{Ll}\p{Nd}])(\p{Lu})/gu, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const units: Readonly<Record<string, string>> = { Y: "year", M: "month", W: "week", D: "day" };
const timeUnits: Readonly<Record<string, string>> = { H: "hour", M: "minute", S: "second" };

/** `P30DT30M` becomes `30 days and 30 minutes`; a duration of nothing is empty. */
export function durationInWords(duration: string): string {
  const [date = "", time = ""] = duration.slice(1).split("T");
  const words = (part: string, names: Readonly<Record<string, string>>) =>
    [...part.matchAll(/(\d+)([A-Z])/g)]
      .filter(([, count]) => Number(count) > 0)
      .map(([, count, unit]) => `${Number(count)} ${names[unit!]}${Number(count) === 1 ? "" : "s"}`);
  return [...words(date, units), ...words(time, timeUnits)].join(" and ");
}
