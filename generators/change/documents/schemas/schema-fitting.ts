import { isAmong } from "../../deltas/among.ts";
import { isSame } from "../../deltas/same.ts";
import { isTree, type Files, type Tree } from "../files.ts";
import { resolve } from "../where.ts";
import { areApart, casesOf } from "./cases.ts";
import { boundFits } from "./bounds.ts";
import { partsOf } from "./plain-schema.ts";
import { expand, isSilent, listedIn, takes, typesIn } from "./values.ts";

type Parts = readonly Tree[];

const DEEPEST = 200;
const MOST_STEPS = 20_000;

/** Whether a reader takes all that a writer may write. It never says so of a value that is refused; often it does not know. */
class Fitting {
  readonly #writer: Files;
  readonly #reader: Files;
  readonly #known = new Map<unknown, Map<unknown, boolean>>();
  #depth = 0;
  #steps = 0;
  /** The other way round. */
  back!: Fitting;

  constructor(writer: Files, reader: Files) {
    this.#writer = writer;
    this.#reader = reader;
  }

  fits(written: unknown, read: unknown): boolean {
    const of = this.#known.get(written) ?? new Map<unknown, boolean>();
    this.#known.set(written, of);
    const known = of.get(read);
    if (known !== undefined) return known;
    // What holds itself fits as long as nothing on the way round says otherwise.
    of.set(read, true);
    const found = this.#allFit(
      partsOf(written, (part) => resolve(this.#writer, part)),
      read,
    );
    of.set(read, found);
    return found;
  }

  #allFit(written: Parts, read: unknown): boolean {
    // What is all of one schema is known by it; what is not may go on without end, and then nobody knows.
    if (written.length === 1 && isOnly(written[0]!)) return this.fits(written[0]!.allOf[0], read);
    if (this.#depth > DEEPEST || this.#steps > MOST_STEPS) return false;
    this.#steps++;
    this.#depth++;
    const found = this.#partsFit(written, read);
    if (--this.#depth === 0) this.#steps = 0;
    return found;
  }

  #partsFit(written: Parts, read: unknown): boolean {
    const reader = partsOf(read, (part) => resolve(this.#reader, part));
    if (reader.length === 0) return true;
    return casesOf(written, this.#writer).every((each) => this.#caseFits(each, reader));
  }

  #caseFits(written: Parts, reader: Parts): boolean {
    const types = typesIn(written);
    const listed = listedIn(written);
    if (types.size === 0 || listed?.length === 0 || written.some(isNothing)) return true;
    if (listed !== undefined && listed.every((value) => takes(reader, value))) return true;
    return reader.every((part) =>
      Object.entries(part).every(([name, said]) => isSilent(name) || this.#holds(written, types, name, said, part)),
    );
  }

  /** Whether everything that is written keeps what one word of a reader says. */
  #holds(written: Parts, types: ReadonlySet<string>, name: string, said: unknown, part: Tree): boolean {
    const bound = boundFits(written, types, name, said);
    if (bound !== undefined) return bound;
    switch (name) {
      case "type":
        return types.isSubsetOf(expand(said as string[]));
      case "enum":
        return (
          listsAll(types, said as unknown[]) ||
          (listedIn(written)?.every((each) => isAmong(each, said as unknown[])) ?? false)
        );
      case "required":
        return (
          !types.has("object") ||
          (said as string[]).every((field) =>
            written.some((each) => Array.isArray(each["required"]) && each["required"].includes(field)),
          )
        );
      case "properties":
        return (
          !types.has("object") ||
          Object.entries(said as Tree).every(([field, of]) => this.#allFit(fieldIn(written, field), of))
        );
      case "additionalProperties":
        return !types.has("object") || this.#othersFit(written, said, part);
      case "items":
        return !types.has("array") || this.#entriesFit(written, said);
      case "anyOf":
        return (
          (said as unknown[]).some((each) => this.#allFit(written, each)) || this.#sameChoices(written, name, said)
        );
      case "oneOf":
        return this.#oneOfFits(written, said as unknown[]) || this.#sameChoices(written, name, said);
      case "not":
        return (
          written.some((each) => each["not"] !== undefined && this.back.fits(said, each["not"])) ||
          areApart(written, this.#writer, said, this.#reader)
        );
      default:
        return written.some((each) => this.#sameWord(each[name], said));
    }
  }

  /** A word of which nothing is known holds where the same is said. */
  #sameWord(one: unknown, other: unknown): boolean {
    return one !== undefined && isSame(one, other) && !holdsReference(one);
  }

  #othersFit(written: Parts, said: unknown, { properties, patternProperties }: Tree): boolean {
    if (
      patternProperties !== undefined &&
      !written.some((each) => this.#sameWord(each["patternProperties"], patternProperties))
    )
      return false;
    const declared = new Set(isTree(properties) ? Object.keys(properties) : []);
    const fields = new Set(
      written.flatMap((each) => (isTree(each["properties"]) ? Object.keys(each["properties"]) : [])),
    );
    if (patternProperties === undefined && written.some((each) => each["patternProperties"] !== undefined))
      return false;
    if (![...fields].every((field) => declared.has(field) || this.#allFit(fieldIn(written, field), said))) return false;
    const others = written.flatMap((each) =>
      each["additionalProperties"] === undefined ? [] : [each["additionalProperties"]],
    );
    return others.length === 0 ? said === true : others.some((each) => each === false || this.fits(each, said));
  }

  #entriesFit(written: Parts, said: unknown): boolean {
    if (written.some(({ prefixItems }) => prefixItems !== undefined))
      return written.some((each) => this.#sameWord(each["items"], said));
    const entries = written.flatMap(({ items }) => (items === undefined ? [] : [items]));
    return (
      entries.some((each) => each === false || this.fits(each, said)) || (entries.length === 0 && this.fits(true, said))
    );
  }

  #oneOfFits(written: Parts, said: readonly unknown[]): boolean {
    const taken = said.filter((each) => this.#allFit(written, each));
    return (
      taken.length === 1 &&
      said.every((each) => each === taken[0] || areApart(written, this.#writer, each, this.#reader))
    );
  }

  /** The same choices, one by one, each of which takes neither more nor less. */
  #sameChoices(written: Parts, name: string, said: unknown): boolean {
    const list = said as unknown[];
    return written.some((each) => {
      const own = each[name];
      return (
        Array.isArray(own) &&
        own.length === list.length &&
        own.every((one, at) => this.fits(one, list[at]) && this.back.fits(list[at], one))
      );
    });
  }
}

/** Compares schemas of two documents in both directions. */
export class SchemaFitting {
  readonly #there: Fitting;
  readonly #back: Fitting;

  constructor(before: Files, after: Files) {
    this.#there = new Fitting(before, after);
    this.#back = new Fitting(after, before);
    this.#there.back = this.#back;
    this.#back.back = this.#there;
  }

  /** What is surely so; both false: nobody knows. */
  compare(before: unknown, after: unknown): { readonly wider: boolean; readonly narrower: boolean } {
    return { wider: this.#there.fits(before, after), narrower: this.#back.fits(after, before) };
  }

  equal(before: unknown, after: unknown): boolean {
    const { wider, narrower } = this.compare(before, after);
    return wider && narrower;
  }
}

/** All that is said of a field, by its name or because it has none. */
function fieldIn(parts: Parts, name: string): Parts {
  const said = parts.flatMap((part): unknown[] => {
    const { properties, patternProperties, additionalProperties } = part;
    if (isTree(properties) && Object.hasOwn(properties, name)) return [properties[name]];
    return patternProperties !== undefined || additionalProperties === undefined ? [] : [additionalProperties];
  });
  return [{ allOf: said }];
}

/** Types of which all values can be listed. */
const FEW: ReadonlyMap<string, readonly unknown[]> = new Map<string, readonly unknown[]>([
  ["null", [null]],
  ["boolean", [true, false]],
]);

function listsAll(types: ReadonlySet<string>, listed: readonly unknown[]): boolean {
  return [...types].every((type) => FEW.get(type)?.every((each) => listed.includes(each)) ?? false);
}

/** Which takes no value: what it refuses is everything. */
function isNothing({ not }: Tree): boolean {
  return not === true || (isTree(not) && Object.keys(not).every(isSilent));
}

function holdsReference(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return "$ref" in value || Object.values(value).some(holdsReference);
}

function isOnly(part: Tree): part is Tree & { readonly allOf: readonly [unknown] } {
  return Array.isArray(part["allOf"]) && part["allOf"].length === 1 && Object.keys(part).length === 1;
}
