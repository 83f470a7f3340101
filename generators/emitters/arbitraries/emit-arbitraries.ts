import { inputName } from "../../model/http/frames.ts";
import { findById } from "../../model/find-by-id.ts";
import type { BuiltinName, Constraints, Ir, ModelDeclaration, Property, TypeRef } from "../../model/ir.ts";
import { assetArtifacts, type Artifact, type Assets } from "../artifact.ts";
import { contextsOf } from "../contracts/emit-contracts.ts";
import { key, TypeScriptFile } from "../typescript/printer.ts";
import { isCheckedFormat } from "../../model/types/formats.ts";
import { narrow, ownConstraints } from "../../model/types/narrow.ts";
import { isNumber } from "../../model/http/readings.ts";
import { FLOATS, rangeOf } from "../../model/values/numbers-and-texts.ts";
import { TypeIndex, type TypePlace } from "../typescript/types.ts";
import { endlessDeclarations, isEndless } from "./endless.ts";
import { reachedFrom } from "../../model/types/held-types.ts";
import { isValueless, valuelessDeclarations } from "./valueless.ts";

const EMITTER = "arbitraries";
const RUNTIME = "testing/runtime/draw.ts";
const FAST_CHECK = "fast-check";

/** Arbitraries and builders of everything that crosses: any value that a validator accepts may come out. */
export function emitArbitraries(ir: Ir, assets: Assets): Artifact[] {
  const source: Source = {
    ir,
    index: new TypeIndex(ir),
    endless: endlessDeclarations(ir),
    valueless: valuelessDeclarations(ir),
    structures: structuresOf(ir),
  };
  const files = contextsOf(ir)
    .map((context) => emitContext(source, context))
    .filter((file) => !file.empty);
  return files.length === 0
    ? []
    : [...assetArtifacts(EMITTER, "testing", assets), ...files.map((file) => file.artifact())];
}

/** The model, and what of it has to be kept from going on for ever, or has no value. */
interface Source {
  readonly ir: Ir;
  readonly index: TypeIndex;
  readonly endless: ReadonlySet<string>;
  readonly valueless: ReadonlySet<string>;
  readonly structures: readonly ModelDeclaration[];
}

/** All models, and of errors and events those that something else holds. */
function structuresOf(ir: Ir): readonly ModelDeclaration[] {
  const all = [...ir.models, ...ir.operations.map(({ input }) => ({ properties: input }))];
  const properties = all.flatMap((each) => each.properties.map(({ type }) => type));
  const held = reachedFrom(ir, [...properties, ...ir.unions.flatMap(({ of }) => of)]);
  return [...ir.models, ...[...ir.errors, ...ir.events].filter(({ id }) => held.has(id))];
}

const arbitraryFile = (context: string) => `testing/${context}/arbitraries.ts`;

/** `arbitraries.ts`: a fast-check arbitrary and a builder for every model and operation input of a context. */
function emitContext(source: Source, context: string): TypeScriptFile {
  const { ir } = source;
  const file = new TypeScriptFile(arbitraryFile(context), EMITTER);
  const models = source.structures.filter((each) => each.context === context);
  const inputs = ir.operations.filter((each) => each.context === context);
  const unions = ir.unions.filter((union) => union.context === context);
  const named = [...unions, ...models].map((each) => source.index.place(each.id).name);
  for (const name of [...named, ...inputs.map(inputName)]) file.declares(`arbitrary${name}`, `build${name}`);
  for (const each of unions) {
    const type = file.useType(each.name, `contracts/${context}/types.ts`);
    const arbitrary = file.useType("Arbitrary", FAST_CHECK);
    file
      .from(each.id)
      .add(
        `export function arbitrary${each.name}(): ${arbitrary}<${type}> {\n  return ${arbitraryOf(source, file, { kind: "union", of: each.of }, {})} as ${arbitrary}<${type}>;\n}`,
      );
  }
  for (const each of models) {
    file.from(each.id).add(renderArbitrary(source, file, source.index.place(each.id), each));
  }
  for (const each of inputs) {
    const place = { name: inputName(each), context, path: `contracts/${context}/operations.ts` };
    file.from(each.id).add(renderArbitrary(source, file, place, { properties: each.input }));
  }
  return file;
}

function renderArbitrary(
  source: Source,
  file: TypeScriptFile,
  { name, path }: TypePlace,
  model: Pick<ModelDeclaration, "properties">,
): string {
  const type = file.useType(name, path);
  const arbitrary = file.useType("Arbitrary", FAST_CHECK);
  const build = file.use("drawWith", RUNTIME);
  // A function, not a constant: models refer to each other and to themselves.
  return `export function arbitrary${name}(): ${arbitrary}<${type}> {
  return ${recordOf(source, file, model.properties)} as ${arbitrary}<${type}>;
}

/** One of them, always the same, with what the test cares about. */
export function build${name}(overrides: Partial<${type}> = {}): ${type} {
  return ${build}(arbitrary${name}(), overrides);
}`;
}

function recordOf(source: Source, file: TypeScriptFile, declared: readonly Property[]): string {
  // What may be left out, and has no value, always is.
  const properties = declared.filter(
    (each) => !each.optional || !isValueless(each.type, source.valueless, each.constraints),
  );
  const fields = properties.map((each) => {
    const arbitrary = arbitraryOf(source, file, each.type, each.constraints);
    return `${key(each.name)}: ${arbitrary}`;
  });
  const list = (names: readonly Property[]) => `[${names.map((each) => JSON.stringify(each.name)).join(", ")}]`;
  const optional = properties.filter((each) => each.optional);
  if (optional.some((each) => isEndless(each.type, source.endless)))
    return `${file.use("ending", RUNTIME)}({ ${fields.join(", ")} }, ${list(optional)})`;
  const required = properties.filter((each) => !each.optional);
  const options = optional.length === 0 ? "" : `, { requiredKeys: ${list(required)} }`;
  return `${file.use("record", FAST_CHECK)}({ ${fields.join(", ")} }${options})`;
}

function arbitraryOf(source: Source, file: TypeScriptFile, type: TypeRef, constraints: Constraints): string {
  const use = (name: string) => file.use(name, FAST_CHECK);
  const isNothing = (each: TypeRef, of: Constraints = {}) => isValueless(each, source.valueless, of);
  if (isNothing(type, constraints)) return `${use("constant")}(undefined as never)`;
  const endless = isEndless(type, source.endless);
  /** What is deep enough takes the first choice, which therefore has to be one that ends. */
  const ends = (first: string, other: string) =>
    endless ? `${use("oneof")}(${file.use("DEPTH", RUNTIME)}, ${first}, ${other})` : other;
  switch (type.kind) {
    case "builtin":
      return builtin(file, type.name, constraints);
    case "literal":
      return `${use("constant")}(${JSON.stringify(type.value)} as const)`;
    case "null":
      return `${use("constant")}(null)`;
    case "array": {
      if (isNothing(type.of)) return `${use("constant")}([])`;
      const each = arbitraryOf(source, file, type.of, {});
      const { minItems: least = 0, maxItems = 3 } = narrow(ownConstraints(source.ir, type), constraints);
      const list = (most: number) => `${use("array")}(${each}, { minLength: ${least}, maxLength: ${most} })`;
      return ends(list(least), list(Math.min(maxItems, Math.max(3, least))));
    }
    case "record": {
      if (isNothing(type.of)) return `${use("constant")}({})`;
      const name = `${use("stringMatching")}(/^[a-z]{1,8}$/)`;
      const map = `${use("dictionary")}(${name}, ${arbitraryOf(source, file, type.of, {})}, { maxKeys: 3 })`;
      return ends(`${use("constant")}({})`, map);
    }
    case "tuple":
      return `${use("tuple")}(${type.of.map((each) => arbitraryOf(source, file, each, {})).join(", ")})`;
    case "union": {
      const [ending, others] = [false, true].map((is) =>
        type.of.filter((each) => !isNothing(each, constraints) && isEndless(each, source.endless) === is),
      );
      const choices = [...ending!, ...others!].map((each) => arbitraryOf(source, file, each, constraints)).join(", ");
      return endless ? `${use("oneof")}(${file.use("DEPTH", RUNTIME)}, ${choices})` : `${use("oneof")}(${choices})`;
    }
    case "object":
      return recordOf(source, file, type.properties);
    case "ref":
      return reference(source, file, type.id, constraints);
  }
}

function reference({ ir, index }: Source, file: TypeScriptFile, id: string, constraints: Constraints): string {
  const scalar = findById(ir.scalars, id);
  if (scalar !== undefined) {
    const drawn = builtin(file, scalar.base, narrow(scalar.constraints, constraints));
    const { pattern } = scalar.constraints;
    if (pattern === undefined || constraints.pattern === undefined) return drawn;
    return `${drawn}.filter((value) => ${new RegExp(pattern, "u").toString()}.test(value))`;
  }
  const found = findById(ir.enums, id);
  if (found !== undefined)
    return `${file.use("constantFrom", FAST_CHECK)}(${found.members.map((member) => `${JSON.stringify(member.value)} as const`).join(", ")})`;
  // Models may contain themselves: the call waits until a value is drawn.
  const { name, context } = index.place(id);
  const arbitrary = file.use(`arbitrary${name}`, arbitraryFile(context));
  return `${file.use("nested", RUNTIME)}(() => ${arbitrary}())`;
}

function builtin(file: TypeScriptFile, name: BuiltinName, constraints: Constraints): string {
  const use = (from: string) => file.use(from, FAST_CHECK);
  if (name === "boolean") return `${use("boolean")}()`;
  if (name === "unknown") return `${file.use("anyJson", RUNTIME)}()`;
  if (name === "bytes")
    return `${file.use("base64", RUNTIME)}(${constraints.byteLength?.min ?? 0}, ${Math.min(constraints.byteLength?.max ?? 64, Math.max(64, constraints.byteLength?.min ?? 0))})`;
  const forms: Partial<Record<BuiltinName, string>> = {
    plainDate: "2026-01-31",
    plainTime: "12:00:00",
    duration: "PT15M",
    url: "https://example.org/",
    offsetDateTime: "2026-01-31T12:00:00+01:00",
  };
  const form = forms[name];
  const isBound = constraints.minLength ?? constraints.maxLength ?? constraints.pattern;
  if (name === "url" && isBound !== undefined)
    return `${textOf(file, constraints, "uri")}.filter((value) => URL.canParse(value))`;
  if (form !== undefined) return `${use("constant")}(${JSON.stringify(form)})`;
  if (name === "utcDateTime") return `${file.use("moment", RUNTIME)}()`;
  if (isNumber(name)) return numberOf(file, name, constraints);
  return textOf(file, constraints, isCheckedFormat(constraints.format) ? constraints.format : undefined);
}

function textOf(
  file: TypeScriptFile,
  { minLength: min = 0, maxLength, pattern }: Constraints,
  format?: string,
): string {
  if (format !== undefined && pattern === undefined && min === 0 && maxLength === undefined)
    return `${file.use("formatted", RUNTIME)}(${JSON.stringify(format)})`;
  const said = [
    JSON.stringify({ min, max: maxLength ?? 1_000_000 }),
    ...(pattern === undefined ? (format === undefined ? [] : ["undefined"]) : [new RegExp(pattern, "u").toString()]),
    ...(format === undefined ? [] : [JSON.stringify(format)]),
  ];
  return `${file.use("text", RUNTIME)}(${said.join(", ")})`;
}

/** Small numbers where nothing is said of them; whatever is said of them holds. */
function numberOf(file: TypeScriptFile, name: BuiltinName, constraints: Constraints): string {
  const { least, most, openBelow, openAbove } = rangeOf({ name, said: [constraints] });
  if (FLOATS.has(name)) {
    // Between two bounds there is always a number; beyond one, so is twice of it.
    const min = Number.isFinite(least) ? least : Math.max(-Number.MAX_VALUE, Math.min(-1e6, 2 * most));
    const max = Number.isFinite(most) ? most : Math.min(Number.MAX_VALUE, Math.max(1e6, 2 * min));
    const excluded = `${openBelow ? ", minExcluded: true" : ""}${openAbove ? ", maxExcluded: true" : ""}`;
    return `${file.use("double", FAST_CHECK)}({ min: ${min}, max: ${max}, noNaN: true${excluded} })`;
  }
  const small =
    name === "int8" ? 127 : name === "uint8" ? 255 : name === "int16" || name === "uint16" ? 32767 : 1_000_000;
  const isSaid = constraints.minValue !== undefined || constraints.minValueExclusive !== undefined;
  const min = Math.max(least, Math.min(isSaid ? -small : 0, most));
  const max = Math.min(most, min < small ? small : min + small);
  return `${file.use("integer", FAST_CHECK)}({ min: ${min}, max: ${max} })`;
}
