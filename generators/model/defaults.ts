import { serializeValueAsJson, type ModelProperty, type Program } from "@typespec/compiler";
import { allProperties } from "../library/fields.ts";
import { httpOperationsOf } from "../library/http-operations.ts";
import type { Constraints, EnumDeclaration, ScalarDeclaration, TypeRef, UnionDeclaration } from "./ir.ts";
import { isPlain } from "./plain.ts";
import { isNumber } from "./readings.ts";

export type Default = string | number | boolean;

interface Named {
  readonly scalars: Iterable<ScalarDeclaration>;
  readonly enums: Iterable<EnumDeclaration>;
  readonly unions: Iterable<UnionDeclaration>;
}

/** What a property is where nobody said it, or why that cannot be. */
export function readDefault(
  program: Program,
  property: ModelProperty,
  type: TypeRef,
  constraints: Constraints,
  named: Named,
): { readonly value: Default } | { readonly why: string } {
  const value: unknown = serializeValueAsJson(program, property.defaultValue!, property);
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
    return { why: "it is no text, number, true, false or member of an enum." };
  const why = problemOf(value, type, constraints, named);
  return why === undefined ? { value } : { why };
}

function problemOf(value: Default, type: TypeRef, constraints: Constraints, named: Named): string | undefined {
  const shape = "it is no value of a plain text, number, boolean or enum on the wire.";
  if (type.kind === "literal") return type.value === value ? undefined : shape;
  if (type.kind === "builtin") {
    const kind = type.name === "string" || type.name === "boolean" ? type.name : isNumber(type.name) ? "number" : "";
    return typeof value === kind ? problemOfBounds(value, constraints) : shape;
  }
  if (type.kind === "union") {
    const problems = type.of.map((each) => problemOf(value, each, constraints, named));
    return problems.includes(undefined) ? undefined : (problems.find((each) => each !== shape) ?? shape);
  }
  if (type.kind !== "ref") return shape;
  const scalar = [...named.scalars].find((each) => each.id === type.id);
  if (scalar !== undefined) {
    const own = problemOf(value, { kind: "builtin", name: scalar.base }, scalar.constraints, named);
    return own ?? problemOfBounds(value, constraints);
  }
  const members = [...named.enums].find((each) => each.id === type.id)?.members;
  if (members !== undefined)
    return members.some((each) => each.value === value) ? undefined : "it is no member of the enum in this version.";
  const of = [...named.unions].find((each) => each.id === type.id)?.of;
  return of === undefined ? shape : problemOf(value, { kind: "union", of }, constraints, named);
}

function problemOfBounds(value: Default, bounds: Constraints): string | undefined {
  if (typeof value === "number") {
    const { minValue = -Infinity, maxValue = Infinity } = bounds;
    const { minValueExclusive: above = -Infinity, maxValueExclusive: below = Infinity } = bounds;
    const inside = value >= minValue && value <= maxValue && value > above && value < below;
    return inside ? undefined : `${value} lies outside of the property's own bounds.`;
  }
  if (typeof value === "boolean") return undefined;
  // It is in scripts of the database as it stands, and no output holds such a character raw.
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}]/u.test(value))
    return "it holds a character that nobody sees, or the end of a line.";
  // Lengths are told in code points, as validators and documents do.
  const length = [...value].length;
  if (length < (bounds.minLength ?? 0) || length > (bounds.maxLength ?? Infinity))
    return `"${value}" is not of the property's own length.`;
  if (bounds.pattern !== undefined && !new RegExp(bounds.pattern, "u").test(value))
    return `"${value}" does not match the property's own pattern.`;
  return bounds.format === undefined ? undefined : `whether it is of the format ${bounds.format} is not known here.`;
}

/**
 * What has a default may be left out of what is asked. Tells the stock emitter of the HTTP document, which would
 * otherwise require what is not marked as optional. A specification that never heard of our library keeps its words.
 */
export function tellDefaults(program: Program): void {
  if (isPlain(program)) return;
  for (const { parameters } of httpOperationsOf(program)) {
    const { body } = parameters;
    const flat = body?.property === undefined && body?.type.kind === "Model" ? allProperties(body.type) : [];
    for (const property of [...parameters.parameters.map((each) => each.param), ...flat])
      if (property.defaultValue !== undefined)
        for (let at: ModelProperty | undefined = property; at !== undefined; at = at.sourceProperty) at.optional = true;
  }
}
