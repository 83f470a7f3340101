import {
  isArrayModelType,
  isErrorModel,
  resolveEncodedName,
  type ArrayModelType,
  type Enum,
  type Model,
  type ModelProperty,
  type Operation,
  type Program,
  type Scalar,
  type Type,
  type Union,
} from "@typespec/compiler";
import { isNoField } from "../http/http-marks.ts";
import { said } from "../../library/decorators.ts";
import { library } from "../../library/diagnostics.ts";
import { allProperties, dataClassOf } from "../../library/fields.ts";
import type {
  BuiltinName,
  Constraints,
  EnumDeclaration,
  ErrorDeclaration,
  ModelDeclaration,
  Property,
  ScalarDeclaration,
  TypeRef,
  UnionDeclaration,
} from "../ir.ts";
import { formerNames } from "../names/former.ts";
import { isCurrent } from "../../library/availability.ts";
import { statusesOf } from "../http/error-statuses.ts";
import { Lifecycle, Visibility } from "./lifecycle.ts";
import { constraintsOf } from "./constraints.ts";
import { Defaults, type DefaultPlace } from "./default-places.ts";
import { discriminatedModels, envelopedVariants, unsaidDiscriminator } from "./kinds.ts";
import { pascal } from "../names/names.ts";
import { narrow, ownItems } from "./narrow.ts";
import {
  refuseEmptyBounds,
  refuseEmptyScalar,
  refuseInherited,
  refuseLeftOut,
  refusePrototype,
  refuseRenamedKind,
  refuseSameName,
} from "./refuse-property.ts";
import { rootOf, standardOf } from "./scalar-roots.ts";
import { additionalOf, extendsList, holdsItself, isNever, recordOf } from "./shapes.ts";
import { encodingHere, travelling } from "../http/travelling.ts";
import { TypeNames, type Places } from "../names/taken-names.ts";

/** What is said of a field that no property declares. */
const PLAIN = { optional: false, constraints: {}, dataClass: null, doc: "" } as const;

const NO_VALUE = "nothing is of that type, and documents have no word for it.";

/** Turns types into references, and collects the declarations behind them. */
export class TypeLowering {
  readonly scalars = new Map<Type, ScalarDeclaration>();
  readonly enums = new Map<Type, EnumDeclaration>();
  readonly unions = new Map<object, UnionDeclaration>();
  readonly models = new Map<object, ModelDeclaration>();
  readonly errors = new Map<Type, ErrorDeclaration>();
  readonly lifecycle: Lifecycle;
  readonly defaults: Defaults;
  readonly names: TypeNames;
  /** The property or the operation that was looked at last. */
  #near: ModelProperty | Operation | undefined;
  readonly #program: Program;
  readonly #places: Places;

  constructor(program: Program, places: Places) {
    this.#program = program;
    this.#places = places;
    this.lifecycle = new Lifecycle(program);
    this.names = new TypeNames(program, places, this.lifecycle);
    this.defaults = new Defaults(program, this);
  }

  /** Where what stands nowhere itself is said from now on. */
  lookAt(operation: Operation): void {
    this.#near = operation;
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
        // One whose parts are texts and numbers is a text like any other.
        if (type.stringValue !== undefined) return { kind: "literal", value: type.stringValue };
        return this.#refuseKind("a text made of types", "what its parts would be as a text nobody says.", type);
      case "Intrinsic":
        if (type.name === "null") return { kind: "null" };
        if (type.name === "unknown") return { kind: "builtin", name: "unknown" };
        if (type.name === "never") return { kind: "union", of: [] };
    }
    const what = type.kind === "Intrinsic" ? type.name : type.kind;
    // What the language itself has, like void, stands nowhere: the property that is of it does.
    const target = type.node === undefined ? (this.#near ?? type) : type;
    return this.#refuseKind(what, "this kind of type has no value on the wire.", target);
  }

  #refuseKind(what: string, why: string, target: Type): TypeRef {
    library.reportDiagnostic(this.#program, { code: "not-in-model", format: { what, why }, target });
    return { kind: "builtin", name: "unknown" };
  }

  properties(properties: Iterable<ModelProperty>, place: DefaultPlace = "inside"): Property[] {
    const current = [...properties]
      .filter((each) => !isNoField(this.#program, each))
      .filter((each) => isCurrent(this.#program, each) && !isNever(each.type) && this.lifecycle.has(each));
    refuseSameName(this.#program, current, (each) => this.carriedName(each));
    return current.map((each) => this.property(each, place));
  }

  /** What a model has, and what it is told apart by where that is no property of its own. */
  #fieldsOf(model: Model): Property[] {
    const kind = unsaidDiscriminator(this.#program, model);
    const dataClass = said.dataClass.get(this.#program, model) ?? null;
    const type = { kind: "builtin", name: "string" } as const;
    const unsaid = kind === undefined ? [] : [{ name: kind, type, ...PLAIN, dataClass }];
    return [...unsaid, ...this.properties(allProperties(model))];
  }

  /** What a property is called in JSON. One name is no program's to tell from what every object has. */
  carriedName(property: ModelProperty): string {
    const name = resolveEncodedName(this.#program, property, "application/json");
    refusePrototype(this.#program, name, property);
    return name;
  }

  /** `instead`: what its type is here, where that is another one than it says. */
  property(property: ModelProperty, place: DefaultPlace = "inside", instead?: TypeRef): Property {
    this.#near = property;
    const name = this.carriedName(property);
    const optional = this.lifecycle.isOptional(property);
    const complete = this.defaults.complete(property, place, {
      name,
      ...(name === property.name ? {} : { declared: property.name }),
      ...this.#narrowed(
        travelling(this.#program, property, () => instead ?? this.ref(property.type)),
        place,
      ),
      optional,
      dataClass: dataClassOf(this.#program, property) ?? null,
      doc: this.#places.docOf(property),
      ...formerNames(this.#program, property),
    });
    refuseEmptyBounds(this.#program, property, complete, this.scalars);
    refuseLeftOut(this.#program, property, complete);
    refuseRenamedKind(this.#program, property, name);
    // What has a default may be left out of an input without being marked so.
    if (complete.optional) refuseInherited(this.#program, name, property);
    return complete;
  }

  /**
   * What is said of a choice that has a name is said of each of its alternatives, and there alone: it stands unfolded. A
   * column checks nothing, and keeps its type.
   */
  #narrowed(
    whole: Pick<Property, "type" | "constraints">,
    place: DefaultPlace,
  ): Pick<Property, "type" | "constraints"> {
    const { type, constraints } = whole;
    if (place === "column" || type.kind !== "ref" || Object.keys(constraints).length === 0) return whole;
    const choice = type.id.startsWith("union:") && [...this.unions.values()].find((each) => each.id === type.id);
    return !choice ? whole : { type: { kind: "union", of: choice.of }, constraints };
  }

  /** The type of a body, with all that its property says of it. */
  body(property: ModelProperty): TypeRef {
    const { type, constraints } = travelling(this.#program, property, () => this.ref(property.type));
    if (type.kind === "array") return { ...type, ...narrow(ownItems(type), constraints) };
    if (Object.keys(constraints).length === 0 || type.kind !== "builtin") return type;
    return this.#textOf(property, { name: `${pascal(property.name)}Value`, said: constraints }, type.name);
  }

  /** What is said of texts that no declaration of the specification names. */
  #textOf(
    property: ModelProperty,
    { name, said: constraints }: { name: string; said: Constraints },
    base: BuiltinName = "string",
  ): TypeRef {
    const context = this.#places.contextOf(property.model ?? property);
    const known = [...this.scalars.values()].find(
      (each) =>
        each.context === context &&
        each.base === base &&
        JSON.stringify(each.constraints) === JSON.stringify(constraints),
    );
    if (known !== undefined) return { kind: "ref", id: known.id };
    const own = this.names.free(context, name);
    const id = `scalar:${context}.${own}`;
    const declared = { id, context, name: own, doc: "", source: this.#places.sourceOf(property), dataClass: null };
    this.scalars.set(property, { ...declared, base, constraints });
    return { kind: "ref", id };
  }

  /** The id of an error, declared on first sight. */
  error(model: Model): string {
    const known = this.errors.get(model);
    if (known !== undefined) return known.id;
    return this.lifecycle.during(Visibility.Read, () => {
      const code = model.properties.get("code")?.type;
      const base = this.names.declare("error", model);
      const { status, ...others } = statusesOf(this.#program, model);
      const name = code?.kind === "String" ? code.value : base.name;
      const properties: Property[] = [];
      // Registered before its properties, as models are: an error may hold itself.
      this.errors.set(model, { ...base, properties, status, ...others, code: name });
      properties.push(...this.#fieldsOf(model));
      return base.id;
    });
  }

  #scalar(scalar: Scalar): TypeRef {
    const standard = standardOf(scalar);
    if (standard !== undefined) return { kind: "builtin", name: standard };
    const encoded = encodingHere(this.#program, scalar);
    if (encoded !== undefined && encoded.text === undefined) return { kind: "builtin", name: encoded.type };
    if (!this.scalars.has(scalar)) {
      const base = encoded?.type ?? rootOf(scalar);
      const constraints = encoded?.text?.said ?? this.#constraintsOfScalar(scalar);
      const dataClass = classOf(this.#program, scalar);
      this.scalars.set(scalar, { ...this.names.declare("scalar", scalar), base, constraints, dataClass });
      refuseEmptyScalar(this.#program, scalar, { base, constraints });
    }
    return { kind: "ref", id: this.scalars.get(scalar)!.id };
  }

  #model(model: Model): TypeRef {
    if (!isArrayModelType(model) && extendsList(model))
      return this.#refuseKind(
        `"${model.name}"`,
        'it extends a list, which is none of its fields. Say "is" instead.',
        model,
      );
    const unfold = () => (isArrayModelType(model) ? this.#list(model) : this.#record(model));
    // What holds itself cannot be unfolded where it stands: it has a name instead.
    const unfolded = holdsItself(model) ? this.#oneOf(model, () => [unfold()!]) : unfold();
    if (unfolded !== undefined) return unfolded;
    const properties = allProperties(model);
    const additional = () => this.#additional(model);
    if (model.name === "") return { kind: "object", properties: this.properties(properties), ...additional() };
    // What is another one when it is sent is no error and no event, but a model beside it.
    const isItself = this.lifecycle.suffixOf(model) === "";
    if (isItself && isErrorModel(this.#program, model)) return { kind: "ref", id: this.error(model) };
    const kinds = discriminatedModels(this.#program, model);
    if (kinds.length > 0) for (const each of properties) refuseRenamedKind(this.#program, each, this.carriedName(each));
    if (kinds.length > 0) return this.#oneOf(model, () => kinds.map((each) => this.ref(each)));
    const event = said.event.get(this.#program, model);
    if (isItself && event !== undefined && isCurrent(this.#program, model))
      return { kind: "ref", id: this.names.idOf("event", model) };
    const key = this.lifecycle.keyOf(model);
    if (!this.models.has(key)) {
      const declaration: { properties: Property[] } & Omit<ModelDeclaration, "properties"> = {
        ...this.names.declare("model", model),
        properties: [],
      };
      // Registered before its properties, so that a model may contain itself.
      this.models.set(key, declaration);
      declaration.properties.push(...this.#fieldsOf(model));
      Object.assign(declaration, additional());
    }
    return { kind: "ref", id: this.models.get(key)!.id };
  }

  #list(model: ArrayModelType): TypeRef {
    if (isNever(model.indexer.value)) {
      const target = model.name === "Array" ? (this.#near ?? model) : model;
      return this.#refuseKind("A list of never", NO_VALUE, target);
    }
    const { minItems, maxItems } = constraintsOf(this.#program, model);
    return {
      kind: "array",
      of: this.lifecycle.inList(() => this.ref(model.indexer.value)),
      ...(minItems === undefined ? {} : { minItems }),
      ...(maxItems === undefined ? {} : { maxItems }),
    };
  }

  /** Undefined for what is more than fields of any name. */
  #record(model: Model): TypeRef | undefined {
    const rest = recordOf(model);
    if (rest === undefined) return undefined;
    return { kind: "record", of: this.lifecycle.inList(() => this.ref(rest)) };
  }

  /** A named choice, registered before its members, so that they may contain it. */
  #oneOf(type: Model | Union, of: () => TypeRef[]): TypeRef {
    const key = this.lifecycle.keyOf(type);
    if (!this.unions.has(key)) {
      const declaration = { ...this.names.declare("union", type), of: [] as TypeRef[] };
      this.unions.set(key, declaration);
      declaration.of.push(...of());
    }
    return { kind: "ref", id: this.unions.get(key)!.id };
  }

  #enum(type: Enum): string {
    if (!this.enums.has(type)) {
      const current = [...type.members.values()].filter((member) => isCurrent(this.#program, member));
      if (current.length === 0) this.#refuseKind(`The enum "${type.name}"`, NO_VALUE, type);
      const members = current.map((member) => ({
        name: member.name,
        value: member.value ?? member.name,
        doc: this.#places.docOf(member),
        ...formerNames(this.#program, member),
      }));
      this.enums.set(type, { ...this.names.declare("enum", type), members });
    }
    return this.enums.get(type)!.id;
  }

  #union(union: Union): TypeRef {
    const enveloped = envelopedVariants(this.#program, union);
    const variants = () => [...union.variants.values()].filter((each) => isCurrent(this.#program, each));
    if (variants().length === 0) return this.#refuseKind(`The union "${union.name ?? ""}"`, NO_VALUE, union);
    const of = () =>
      enveloped?.map(({ kindName, kind, valueName, value }) => this.#envelope(kindName, kind, valueName, value)) ??
      variants().map((variant) => this.ref(variant.type));
    return union.name === undefined ? { kind: "union", of: of() } : this.#oneOf(union, of);
  }

  /** An object that says which kind of value it holds, or is. */
  #envelope(kindName: string, kind: string, valueName: string | undefined, value: Type): TypeRef {
    for (const name of [kindName, valueName ?? ""]) refusePrototype(this.#program, name, value);
    const own: Property = { name: kindName, type: { kind: "literal", value: kind }, ...PLAIN };
    if (valueName !== undefined)
      return { kind: "object", properties: [own, { name: valueName, type: this.ref(value), ...PLAIN }] };
    if (value.kind !== "Model") return this.ref(value);
    if (discriminatedModels(this.#program, value).length > 0)
      return this.#refuseKind(`The kind "${kind}" without an envelope`, "it has kinds of its own.", value);
    // A model that says it itself is that model, but where a change could leave that out.
    const isSaid = allProperties(value).some((each) => each.name === kindName && !this.lifecycle.isOptional(each));
    if (isSaid) return this.ref(value);
    const properties = this.#fieldsOf(value).filter((each) => each.name !== kindName);
    return { kind: "object", properties: [own, ...properties], ...this.#additional(value) };
  }

  /** What it may hold under other names than those of its properties: whole ones, as entries are. */
  #additional(model: Model): { readonly additional?: TypeRef } {
    const rest = additionalOf(model);
    return rest === undefined ? {} : { additional: this.lifecycle.inList(() => this.ref(rest)) };
  }

  #constraintsOfScalar(scalar: Scalar): Constraints {
    const base = scalar.baseScalar === undefined ? {} : this.#constraintsOfScalar(scalar.baseScalar);
    return { ...base, ...constraintsOf(this.#program, scalar) };
  }
}

function classOf(program: Program, scalar: Scalar | undefined): ScalarDeclaration["dataClass"] {
  if (scalar === undefined) return null;
  return said.dataClass.get(program, scalar) ?? classOf(program, scalar.baseScalar);
}
