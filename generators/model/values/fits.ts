import type { Constraints, Ir, Property, TypeRef } from "../ir.ts";
import { structuresOf } from "../structures.ts";
import { plainFits, valueFits, type Plain } from "./numbers-and-texts.ts";

/** What one of two types takes in comparison with the other. */
export type Relation = "same" | "wider" | "narrower" | "other";

/** Declarations of a model, by id. */
export class Named {
  readonly #all: ReadonlyMap<string, { readonly kind: string; readonly declaration: unknown }>;

  constructor(ir: Pick<Ir, "scalars" | "enums" | "unions" | "models" | "errors" | "events">) {
    const kinds = { scalars: ir.scalars, enums: ir.enums, unions: ir.unions, models: structuresOf(ir) };
    this.#all = new Map(
      Object.entries(kinds).flatMap(([kind, of]) => of.map((declaration) => [declaration.id, { kind, declaration }])),
    );
  }

  /** What a name stands for, as a type without it; a scalar with what it says of its values. */
  resolve(id: string): { readonly type: TypeRef; readonly said: Constraints } | undefined {
    const found = this.#all.get(id);
    switch (found?.kind) {
      case "scalars": {
        const { base, constraints } = found.declaration as Ir["scalars"][number];
        return { type: { kind: "builtin", name: base }, said: constraints };
      }
      case "enums": {
        const { members } = found.declaration as Ir["enums"][number];
        return { type: { kind: "union", of: members.map(({ value }) => ({ kind: "literal", value })) }, said: {} };
      }
      case "unions":
        return { type: { kind: "union", of: (found.declaration as Ir["unions"][number]).of }, said: {} };
      case "models": {
        const { properties, additional } = found.declaration as Ir["models"][number];
        return { type: { kind: "object", properties, ...(additional === undefined ? {} : { additional }) }, said: {} };
      }
      default:
        return undefined;
    }
  }
}

/** A type where it is used, with what is said of it there. */
export interface Used {
  readonly type: TypeRef;
  readonly said: readonly Constraints[];
}

export const used = (type: TypeRef, constraints: Constraints = {}): Used => ({ type, said: spoken([constraints]) });

/** Without what says nothing: of a type that holds itself it would be more on each way round, and never the same type. */
const spoken = (said: readonly Constraints[]) => said.filter((each) => Object.keys(each).length > 0);

/**
 * Whether a reader takes every value that a writer may write. It never says so of a value that is refused; of two
 * patterns that are not the same text it does not know, and says no.
 */
export class Fitting {
  readonly #writers: Named;
  readonly #readers: Named;
  /** Fields that nobody declared are nobody's business. */
  readonly #tolerant: boolean;
  readonly #known = new Map<string, boolean>();
  readonly #ids = new WeakMap<TypeRef, number>();
  #count = 0;

  constructor(writers: Named, readers: Named, tolerant: boolean) {
    this.#writers = writers;
    this.#readers = readers;
    this.#tolerant = tolerant;
  }

  fits(writer: Used, reader: Used): boolean {
    const pair = this.#pairOf(writer, reader);
    if (pair === undefined) return this.#compare(writer, reader);
    const known = this.#known.get(pair);
    if (known !== undefined) return known;
    // What holds itself holds as long as nothing on the way round says otherwise.
    this.#known.set(pair, true);
    const found = this.#compare(writer, reader);
    this.#known.set(pair, found);
    return found;
  }

  /** The same for the same two types; undefined where one of them holds nothing. */
  #pairOf(writer: Used, reader: Used): string | undefined {
    const [one, other] = [this.#idOf(writer.type), this.#idOf(reader.type)];
    if (one === undefined || other === undefined) return undefined;
    return `${one}\n${JSON.stringify(writer.said)}\n${other}\n${JSON.stringify(reader.said)}`;
  }

  /** By its name, or by where it stands: what a model is said to hold may come round without one, as `Itself | null` does. */
  #idOf(type: TypeRef): string | number | undefined {
    if (type.kind === "ref") return type.id;
    if (type.kind === "builtin" || type.kind === "literal" || type.kind === "null") return undefined;
    const known = this.#ids.get(type);
    if (known !== undefined) return known;
    this.#ids.set(type, ++this.#count);
    return this.#count;
  }

  #compare(writer: Used, reader: Used): boolean {
    const [written, read] = [choices(this.#writers, writer), choices(this.#readers, reader)];
    return written.every((each) => read.some((other) => this.#choiceFits(each, other)) || this.#allOf(each, read));
  }

  /** True and false are all that a boolean is. */
  #allOf(each: Used, read: readonly Used[]): boolean {
    if (each.type.kind !== "builtin" || each.type.name !== "boolean") return false;
    return [true, false].every((value) => read.some(({ type }) => type.kind === "literal" && type.value === value));
  }

  #choiceFits(writer: Used, reader: Used): boolean {
    const [one, other] = [writer.type, reader.type];
    if (other.kind === "builtin" && other.name === "unknown") return true;
    if (one.kind === "literal") {
      if (other.kind === "literal") return one.value === other.value;
      return other.kind === "builtin" && valueFits(one.value, plain(other, reader));
    }
    if (one.kind === "builtin") return other.kind === "builtin" && plainFits(plain(one, writer), plain(other, reader));
    if (one.kind === "null" || other.kind === "null") return one.kind === other.kind;
    if (one.kind === "array") return other.kind === "array" && this.#listFits(writer, reader);
    if (one.kind === "tuple") return this.#tupleFits(one, reader);
    const [object, into] = [asObject(one), asObject(other)];
    return object !== undefined && into !== undefined && this.#objectFits(object, into);
  }

  #listFits(writer: Used, reader: Used): boolean {
    const [written, read] = [itemsOf(writer), itemsOf(reader)];
    if (written.min < read.min || written.max > read.max) return false;
    return written.max === 0 || this.fits(entryOf(writer), entryOf(reader));
  }

  #tupleFits(one: TypeRef & { readonly kind: "tuple" }, reader: Used): boolean {
    if (reader.type.kind === "tuple") {
      const { of } = reader.type;
      return of.length === one.of.length && one.of.every((each, at) => this.fits(used(each), used(of[at]!)));
    }
    if (reader.type.kind !== "array") return false;
    const { min, max } = itemsOf(reader);
    return (
      one.of.length >= min && one.of.length <= max && one.of.every((each) => this.fits(used(each), entryOf(reader)))
    );
  }

  #objectFits(writer: ObjectType, reader: ObjectType): boolean {
    const written = new Map(writer.properties.map((each) => [each.name, each]));
    const read = new Map(reader.properties.map((each) => [each.name, each]));
    for (const each of reader.properties) {
      const from = written.get(each.name);
      if (from === undefined) {
        if (!each.optional) return false;
        if (writer.additional !== undefined && !this.fits(used(writer.additional), inProperty(each))) return false;
      } else if ((from.optional && !each.optional) || !this.fits(inProperty(from), inProperty(each))) return false;
    }
    const into = reader.additional;
    for (const each of writer.properties) {
      if (read.has(each.name)) continue;
      if (into === undefined ? !this.#tolerant : !this.fits(inProperty(each), used(into))) return false;
    }
    if (writer.additional === undefined) return true;
    return into === undefined ? this.#tolerant : this.fits(used(writer.additional), used(into));
  }
}

export type ObjectType = Pick<TypeRef & { readonly kind: "object" }, "properties" | "additional">;

export function asObject(type: TypeRef): ObjectType | undefined {
  if (type.kind === "object") return type;
  return type.kind === "record" ? { properties: [], additional: type.of } : undefined;
}

export function inProperty({ type, constraints }: Property): Used {
  return used(type, constraints);
}

function plain(type: TypeRef & { readonly kind: "builtin" }, { said }: Used): Plain {
  return { name: type.name, said };
}

export function itemsOf({ type, said }: Used): { readonly min: number; readonly max: number } {
  const all = [type as Constraints, ...said];
  return {
    min: Math.max(0, ...all.map((each) => each.minItems ?? 0)),
    max: Math.min(Infinity, ...all.map((each) => each.maxItems ?? Infinity)),
  };
}

/** What is said of a list's values besides their number is said of its entries. */
export function entryOf({ type, said }: Used): Used {
  const inside = said.map(({ minItems: _least, maxItems: _most, ...rest }) => rest);
  return { type: (type as TypeRef & { readonly kind: "array" }).of, said: spoken(inside) };
}

/** What a type may be, without names and unions. One that is a choice of itself is met once, and so is each of its choices. */
export function choices(named: Named, { type, said }: Used, seen = new Set<string>()): Used[] {
  if (type.kind === "union") return type.of.flatMap((each) => choices(named, { type: each, said }, seen));
  if (type.kind !== "ref") return [{ type, said }];
  if (seen.has(type.id)) return [];
  seen.add(type.id);
  const found = named.resolve(type.id);
  return found === undefined ? [] : choices(named, { type: found.type, said: spoken([found.said, ...said]) }, seen);
}
