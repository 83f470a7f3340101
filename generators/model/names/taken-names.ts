import type { Enum, Model, Program, Scalar, Type, Union } from "@typespec/compiler";
import type { Source } from "../ir.ts";
import { formerNames, oldNames } from "./former.ts";
import { typeName } from "./type-names.ts";
import type { Lifecycle } from "../types/lifecycle.ts";
import { isError } from "../types/shapes.ts";

/** Where a type stands, and what is said of it. */
export interface Places {
  sourceOf(type: Type): Source;
  contextOf(type: Type): string;
  docOf(type: Type): string;
}

type Named = Type & { name?: string | symbol };

/** What types are called in programs, each alone in its context. */
export class TypeNames {
  readonly #names = new Map<object, string>();
  readonly #taken = new Set<string>();
  readonly #program: Program;
  readonly #places: Places;
  readonly #lifecycle: Lifecycle;

  constructor(program: Program, places: Places, lifecycle: Lifecycle) {
    this.#program = program;
    this.#places = places;
    this.#lifecycle = lifecycle;
  }

  idOf(kind: string, type: Named): string {
    return `${kind}:${this.#places.contextOf(type)}.${this.of(type)}`;
  }

  /** Keeps a name of a context from being given to a type. */
  reserve(context: string, name: string): void {
    this.#taken.add(`${context}.${name}`);
  }

  /** A name that nothing in the context has, which is then taken. */
  free(context: string, wanted: string): string {
    let name = wanted;
    for (let count = 2; this.#taken.has(`${context}.${name}`); count++) name = `${wanted}${count}`;
    this.reserve(context, name);
    return name;
  }

  /** What every declaration begins with. */
  declare(kind: string, type: Model | Enum | Union | Scalar) {
    return {
      id: this.idOf(kind, type),
      context: this.#places.contextOf(type),
      name: this.of(type),
      ...this.former(type),
      doc: this.#places.docOf(type),
      source: this.#places.sourceOf(type),
    };
  }

  /** What a type was called in programs: by names of its own, or by those that the arguments of its template had. */
  former(type: Named): { renamedFrom?: readonly string[] } {
    const suffix = this.#lifecycle.suffixOf(type);
    const inForm = (name: string) => [`${typeName(type, (each) => (each === type ? name : nameOf(each)))}${suffix}`];
    const nameOf = (each: Named) => String(each.name ?? "Anonymous");
    const before = `${typeName(type, (each) => oldNames(this.#program, each).at(-1) ?? nameOf(each))}${suffix}`;
    const own = formerNames(this.#program, type, inForm).renamedFrom ?? [];
    const all = [...own, ...(own.includes(before) || before === `${typeName(type)}${suffix}` ? [] : [before])];
    return all.length === 0 ? {} : { renamedFrom: all };
  }

  /** What a type is called in programs, alone in its context. */
  of(type: Named): string {
    const key = this.#lifecycle.keyOf(type);
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const context = this.#places.contextOf(type);
    const wanted = `${typeName(type)}${this.#lifecycle.suffixOf(type)}`;
    let name = wanted;
    // An error's body has a name of its own.
    const names = () => (isError(this.#program, type) ? [name, `${name}Body`] : [name]);
    for (let count = 2; names().some((each) => this.#taken.has(`${context}.${each}`)); count++)
      name = `${wanted}${count}`;
    for (const each of names()) this.reserve(context, each);
    this.#names.set(key, name);
    return name;
  }
}
