import type { ModelProperty, Program } from "@typespec/compiler";
import { library } from "../../library/diagnostics.ts";
import { hasMoments, readDefault } from "./defaults.ts";
import type { EnumDeclaration, ModelDeclaration, Property, ScalarDeclaration, UnionDeclaration } from "../ir.ts";
import type { Lifecycle } from "./lifecycle.ts";
import { isPlain } from "../files/plain.ts";

/** Where a property stands, of which it depends who heeds its default. */
export type DefaultPlace = "input" | "change" | "column" | "inside";

interface Declared {
  readonly scalars: ReadonlyMap<object, ScalarDeclaration>;
  readonly enums: ReadonlyMap<object, EnumDeclaration>;
  readonly unions: ReadonlyMap<object, UnionDeclaration>;
  readonly models: ReadonlyMap<object, ModelDeclaration>;
  readonly lifecycle: Lifecycle;
}

/** Gives defaults to properties where something heeds them, and refuses all others. */
export class Defaults {
  /** What is required by its declaration, and may be left out of an input because it has a default. */
  readonly leftOut = new Set<ModelProperty>();
  readonly #program: Program;
  readonly #types: Declared;

  constructor(program: Program, types: Declared) {
    this.#program = program;
    this.#types = types;
  }

  /** With what it is where nobody said it. A default that nothing would heed is refused, and of a foreign specification told. */
  complete(property: ModelProperty, place: DefaultPlace, lowered: Property): Property {
    if (property.defaultValue === undefined) return lowered;
    const plain = isPlain(this.#program);
    // What is always said needs none.
    if (!lowered.optional && (plain || (place === "inside" && this.#types.lifecycle.isReading))) return lowered;
    const named = {
      scalars: [...this.#types.scalars.values()],
      enums: [...this.#types.enums.values()],
      unions: [...this.#types.unions.values()],
      models: [...this.#types.models.values()],
    };
    const read =
      place === "inside"
        ? { why: "only a column and what an operation itself takes have one; nothing would fill it in here." }
        : place === "change"
          ? { why: "what a change leaves out stays as it was." }
          : readDefault(this.#program, property, lowered.type, lowered.constraints, named);
    if (!("why" in read) && place === "column") {
      // Where a row does not say it, a column is null by itself.
      if (read.value === null) return lowered;
      const isMoment = hasMoments(lowered.type, named);
      if (isMoment || typeof read.value === "object") {
        const why = isMoment
          ? "a moment that is stored has none: let whoever adds a row say it."
          : "a column has one that is a text, a number, true or false.";
        this.#refuseDefault(property, property, why);
        return lowered;
      }
    }
    if ("why" in read) {
      this.#refuseDefault(property, property, read.why);
      return lowered;
    }
    if (place === "input" && !lowered.optional) this.leftOut.add(property);
    return { ...lowered, optional: place === "input", default: read.value };
  }

  #refuseDefault({ name }: ModelProperty, target: ModelProperty, why: string): void {
    if (isPlain(this.#program))
      library.reportDiagnostic(this.#program, {
        code: "not-generated",
        format: { what: `The default of "${name}"`, why },
        target,
      });
    else library.reportDiagnostic(this.#program, { code: "bad-default", format: { property: name, why }, target });
  }

  /** A model whose field may be left out where it is spread into an input, and not where it is a value, is two. */
  refuseTwoMeanings(): void {
    for (const property of this.leftOut)
      for (let at: ModelProperty | undefined = property; at !== undefined; at = at.sourceProperty)
        if (at.model !== undefined && this.#types.models.has(at.model)) {
          const why = `"${at.model.name}" is answered or sent as a whole too, where nothing fills it in. Let what is asked be a model of its own.`;
          this.#refuseDefault(property, at, why);
          break;
        }
  }
}
