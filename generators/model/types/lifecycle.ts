import type { Model, ModelProperty, Program, Type } from "@typespec/compiler";
import {
  createMetadataInfo,
  getVisibilitySuffix,
  isBody,
  isBodyRoot,
  isMetadata,
  isVisible,
  Visibility,
} from "@typespec/http";
import { allProperties } from "../../library/fields.ts";
import { tellsKinds } from "./kinds.ts";

export { Visibility };

/**
 * What a model consists of depends on what is being done with it: what only the server says is no part of what is
 * created. A model that is another one then has a name of its own, `PetCreate`; what is read has the plain name.
 */
export class Lifecycle {
  readonly #program: Program;
  readonly #isOptional: (property: ModelProperty, visibility: Visibility) => boolean;
  readonly #others = new Map<Visibility, Map<Type, object>>();
  readonly #same = new Map<Visibility, Set<Type>>();
  /** How a change that may leave out fields, or one that may not, had a type first. */
  readonly #first = new Map<Visibility, Map<Type, Visibility>>();
  #now: Visibility = Visibility.Read;

  constructor(program: Program) {
    this.#program = program;
    const info = createMetadataInfo(program, { canonicalVisibility: Visibility.Read });
    // A change may leave out fields, but neither a part of its address or of its headers, nor the body as a whole, nor
    // which kind it is about.
    const isSaid = (property: ModelProperty) =>
      isMetadata(program, property) ||
      isBody(program, property) ||
      isBodyRoot(program, property) ||
      tellsKinds(program, property);
    this.#isOptional = (property, visibility) =>
      isSaid(property) ? property.optional : info.isOptional(property, visibility);
  }

  /** Does some work as part of creating, updating, reading … */
  during<T>(visibility: Visibility, work: () => T): T {
    const before = this.#now;
    this.#now = visibility;
    try {
      return work();
    } finally {
      this.#now = before;
    }
  }

  /** The entries of a list or a record are whole ones even where a change leaves out fields. */
  inList<T>(work: () => T): T {
    return this.during((this.#now & Visibility.Patch) === 0 ? this.#now : this.#now | Visibility.Item, work);
  }

  /** Whether it is about what is answered. */
  get isReading(): boolean {
    return this.#now === Visibility.Read;
  }

  /** Whether it is about a change, which may leave out anything. */
  get isChanging(): boolean {
    return (this.#now & Visibility.Patch) !== 0;
  }

  has(property: ModelProperty): boolean {
    return this.#isVisible(property, this.#now);
  }

  isOptional(property: ModelProperty): boolean {
    return this.#isOptional(property, this.#now);
  }

  /** The type itself while it is what it is when it is read, and else something that stands for what it is now. */
  keyOf(type: Type): object {
    const visibility = this.#now;
    if (!this.differs(type, visibility)) return type;
    const known = this.#others.get(visibility) ?? new Map<Type, object>();
    this.#others.set(visibility, known);
    const first = this.#first.get(visibility & ~Visibility.Patch) ?? new Map<Type, Visibility>();
    this.#first.set(visibility & ~Visibility.Patch, first);
    if (!first.has(type)) first.set(type, visibility);
    const key = known.get(type) ?? { type, visibility };
    known.set(type, key);
    return key;
  }

  /**
   * A model, of those in a body, of which one change may leave out fields and another may not: documents have one name
   * for both, and would say of either what is true of one. Undefined where another had none of them first.
   */
  changedOtherwise(body: Type, visibility: Visibility): Model | undefined {
    // Nearly nobody has changes of both kinds, and all that a body holds is a long way.
    if (!this.#others.has(visibility ^ Visibility.Patch)) return undefined;
    const first = this.#first.get(visibility & ~Visibility.Patch);
    return [...reachedFrom([body])].find((type): type is Model => {
      const before = first?.get(type) ?? visibility;
      if (type.kind !== "Model" || before === visibility) return false;
      return [...reachedFrom([type])].some(
        (each) =>
          each.kind === "ModelProperty" && this.#isOptional(each, before) !== this.#isOptional(each, visibility),
      );
    });
  }

  /** What the name of such a type ends in. */
  suffixOf(type: Type): string {
    return this.keyOf(type) === type ? "" : getVisibilitySuffix(this.#now, Visibility.Read);
  }

  /** Whether nothing is left of a body. What travels in the address or in headers is only in a body that is said to be one. */
  isEmptied(body: Model, isExplicit: boolean): boolean {
    const properties = allProperties(body);
    if (properties.length === 0 || body.indexer !== undefined) return false;
    return properties.every((each) => !this.has(each) || (!isExplicit && isMetadata(this.#program, each)));
  }

  /** Whether a type, or anything in it, is another one then than when it is read. */
  differs(type: Type, visibility: Visibility): boolean {
    if (visibility === Visibility.Read) return false;
    const same = this.#same.get(visibility) ?? new Set<Type>();
    this.#same.set(visibility, same);
    const seen = new Set<Type>();
    const waiting = [type];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (seen.has(at) || same.has(at)) continue;
      seen.add(at);
      if (at.kind === "ModelProperty" && this.isOther(at, visibility)) return true;
      waiting.push(...partsOf(at));
    }
    // Nothing that can be reached differs, so nothing that was reached does.
    for (const each of seen) same.add(each);
    return false;
  }

  /** Whether a property is there, or may be left out, only then or only when it is read. */
  isOther(property: ModelProperty, visibility: Visibility): boolean {
    if (this.#isVisible(property, visibility) !== this.#isVisible(property, Visibility.Read)) return true;
    return this.#isOptional(property, visibility) !== this.#isOptional(property, Visibility.Read);
  }

  #isVisible(property: ModelProperty, visibility: Visibility): boolean {
    return isVisible(this.#program, property, visibility);
  }
}

/** Types, and all that they lead to: what they consist of, unless something else is said. */
export function reachedFrom(
  types: readonly Type[],
  leading: (type: Type) => readonly Type[] = partsOf,
): ReadonlySet<Type> {
  // A set grows while one walks along it.
  const reached = new Set(types);
  for (const type of reached) for (const each of leading(type)) reached.add(each);
  return reached;
}

/** The types that a type directly consists of. */
export function partsOf(type: Type): Type[] {
  switch (type.kind) {
    case "Model":
      return [
        ...type.properties.values(),
        ...type.derivedModels,
        ...(type.baseModel === undefined ? [] : [type.baseModel]),
        ...(type.indexer === undefined ? [] : [type.indexer.value]),
      ];
    case "ModelProperty":
    case "UnionVariant":
      return [type.type];
    case "Union":
      return [...type.variants.values()];
    case "Tuple":
      return [...type.values];
    default:
      return [];
  }
}
