import type { Model, Program } from "@typespec/compiler";
import { $ } from "@typespec/compiler/typekit";
import { everyTypeOf } from "./every-type.ts";

/** Begins the name of a field that is an entry of a tuple; no name in a specification has this sign. */
const MARK = "\0entry ";
/** What a tuple without entries has, so that it is told from nothing. */
const NOTHING = `${MARK}none`;

/**
 * Tells the stock emitter of the HTTP document, before it begins, of tuples what it can say: inside of one it would
 * lose the fields of models, or find their names twice. It is an object whose fields are the entries, until it is mended.
 */
export function tellTuples(program: Program): void {
  const { builtin, model, modelProperty } = $(program);
  for (const tuple of everyTypeOf(program).tuples) {
    const entries = tuple.values.map((type, at) => modelProperty.create({ name: `${MARK}${at}`, type }));
    if (entries.length === 0)
      entries.push(modelProperty.create({ name: NOTHING, type: builtin.string, optional: true }));
    const made = model.create({ properties: Object.fromEntries(entries.map((each) => [each.name, each])) });
    Object.assign(tuple, made);
    for (const each of entries) each.model = tuple as unknown as Model;
  }
}

/** Makes a list of what was an object for a while; a list has just so many entries. */
export function mendTuple(schema: Record<string, unknown>): void {
  if (schema["properties"] === undefined) return;
  const fields = Object.entries((schema["properties"] ?? {}) as object) as [string, unknown][];
  if (fields.length === 0 || !fields.every(([name]) => name.startsWith(MARK))) return;
  const entries = fields.filter(([name]) => name !== NOTHING).map(([, entry]) => entry);
  for (const name of ["properties", "required", "additionalProperties", "unevaluatedProperties"]) delete schema[name];
  schema["type"] = "array";
  if (entries.length > 0) schema["prefixItems"] = entries;
  Object.assign(schema, { minItems: entries.length, maxItems: entries.length });
}
