import type { BuiltinName, Constraints, Ir, ModelDeclaration, Property, TypeRef } from "../../model/ir.ts";
import { assetArtifacts, type Artifact, type Assets } from "../artifact.ts";
import { contextsOf } from "../contracts/emit-contracts.ts";
import { inputName } from "../contracts/shapes.ts";
import { key, TypeScriptFile } from "../typescript/printer.ts";
import { isNumber } from "../typescript/types.ts";

const EMITTER = "arbitraries";
const RUNTIME = "testing/runtime.ts";
const FAST_CHECK = "fast-check";

/** Arbitraries and builders of everything that crosses: any value that a validator accepts may come out. */
export function emitArbitraries(ir: Ir, assets: Assets): Artifact[] {
  const files = contextsOf(ir)
    .map((context) => emitContext(ir, context))
    .filter((file) => !file.empty);
  return files.length === 0
    ? []
    : [...assetArtifacts(EMITTER, "testing", assets), ...files.map((file) => file.artifact())];
}

const arbitraryFile = (context: string) => `testing/${context}/arbitraries.ts`;

/** `arbitraries.ts`: a fast-check arbitrary and a builder for every model and operation input of a context. */
function emitContext(ir: Ir, context: string): TypeScriptFile {
  const file = new TypeScriptFile(arbitraryFile(context), EMITTER);
  const models = ir.models.filter((each) => each.context === context);
  const inputs = ir.operations.filter((each) => each.context === context);
  const unions = ir.unions.filter((union) => union.context === context);
  const named = [...unions, ...models].map((each) => each.name);
  for (const name of [...named, ...inputs.map(inputName)]) file.declares(`arbitrary${name}`, `build${name}`);
  for (const each of unions) {
    const type = file.useType(each.name, `contracts/${context}/types.ts`);
    const arbitrary = file.useType("Arbitrary", FAST_CHECK);
    file
      .from(each.id)
      .add(
        `export function arbitrary${each.name}(): ${arbitrary}<${type}> {\n  return ${arbitraryOf(ir, file, { kind: "union", of: each.of }, {})} as ${arbitrary}<${type}>;\n}`,
      );
  }
  for (const each of models) {
    file.from(each.id).add(renderArbitrary(ir, file, each.name, `contracts/${context}/types.ts`, each));
  }
  for (const each of inputs) {
    file
      .from(each.id)
      .add(
        renderArbitrary(ir, file, inputName(each), `contracts/${context}/operations.ts`, { properties: each.input }),
      );
  }
  return file;
}

function renderArbitrary(
  ir: Ir,
  file: TypeScriptFile,
  name: string,
  module: string,
  model: Pick<ModelDeclaration, "properties">,
): string {
  const type = file.useType(name, module);
  const arbitrary = file.useType("Arbitrary", FAST_CHECK);
  const build = file.use("drawWith", RUNTIME);
  // A function, not a constant: models refer to each other and to themselves.
  return `export function arbitrary${name}(): ${arbitrary}<${type}> {
  return ${recordOf(ir, file, model.properties)} as ${arbitrary}<${type}>;
}

/** One of them, always the same, with what the test cares about. */
export function build${name}(overrides: Partial<${type}> = {}): ${type} {
  return ${build}(arbitrary${name}(), overrides);
}`;
}

function recordOf(ir: Ir, file: TypeScriptFile, properties: readonly Property[]): string {
  const fields = properties.map((each) => `${key(each.name)}: ${arbitraryOf(ir, file, each.type, each.constraints)}`);
  const required = properties.filter((each) => !each.optional).map((each) => JSON.stringify(each.name));
  const options = required.length === properties.length ? "" : `, { requiredKeys: [${required.join(", ")}] }`;
  return `${file.use("record", FAST_CHECK)}({ ${fields.join(", ")} }${options})`;
}

function arbitraryOf(ir: Ir, file: TypeScriptFile, type: TypeRef, constraints: Constraints): string {
  const use = (name: string) => file.use(name, FAST_CHECK);
  switch (type.kind) {
    case "builtin":
      return builtin(file, type.name, constraints);
    case "literal":
      return `${use("constant")}(${JSON.stringify(type.value)} as const)`;
    case "null":
      return `${use("constant")}(null)`;
    case "array":
      return `${use("array")}(${arbitraryOf(ir, file, type.of, {})}, { minLength: ${constraints.minItems ?? 0}, maxLength: ${Math.min(constraints.maxItems ?? 3, Math.max(3, constraints.minItems ?? 0))} })`;
    case "record":
      return `${use("dictionary")}(${use("stringMatching")}(/^[a-z]{1,8}$/), ${arbitraryOf(ir, file, type.of, {})}, { maxKeys: 3 })`;
    case "tuple":
      return `${use("tuple")}(${type.of.map((each) => arbitraryOf(ir, file, each, {})).join(", ")})`;
    case "union":
      if (type.of.length === 0) return `${use("constant")}(undefined as never)`;
      return `${use("oneof")}(${type.of.map((each) => arbitraryOf(ir, file, each, constraints)).join(", ")})`;
    case "object":
      return recordOf(ir, file, type.properties);
    case "ref":
      return reference(ir, file, type.id, constraints);
  }
}

function reference(ir: Ir, file: TypeScriptFile, id: string, constraints: Constraints): string {
  const scalar = ir.scalars.find((each) => each.id === id);
  if (scalar !== undefined) return builtin(file, scalar.base, { ...scalar.constraints, ...constraints });
  const found = ir.enums.find((each) => each.id === id);
  if (found !== undefined) {
    return `${file.use("constantFrom", FAST_CHECK)}(${found.members.map((member) => `${JSON.stringify(member.value)} as const`).join(", ")})`;
  }
  const union = ir.unions.find((each) => each.id === id);
  if (union !== undefined) {
    const name = file.use(`arbitrary${union.name}`, arbitraryFile(union.context));
    return `${file.use("nested", RUNTIME)}(() => ${name}())`;
  }
  const model = ir.models.find((each) => each.id === id);
  if (model === undefined) return `${file.use("constant", FAST_CHECK)}(undefined as never)`;
  const name = file.use(`arbitrary${model.name}`, arbitraryFile(model.context));
  // Models may contain themselves: the call waits until a value is drawn, and lists stay short.
  return `${file.use("nested", RUNTIME)}(() => ${name}())`;
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
  if (form !== undefined) return `${use("constant")}(${JSON.stringify(form)})`;
  if (name === "utcDateTime") return `${file.use("moment", RUNTIME)}()`;
  if (name === "float32" || name === "float64" || name === "decimal") {
    return `${use("double")}({ min: ${constraints.minValue ?? -1e6}, max: ${constraints.maxValue ?? 1e6}, noNaN: true })`;
  }
  if (isNumber(name)) {
    const small =
      name === "int8" ? 127 : name === "uint8" ? 255 : name === "int16" || name === "uint16" ? 32767 : 1_000_000;
    return `${use("integer")}({ min: ${Math.max(constraints.minValue ?? 0, -small)}, max: ${Math.min(constraints.maxValue ?? small, small)} })`;
  }
  return `${file.use("text", RUNTIME)}(${JSON.stringify({ min: constraints.minLength ?? 0, max: constraints.maxLength ?? 1_000_000 })}${constraints.pattern === undefined ? "" : `, ${new RegExp(constraints.pattern, "u").toString()}`})`;
}
