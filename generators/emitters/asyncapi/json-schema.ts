import { narrow, ownItems } from "../../model/types/narrow.ts";
import { asciiName } from "../../model/names/names.ts";
import { WHOLE_NUMBERS } from "../../model/types/whole-numbers.ts";
import { TIME_TEXTS } from "../../model/types/time-texts.ts";
import type { BuiltinName, Constraints, Ir, Property, TypeRef } from "../../model/ir.ts";

export type Schema = Record<string, unknown>;

/** As far as everything that is generated tells whole numbers apart, which a schema without bounds would not say. */
function wholeNumber(name: BuiltinName): Schema {
  const [minimum, maximum] = WHOLE_NUMBERS[name] ?? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  return { type: "integer", minimum, maximum };
}

const builtins: Readonly<Record<BuiltinName, Schema>> = {
  string: { type: "string" },
  boolean: { type: "boolean" },
  bytes: { type: "string", contentEncoding: "base64" },
  utcDateTime: { type: "string", ...TIME_TEXTS.utcDateTime },
  offsetDateTime: { type: "string", ...TIME_TEXTS.offsetDateTime },
  plainDate: { type: "string", format: "date" },
  plainTime: { type: "string", ...TIME_TEXTS.plainTime },
  duration: { type: "string", ...TIME_TEXTS.duration },
  url: { type: "string", format: "uri" },
  int8: wholeNumber("int8"),
  int16: wholeNumber("int16"),
  int32: wholeNumber("int32"),
  int64: wholeNumber("int64"),
  uint8: wholeNumber("uint8"),
  uint16: wholeNumber("uint16"),
  uint32: wholeNumber("uint32"),
  uint64: wholeNumber("uint64"),
  safeint: wholeNumber("safeint"),
  integer: wholeNumber("integer"),
  float32: { type: "number" },
  float64: { type: "number" },
  decimal: { type: "number" },
  unknown: {},
};

/** The name of a declaration among the schemas of a document, whose keys are ASCII. */
export function schemaName(id: string): string {
  return asciiName(id.slice(id.indexOf(":") + 1));
}

/** JSON Schema (draft 7, which AsyncAPI's schema object extends) of an object with these properties. */
export function objectSchema(properties: readonly Property[], doc = "", additional?: TypeRef): Schema {
  const required = properties.filter((each) => !each.optional).map((each) => each.name);
  return {
    type: "object",
    ...(doc === "" ? {} : { description: doc }),
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries(properties.map((each) => [each.name, propertySchema(each)])),
    additionalProperties: additional === undefined ? false : typeSchema(additional, {}),
  };
}

function propertySchema(property: Property): Schema {
  const schema = typeSchema(property.type, property.constraints);
  const told = {
    ...(property.doc === "" ? {} : { description: property.doc }),
    ...(property.dataClass === null ? {} : { "x-data-class": property.dataClass }),
  };
  // Draft 7 ignores what stands beside a reference.
  return "$ref" in schema && Object.keys(told).length > 0 ? { allOf: [schema], ...told } : { ...schema, ...told };
}

export function typeSchema(type: TypeRef, constraints: Constraints): Schema {
  switch (type.kind) {
    case "builtin":
      return within(builtins[type.name], bounds(constraints));
    case "ref": {
      const reference = { $ref: `#/components/schemas/${schemaName(type.id)}` };
      const own = bounds(constraints);
      return Object.keys(own).length === 0 ? reference : { allOf: [reference, own] };
    }
    case "literal":
      return { const: type.value };
    case "null":
      return { type: "null" };
    case "array":
      return {
        type: "array",
        items: typeSchema(type.of, {}),
        ...bounds(narrow(ownItems(type), constraints)),
      };
    case "record":
      return { type: "object", additionalProperties: typeSchema(type.of, {}) };
    case "tuple":
      return {
        type: "array",
        // Draft 7 has a list of schemas here; its readers take no empty one.
        ...(type.of.length === 0 ? {} : { items: type.of.map((each) => typeSchema(each, {})) }),
        minItems: type.of.length,
        maxItems: type.of.length,
      };
    case "union":
      return type.of.every((each) => each.kind === "literal")
        ? enumSchema(type.of.map((each) => (each.kind === "literal" ? each.value : null)))
        : { anyOf: type.of.map((each) => typeSchema(each, constraints)) };
    case "object":
      return objectSchema(type.properties, "", type.additional);
  }
}

/** One of some values, each said once; of none, nothing at all. */
function enumSchema(values: readonly unknown[]): Schema {
  return values.length === 0 ? { not: {} } : { enum: [...new Set(values)] };
}

/** A bound beyond what the type itself holds bounds nothing. */
function within(own: Schema, said: Schema): Schema {
  const { minimum = -Infinity, maximum = Infinity } = own as { minimum?: number; maximum?: number };
  return {
    ...own,
    ...said,
    ...(Number(said["minimum"]) < minimum ? { minimum } : {}),
    ...(Number(said["maximum"]) > maximum ? { maximum } : {}),
  };
}

export function bounds(constraints: Constraints): Schema {
  const { minValue, maxValue, minValueExclusive, maxValueExclusive, byteLength, ...same } = constraints;
  return {
    ...same,
    ...(minValue === undefined ? {} : { minimum: minValue }),
    ...(maxValue === undefined ? {} : { maximum: maxValue }),
    ...(minValueExclusive === undefined ? {} : { exclusiveMinimum: minValueExclusive }),
    ...(maxValueExclusive === undefined ? {} : { exclusiveMaximum: maxValueExclusive }),
    ...(byteLength === undefined ? {} : { "x-byte-length": { minimum: byteLength.min, maximum: byteLength.max } }),
  };
}

/** The schemas of everything that a set of schemas refers to, transitively. */
export function referredSchemas(ir: Ir, roots: readonly unknown[]): Record<string, Schema> {
  const declared = new Map<string, Schema>();
  for (const each of ir.scalars)
    declared.set(schemaName(each.id), {
      ...typeSchema({ kind: "builtin", name: each.base }, each.constraints),
      description: each.doc,
    });
  for (const each of ir.enums)
    declared.set(schemaName(each.id), {
      ...enumSchema(each.members.map((member) => member.value)),
      description: each.doc,
    });
  for (const each of ir.unions) declared.set(schemaName(each.id), typeSchema({ kind: "union", of: each.of }, {}));
  for (const each of [...ir.models, ...ir.errors, ...ir.events])
    declared.set(schemaName(each.id), objectSchema(each.properties, each.doc, each.additional));
  const found = new Map<string, Schema>();
  const waiting = [...roots];
  while (waiting.length > 0) {
    for (const name of JSON.stringify(waiting.pop()).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      const schema = declared.get(name[1]!);
      if (schema === undefined || found.has(name[1]!)) continue;
      found.set(name[1]!, schema);
      waiting.push(schema);
    }
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
