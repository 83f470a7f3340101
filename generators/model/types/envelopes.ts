import {
  getDiscriminatedUnion,
  ignoreDiagnostics,
  type DiscriminatedUnion,
  type Model,
  type ModelProperty,
  type Program,
  type Type,
} from "@typespec/compiler";
import { $ } from "@typespec/compiler/typekit";
import { allProperties } from "../../library/fields.ts";
import { everyTypeOf } from "./every-type.ts";
import { additionalOf } from "./shapes.ts";
import { asciiName, capitalized } from "../names/names.ts";

/** Begins the name of a field that says of which kind the rest is, or holds it; no name in a specification has this sign. */
const MARK = "\0said ";

/**
 * Tells the stock emitter of the HTTP document, before it begins, what the kinds of discriminated unions are: it would
 * not say which kind something without an envelope is, and let a change leave the kind out. Each is a model that says it.
 */
export function tellEnvelopes(program: Program): void {
  const found: DiscriminatedUnion[] = [];
  const taken = new Set<string>();
  for (const each of everyTypeOf(program).named) {
    taken.add(asciiName(String(each.name)).toLowerCase());
    const discriminated = each.kind === "Union" ? ignoreDiagnostics(getDiscriminatedUnion(program, each)) : undefined;
    if (discriminated !== undefined) found.push(discriminated);
  }
  for (const each of found) tellKinds(program, each, (wanted) => free(taken, wanted));
}

function tellKinds(
  program: Program,
  { type, options, variants }: DiscriminatedUnion,
  name: (wanted: string) => string,
) {
  const { discriminatorPropertyName: kindName, envelopePropertyName: valueName } = options;
  const { literal, model, modelProperty } = $(program);
  const said = (of: string, is: Type): [string, ModelProperty] => {
    const marked = `${MARK}${of}`;
    return [marked, modelProperty.create({ name: marked, type: is })];
  };
  for (const [kind, value] of variants) {
    const isAlone = options.envelope === "none";
    // One that says it itself is what it is.
    if (isAlone && (value.kind !== "Model" || allProperties(value).some((each) => each.name === kindName))) continue;
    const fields = isAlone
      ? allProperties(value as Model).map((each) => [each.name, each] as const)
      : [said(valueName, value)];
    const properties = Object.fromEntries([said(kindName, literal.createString(kind)), ...fields]);
    const made = model.create({ name: name(`${String(type.name)}${capitalized(kind)}`), properties });
    const rest = isAlone ? additionalOf(value as Model) : undefined;
    if (rest !== undefined)
      Object.assign(made, { indexer: { key: program.checker.getStdType("string"), value: rest } });
    type.variants.get(kind)!.type = made;
  }
  // Each has its envelope now, and so have the copies that are made of it for a version.
  Object.assign(options, { envelope: "none" });
  const application = type.decorators.find((each) => each.definition?.name === "@discriminated");
  Object.assign(application!, { args: [{ value: options, jsValue: options }] });
}

/** A name among the components of the document that nothing else has. */
function free(taken: Set<string>, wanted: string): string {
  let name = asciiName(wanted);
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${asciiName(wanted)}${count}`;
  taken.add(name.toLowerCase());
  return name;
}

/** Sets the emitted document right: what was marked has its name, and is never left out. */
export function mendEnvelopes(document: Readonly<Record<string, unknown>>): void {
  mend(document);
  requireKinds(document, document);
}

function mend(node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  for (const child of Object.values(node)) mend(child);
  const schema = node as Record<string, unknown>;
  const fields = Object.entries((schema["properties"] ?? {}) as object) as [string, unknown][];
  const marked = fields.flatMap(([name]) => (name.startsWith(MARK) ? [name.slice(MARK.length)] : []));
  if (marked.length === 0) return;
  const others = ((schema["required"] ?? []) as string[]).filter((name) => !name.startsWith(MARK));
  schema["required"] = [...marked, ...others];
  schema["properties"] = Object.fromEntries(
    fields.map(([name, each]) => [name.startsWith(MARK) ? name.slice(MARK.length) : name, each]),
  );
}

/** A kind that says itself which one it is says so in a change as well. */
function requireKinds(document: Readonly<Record<string, unknown>>, node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  const { discriminator, oneOf } = node as { discriminator?: { propertyName?: unknown }; oneOf?: unknown };
  const name = discriminator?.propertyName;
  if (typeof name === "string" && Array.isArray(oneOf))
    for (const each of oneOf as Record<string, unknown>[]) {
      const schemas = (document["components"] as { schemas: Record<string, { required?: string[] }> }).schemas;
      const kind = schemas[String(each["$ref"]).slice("#/components/schemas/".length)];
      if (kind !== undefined && kind.required?.includes(name) !== true) each["required"] = [name];
    }
  for (const child of Object.values(node)) requireKinds(document, child);
}
