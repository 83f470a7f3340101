import {
  getFormat,
  getMaxItems,
  getMaxLength,
  getMaxValue,
  getMinItems,
  getMinLength,
  getMinValue,
  getPattern,
  isArrayModelType,
  isErrorModel,
  isRecordModelType,
  isTemplateInstance,
  type Enum,
  type Model,
  type ModelProperty,
  type Program,
  type Scalar,
  type Type,
  type Union,
} from "@typespec/compiler";
import { isContentTypeHeader, isHeader, isStatusCode } from "./http-marks.ts";
import { said } from "../library/decorators.ts";
import { library } from "../library/diagnostics.ts";
import { allProperties, dataClassOf } from "../library/fields.ts";
import type {
  BuiltinName,
  Constraints,
  EnumDeclaration,
  ErrorDeclaration,
  ModelDeclaration,
  Property,
  ScalarDeclaration,
  Source,
  TypeRef,
  UnionDeclaration,
} from "./ir.ts";
import { pascal } from "./names.ts";

interface Places {
  sourceOf(type: Type): Source;
  contextOf(type: Type): string;
  docOf(type: Type): string;
}

const builtins: ReadonlySet<string> = new Set<BuiltinName>([
  "string",
  "boolean",
  "bytes",
  "utcDateTime",
  "plainDate",
  "plainTime",
  "duration",
  "url",
  "int8",
  "int16",
  "int32",
  "int64",
  "uint8",
  "uint16",
  "uint32",
  "uint64",
  "safeint",
  "integer",
  "float32",
  "float64",
  "decimal",
]);

/** Names that stand for one of ours in the standard library. */
const aliases: Readonly<Record<string, BuiltinName>> = {
  numeric: "float64",
  float: "float64",
  decimal128: "decimal",
  offsetDateTime: "utcDateTime",
};

/** Turns types into references, and collects the declarations behind them. */
export class TypeLowering {
  readonly scalars = new Map<Type, ScalarDeclaration>();
  readonly enums = new Map<Type, EnumDeclaration>();
  readonly unions = new Map<Type, UnionDeclaration>();
  readonly models = new Map<Type, ModelDeclaration>();
  readonly errors = new Map<Type, ErrorDeclaration>();
  readonly #ids = new Map<Type, string>();
  readonly #program: Program;
  readonly #places: Places;

  constructor(program: Program, places: Places) {
    this.#program = program;
    this.#places = places;
  }

  ref(type: Type): TypeRef {
    switch (type.kind) {
      case "Scalar":
        return this.#scalar(type);
      case "Model":
        return this.#model(type);
      case "Enum":
        return { kind: "ref", id: this.#enum(type) };
      case "EnumMember":
        return { kind: "literal", value: type.value ?? type.name };
      case "Union":
        return this.#union(type);
      case "UnionVariant":
      case "ModelProperty":
        return this.ref(type.type);
      case "String":
      case "Number":
      case "Boolean":
        return { kind: "literal", value: type.value };
      case "Tuple":
        return { kind: "tuple", of: type.values.map((value) => this.ref(value)) };
      case "StringTemplate":
        return { kind: "builtin", name: "string" };
      case "Intrinsic":
        if (type.name === "null") return { kind: "null" };
        if (type.name === "unknown") return { kind: "builtin", name: "unknown" };
    }
    library.reportDiagnostic(this.#program, {
      code: "not-in-model",
      format: { what: type.kind, why: "this kind of type has no value on the wire." },
      target: type,
    });
    return { kind: "builtin", name: "unknown" };
  }

  properties(properties: Iterable<ModelProperty>): Property[] {
    return [...properties]
      .filter((each) => !isStatusCode(this.#program, each) && !isContentTypeHeader(this.#program, each))
      .map((each) => this.property(each));
  }

  property(property: ModelProperty): Property {
    return {
      name: property.name,
      type: this.ref(property.type),
      optional: property.optional,
      constraints: this.#constraints(property),
      dataClass: dataClassOf(this.#program, property) ?? null,
      doc: this.#places.docOf(property),
    };
  }

  /** The id of an error, declared on first sight. */
  error(model: Model, status: number): string {
    const known = this.errors.get(model);
    if (known !== undefined) return known.id;
    const code = model.properties.get("code")?.type;
    const base = this.#declare("error", model);
    const properties = this.properties(allProperties(model).filter((each) => !isHeader(this.#program, each)));
    this.errors.set(model, { ...base, properties, status, code: code?.kind === "String" ? code.value : base.name });
    return base.id;
  }

  idOf(kind: string, type: Type & { name?: string | symbol }): string {
    const known = this.#ids.get(type);
    if (known !== undefined) return known;
    const id = `${kind}:${this.#places.contextOf(type)}.${this.#nameOf(type)}`;
    this.#ids.set(type, id);
    return id;
  }

  #declare(kind: string, type: Model | Enum | Union | Scalar) {
    const id = this.idOf(kind, type);
    const context = this.#places.contextOf(type);
    return {
      id,
      context,
      name: this.#nameOf(type),
      doc: this.#places.docOf(type),
      source: this.#places.sourceOf(type),
    };
  }

  /** A template instance is named after its arguments: `Page<Pet>` is PagePet. */
  #nameOf(type: Type & { name?: string | symbol }): string {
    const own = pascalKeeping(String(type.name ?? "Anonymous"));
    if (!("templateMapper" in type) || !isTemplateInstance(type)) return own;
    const parts = type.templateMapper.args.map((argument) =>
      "name" in argument && typeof argument.name === "string"
        ? pascal(argument.name)
        : "value" in argument && typeof argument.value === "string"
          ? pascal(argument.value)
          : "",
    );
    return own + parts.join("");
  }

  #scalar(scalar: Scalar): TypeRef {
    const name = aliases[scalar.name] ?? scalar.name;
    if (scalar.namespace?.name === "TypeSpec" && builtins.has(name))
      return { kind: "builtin", name: name as BuiltinName };
    if (!this.scalars.has(scalar)) {
      this.scalars.set(scalar, {
        ...this.#declare("scalar", scalar),
        base: baseOf(scalar),
        constraints: this.#constraintsOfScalar(scalar),
        dataClass: classOf(this.#program, scalar),
      });
    }
    return { kind: "ref", id: this.scalars.get(scalar)!.id };
  }

  #model(model: Model): TypeRef {
    if (isArrayModelType(model)) return { kind: "array", of: this.ref(model.indexer.value) };
    if (isRecordModelType(model)) return { kind: "record", of: this.ref(model.indexer.value) };
    if (model.name === "") return { kind: "object", properties: this.properties(allProperties(model)) };
    if (isErrorModel(this.#program, model)) return { kind: "ref", id: this.error(model, 500) };
    if (!this.models.has(model)) {
      const declaration = { ...this.#declare("model", model), properties: [] as Property[] };
      // Registered before its properties, so that a model may contain itself.
      this.models.set(model, declaration);
      declaration.properties.push(...this.properties(allProperties(model)));
    }
    return { kind: "ref", id: this.models.get(model)!.id };
  }

  #enum(type: Enum): string {
    if (!this.enums.has(type)) {
      const members = [...type.members.values()].map((member) => ({
        name: member.name,
        value: member.value ?? member.name,
        doc: this.#places.docOf(member),
      }));
      this.enums.set(type, { ...this.#declare("enum", type), members });
    }
    return this.enums.get(type)!.id;
  }

  #union(union: Union): TypeRef {
    const of = () => [...union.variants.values()].map((variant) => this.ref(variant.type));
    if (union.name === undefined) return { kind: "union", of: of() };
    if (!this.unions.has(union)) {
      const declaration = { ...this.#declare("union", union), of: [] as TypeRef[] };
      this.unions.set(union, declaration);
      declaration.of.push(...of());
    }
    return { kind: "ref", id: this.unions.get(union)!.id };
  }

  #constraintsOfScalar(scalar: Scalar): Constraints {
    const base = scalar.baseScalar === undefined ? {} : this.#constraintsOfScalar(scalar.baseScalar);
    return { ...base, ...this.#constraints(scalar) };
  }

  #constraints(target: ModelProperty | Scalar): Constraints {
    const program = this.#program;
    const found: Record<string, unknown> = {
      pattern: getPattern(program, target),
      format: getFormat(program, target),
      minLength: getMinLength(program, target),
      maxLength: getMaxLength(program, target),
      minValue: getMinValue(program, target),
      maxValue: getMaxValue(program, target),
      minItems: getMinItems(program, target),
      maxItems: getMaxItems(program, target),
      byteLength: said.byteLength.get(program, target),
    };
    return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Constraints;
  }
}

function pascalKeeping(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function baseOf(scalar: Scalar): BuiltinName {
  const name = aliases[scalar.name] ?? scalar.name;
  if (builtins.has(name)) return name as BuiltinName;
  return scalar.baseScalar === undefined ? "string" : baseOf(scalar.baseScalar);
}

function classOf(program: Program, scalar: Scalar | undefined): ScalarDeclaration["dataClass"] {
  if (scalar === undefined) return null;
  return said.dataClass.get(program, scalar) ?? classOf(program, scalar.baseScalar);
}
