import {
  asObject,
  choices,
  entryOf,
  Fitting,
  inProperty,
  itemsOf,
  Named,
  used,
  type ObjectType,
  type Used,
} from "../../../model/values/fits.ts";
import type { BuiltinName, Ir } from "../../../model/ir.ts";
import type { Column } from "../columns.ts";
import { between, inWords, kindsOf, leafOf, literalsOf, whenOf, type Leaf } from "./leaves.ts";
import { findRenamesInside, type RenamedInside } from "./renames-inside.ts";
import { quotedText } from "../quoted-text.ts";

/** Something that a column may hold of before and not of now. */
export interface Narrowing extends Leaf {
  /** Where in the JSON of a column, as PostgreSQL's paths say it; undefined: the value itself. */
  readonly path?: string;
}

/** The place in the JSON of a column, for people; the whole of it needs no word. */
export function placeIn({ path }: Pick<Narrowing, "path">): string {
  return path === undefined || path === "$" ? "" : ` (at ${path.replaceAll('"', "")})`;
}

/** Whether no query tells which values are another one's no more. */
export const isUntold = ({ holds, forms }: Narrowing) => holds === undefined && forms === undefined;

/** All that a column of a type can hold. A uuid is one wherever it came from. */
const BASES: Readonly<Record<string, BuiltinName>> = {
  text: "string",
  boolean: "boolean",
  bytea: "bytes",
  smallint: "int16",
  integer: "int32",
  bigint: "int64",
  "double precision": "float64",
  numeric: "decimal",
};

/** Pairs of types by their names. */
type Around = ReadonlySet<string>;

/** Compares what columns of two versions may hold, by what both specifications say of values. */
export class Narrowings {
  readonly #was: Named;
  readonly #now: Named;
  readonly #fitting: Fitting;
  /** Pairs of which something is narrower that no query tells. */
  readonly #untold = new Set<string>();

  constructor(before: Ir, after: Ir) {
    [this.#was, this.#now] = [new Named(before), new Named(after)];
    // Fields that nobody declares any more are passed over by whoever reads.
    this.#fitting = new Fitting(this.#was, this.#now, true);
  }

  /** Where what a column holds may not be what it takes now; whether it may be nothing is asked elsewhere. */
  of(before: Column, after: Column): Narrowing[] {
    const isJson = after.sql === "jsonb";
    // What a column of another type holds was brought into this one's, whatever it was said to be.
    const base = before.sql === after.sql || isJson ? undefined : BASES[after.sql];
    if (before.sql !== after.sql && !isJson && base === undefined) return [];
    const from = base === undefined ? inProperty(before.property) : used({ kind: "builtin", name: base });
    const [was, now] = [choices(this.#was, from), choices(this.#now, inProperty(after.property))];
    const there = (each: Used) => each.type.kind !== "null";
    return this.#between(was.filter(there), now.filter(there), isJson ? "$" : undefined, new Set());
  }

  /** What inside of the JSON of a column is called otherwise; of others there is nothing inside. */
  renamed(before: Column, after: Column): RenamedInside[] {
    if (before.sql !== "jsonb" || after.sql !== "jsonb") return [];
    return findRenamesInside([this.#was, this.#now], before.property.type, after.property.type);
  }

  /** `around`: the types that this is inside of. One that holds itself may be narrower at any depth, and no path says that. */
  #inside(was: Used, now: Used, path: string, around: Around): Narrowing[] {
    if (this.#fitting.fits(was, now)) return [];
    const untold = [{ path, said: "less than it did" }];
    if (was.type.kind !== "ref" || now.type.kind !== "ref")
      return this.#between(choices(this.#was, was), choices(this.#now, now), path, around);
    const pair = `${was.type.id}\n${now.type.id}`;
    if (around.has(pair) || this.#untold.has(pair)) return untold;
    const found = this.#between(choices(this.#was, was), choices(this.#now, now), path, new Set([...around, pair]));
    // Where several hold each other there are more ways through them than anybody waits for.
    if (found.some(isUntold)) this.#untold.add(pair);
    return found;
  }

  #between(was: readonly Used[], now: readonly Used[], path: string | undefined, around: Around): Narrowing[] {
    if (was.every((each) => now.some((other) => this.#fitting.fits(each, other)))) return [];
    const here = path === undefined ? {} : { path };
    const literals = literalsOf(now, path !== undefined);
    if (literals !== undefined) return [{ ...here, ...literals }];
    const [one, other] = [was[0]!, now[0]!];
    const kinds = path === undefined ? undefined : kindsOf(was, now);
    if (kinds !== undefined) return [{ ...here, ...kinds }];
    if (was.length !== 1 || now.length !== 1) return [{ ...here, said: "less than it did" }];
    if (path !== undefined && one.type.kind === "array" && other.type.kind === "array")
      return [...itemsIn(one, other, path), ...this.#inside(entryOf(one), entryOf(other), `${path}[*]`, around)];
    const [object, into] = [asObject(one.type), asObject(other.type)];
    if (path !== undefined && object !== undefined && into !== undefined)
      return this.#fields(object, into, path, around);
    return [{ ...here, ...leafOf(one, other, path !== undefined) }];
  }

  #fields(was: ObjectType, now: ObjectType, path: string, around: Around): Narrowing[] {
    const old = new Map(was.properties.map((each) => [each.name, each]));
    const known = now.properties.flatMap((each) => {
      const from = old.get(each.name);
      const at = `${path}.${JSON.stringify(each.name)}`;
      const missing = !each.optional && from?.optional !== false;
      return [
        ...(missing ? [required(each.name, path)] : []),
        ...(from === undefined ? [] : this.#inside(inProperty(from), inProperty(each), at, around)),
        // What nobody declared may have been of this name.
        ...(from === undefined && was.additional !== undefined
          ? this.#inside(used(was.additional), inProperty(each), at, around)
          : []),
      ];
    });
    if (was.additional === undefined || now.additional === undefined) return known;
    return [...known, ...this.#inside(used(was.additional), used(now.additional), `${path}.*`, around)];
  }
}

function required(name: string, path: string): Narrowing {
  return {
    path,
    said: `what has a ${JSON.stringify(name)}`,
    holds: (value) => `${value} ? ${quotedText(name)}`,
  };
}

function itemsIn(was: Used, now: Used, path: string): Narrowing[] {
  const [old, { min, max }] = [itemsOf(was), itemsOf(now)];
  if (old.min >= min && old.max <= max) return [];
  return [
    {
      path,
      said: `lists of ${inWords({ min, max })} entries`,
      holds: (value) => whenOf("array", value, between(`jsonb_array_length(${value})`, { min, max })),
    },
  ];
}
