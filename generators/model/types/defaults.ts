import { serializeValueAsJson, type ModelProperty, type Program } from "@typespec/compiler";
import { allProperties } from "../../library/fields.ts";
import { httpOperationsOf } from "../../library/http-operations.ts";
import { findById } from "../find-by-id.ts";
import type {
  BuiltinName,
  Constraints,
  EnumDeclaration,
  Json,
  ModelDeclaration,
  Property,
  ScalarDeclaration,
  TypeRef,
  UnionDeclaration,
} from "../ir.ts";
import { narrow, ownItems } from "./narrow.ts";
import { hasTimeText, isTimeText } from "./time-texts.ts";
import { isPlain } from "../files/plain.ts";
import { isNumber } from "../http/readings.ts";

interface Named {
  readonly scalars: readonly ScalarDeclaration[];
  readonly enums: readonly EnumDeclaration[];
  readonly unions: readonly UnionDeclaration[];
  readonly models: readonly ModelDeclaration[];
}

const SHAPE = "it is no value of the property's own type on the wire, or of one that has no plain form there.";

/** Whether a type has moments, for which the column of a row has a type of its own. */
export function hasMoments(type: TypeRef, named: Pick<Named, "scalars" | "unions">): boolean {
  if (type.kind === "union") return type.of.some((each) => hasMoments(each, named));
  if (type.kind === "builtin") return type.name === "utcDateTime";
  if (type.kind !== "ref") return false;
  const choice = findById(named.unions, type.id);
  return choice === undefined
    ? findById(named.scalars, type.id)?.base === "utcDateTime"
    : hasMoments({ kind: "union", of: choice.of }, named);
}

/** What a property is where nobody said it, or why that cannot be. */
export function readDefault(
  program: Program,
  property: ModelProperty,
  type: TypeRef,
  constraints: Constraints,
  named: Named,
): { readonly value: Json } | { readonly why: string } {
  const value = serializeValueAsJson(program, property.defaultValue!, property) as Json | undefined;
  const why = value === undefined ? SHAPE : problemOf(value, type, constraints, named);
  return value === undefined || why !== undefined ? { why: why ?? SHAPE } : { value };
}

function problemOf(value: Json, type: TypeRef, constraints: Constraints, named: Named): string | undefined {
  switch (type.kind) {
    case "literal":
      return type.value === value ? undefined : SHAPE;
    case "null":
      return value === null ? undefined : SHAPE;
    case "builtin":
      return problemOfPlain(value, type.name, constraints);
    case "union": {
      const problems = type.of.map((each) => problemOf(value, each, constraints, named));
      return problems.includes(undefined) ? undefined : (problems.find((each) => each !== SHAPE) ?? SHAPE);
    }
    case "array":
      return problemOfList(value, type, constraints, named);
    case "tuple":
      if (!Array.isArray(value) || value.length !== type.of.length) return SHAPE;
      return first(type.of.map((each, at) => problemOf((value as Json[])[at]!, each, {}, named)));
    case "record":
      return problemOfFields(value, [], type.of, named);
    case "object":
      return problemOfFields(value, type.properties, type.additional, named);
    case "ref":
      return problemOfNamed(value, type.id, constraints, named);
  }
}

function problemOfPlain(value: Json, name: BuiltinName, constraints: Constraints): string | undefined {
  if (name === "unknown") return undefined;
  if (name === "url") return typeof value === "string" ? "whether it is a URL is not known here." : SHAPE;
  if (hasTimeText(name)) return typeof value === "string" && isTimeText(name, value) ? undefined : SHAPE;
  const kind = name === "string" || name === "boolean" ? name : isNumber(name) ? "number" : "";
  return typeof value === kind ? problemOfBounds(value as string | number | boolean, constraints) : SHAPE;
}

function problemOfNamed(value: Json, id: string, constraints: Constraints, named: Named): string | undefined {
  const scalar = findById(named.scalars, id);
  if (scalar !== undefined)
    return problemOfPlain(value, scalar.base, scalar.constraints) ?? problemOfPlain(value, scalar.base, constraints);
  const members = findById(named.enums, id)?.members;
  if (members !== undefined)
    return members.some((each) => each.value === value) ? undefined : "it is no member of the enum in this version.";
  const union = findById(named.unions, id);
  if (union !== undefined) return problemOf(value, { kind: "union", of: union.of }, constraints, named);
  const model = findById(named.models, id);
  return model === undefined ? SHAPE : problemOfFields(value, model.properties, model.additional, named);
}

function problemOfList(
  value: Json,
  type: TypeRef & { readonly kind: "array" },
  constraints: Constraints,
  named: Named,
): string | undefined {
  if (!Array.isArray(value)) return SHAPE;
  const { minItems = 0, maxItems = Infinity } = narrow(ownItems(type), constraints);
  if (value.length < minItems || value.length > maxItems) return "it does not have as many entries as it may.";
  return first((value as Json[]).map((each) => problemOf(each, type.of, {}, named)));
}

function problemOfFields(
  value: Json,
  properties: readonly Property[],
  additional: TypeRef | undefined,
  named: Named,
): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return SHAPE;
  const fields = value as Readonly<Record<string, Json>>;
  if (properties.some((each) => !each.optional && !Object.hasOwn(fields, each.name))) return SHAPE;
  return first(
    Object.entries(fields).map(([name, of]) => {
      const own = properties.find((each) => each.name === name);
      if (own !== undefined) return problemOf(of, own.type, own.constraints, named);
      return additional === undefined ? SHAPE : problemOf(of, additional, {}, named);
    }),
  );
}

const first = (problems: readonly (string | undefined)[]) => problems.find((each) => each !== undefined);

function problemOfBounds(value: string | number | boolean, bounds: Constraints): string | undefined {
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
