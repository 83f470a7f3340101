import type { BuiltinName, Ir, Property, TypeRef } from "../../model/ir.ts";
import { isNumber } from "../../model/http/readings.ts";
import { comment, key, type TypeScriptFile } from "./printer.ts";

/** What the type of a declaration is called, and in which file. */
export interface TypePlace {
  readonly name: string;
  readonly context: string;
  readonly path: string;
}

/** Where the TypeScript name of each declaration lives. */
export class TypeIndex {
  readonly #places = new Map<string, TypePlace>();

  constructor(ir: Ir) {
    const add = (file: string, { id, context }: { id: string; context: string }, name: string) =>
      this.#places.set(id, { name, context, path: `contracts/${context}/${file}.ts` });
    for (const each of [...ir.scalars, ...ir.enums, ...ir.unions, ...ir.models]) add("types", each, each.name);
    for (const each of ir.events) add("events", each, each.name);
    for (const each of ir.errors) add("errors", each, `${each.name}Body`);
  }

  /** The name of a declared type, imported into the file. */
  name(id: string, file: TypeScriptFile): string {
    const place = this.place(id);
    return file.useType(place.name, place.path);
  }

  /** The name of the validator of a declared type, imported into the file. */
  validator(id: string, file: TypeScriptFile): string {
    const place = this.place(id);
    return file.use(`validate${place.name}`, place.path.replace(/(types|events|errors)\.ts$/, "validators.ts"));
  }

  place(id: string): TypePlace {
    const place = this.#places.get(id);
    if (place === undefined) throw new Error(`No TypeScript type was made for ${id}.`);
    return place;
  }
}

/** The type of a value as JSON carries it. */
export function builtinType(name: BuiltinName): string {
  if (name === "boolean" || name === "unknown") return name;
  return isNumber(name) ? "number" : "string";
}

/** A type reference as TypeScript, as JSON carries it. */
export function renderType(type: TypeRef, file: TypeScriptFile, index: TypeIndex): string {
  switch (type.kind) {
    case "builtin":
      return builtinType(type.name);
    case "ref":
      return index.name(type.id, file);
    case "literal":
      return JSON.stringify(type.value);
    case "null":
      return "null";
    case "array": {
      const of = renderType(type.of, file, index);
      return /[|&]/.test(of) ? `(${of})[]` : `${of}[]`;
    }
    case "record":
      // Not `Record`: a named type may hold itself in this form only.
      return `{ [name: string]: ${renderType(type.of, file, index)} }`;
    case "tuple":
      return `[${type.of.map((each) => renderType(each, file, index)).join(", ")}]`;
    case "union":
      return type.of.map((each) => renderType(each, file, index)).join(" | ") || "never";
    case "object":
      return renderObject(type.properties, type.additional, file, index);
  }
}

function renderObject(
  properties: readonly Property[],
  additional: TypeRef | undefined,
  file: TypeScriptFile,
  index: TypeIndex,
): string {
  const lines = properties.map((each) => renderProperty(each, file, index));
  if (additional !== undefined) lines.push(renderIndexer(properties, additional, file, index));
  return lines.length === 0 ? "Record<string, never>" : `{ ${lines.join(" ")} }`;
}

/** The type of fields beyond the declared ones; TypeScript wants it to hold the declared ones too. */
function renderIndexer(
  properties: readonly Property[],
  additional: TypeRef,
  file: TypeScriptFile,
  index: TypeIndex,
): string {
  const all = [additional, ...properties.map((each) => each.type)].map((each) => renderType(each, file, index));
  if (properties.some((each) => each.optional)) all.push("undefined");
  return `[name: string]: ${[...new Set(all)].join(" | ")};`;
}

/** One property of an interface. */
export function renderProperty(property: Property, file: TypeScriptFile, index: TypeIndex): string {
  return `${key(property.name)}${property.optional ? "?" : ""}: ${renderType(property.type, file, index)};`;
}

/** An exported interface with its documentation. */
export function renderInterface(
  name: string,
  doc: string,
  properties: readonly Property[],
  file: TypeScriptFile,
  index: TypeIndex,
  additional?: TypeRef,
): string {
  const lines = properties.map((each) => `${comment(each.doc, "  ")}  ${renderProperty(each, file, index)}\n`);
  if (additional !== undefined) lines.push(`  ${renderIndexer(properties, additional, file, index)}\n`);
  return `${comment(doc)}export interface ${name} {\n${lines.join("")}}`;
}
