import { narrow, ownConstraints } from "../../model/narrow.ts";
import type { Constraints, Ir, Property, TypeRef } from "../../model/ir.ts";

/** Where a reference page explains a declared type: the anchor that a heading of its name gets. */
export function anchorOf(id: string): string {
  return nameOf(id).toLowerCase().replaceAll(".", "");
}

/** How people call a declaration: `context.Name`. */
export function nameOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

/** A type in a word or two, with a link where the page explains it. */
export function typeInWords(type: TypeRef): string {
  switch (type.kind) {
    case "builtin":
      return type.name;
    case "ref":
      return `[${nameOf(type.id)}](#${anchorOf(type.id)})`;
    case "array":
      return `list of ${typeInWords(type.of)}`;
    case "record":
      return `map of ${typeInWords(type.of)}`;
    case "tuple":
      return `exactly ${type.of.map(typeInWords).join(", then ")}`;
    case "literal":
      return `\`${JSON.stringify(type.value)}\``;
    case "null":
      return "null";
    case "union":
      return type.of.map(typeInWords).join(" or ");
    case "object":
      return `{ ${type.properties.map((each) => `${each.name}: ${typeInWords(each.type)}`).join(", ")} }`;
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
    ...(format === undefined ? [] : [format]),
    ...(pattern === undefined || (format !== undefined && brief) ? [] : [`\`${pattern}\``]),
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
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const units: Readonly<Record<string, string>> = { Y: "year", M: "month", W: "week", D: "day" };
const timeUnits: Readonly<Record<string, string>> = { H: "hour", M: "minute", S: "second" };

/** `P30DT30M` becomes `30 days and 30 minutes`; a duration of nothing is empty. */
export function durationInWords(duration: string): string {
  const [date = "", time = ""] = duration.slice(1).split("T");
  const words = (text: string, names: Readonly<Record<string, string>>) =>
    [...text.matchAll(/(\d+)([A-Z])/g)]
      .filter(([, count]) => Number(count) > 0)
      .map(([, count, unit]) => `${Number(count)} ${names[unit!]}${Number(count) === 1 ? "" : "s"}`);
  return [...words(date, units), ...words(time, timeUnits)].join(" and ");
}
