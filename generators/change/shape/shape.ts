/**
 * What the nodes of a tree are: enough to read one that comes from elsewhere, and to say of two where they differ. A
 * shape is data; a tree that a shape knows nothing of is not passed over but is a difference of its own.
 */
export type Shape =
  | Leaf
  | { readonly kind: "nullable"; readonly of: Shape }
  | RecordShape
  | { readonly kind: "choice"; readonly by: string; readonly options: Readonly<Record<string, RecordShape>> }
  | ListShape
  /** Leaves whose order says nothing. */
  | { readonly kind: "set"; readonly of: Leaf }
  /** A list that is one thing: where anything of it differs, it differs. */
  | { readonly kind: "sequence"; readonly of: Shape }
  /** A type of the model, or the list of those that a union is of; properties may be in it. */
  | { readonly kind: "type" | "types"; readonly property: () => Shape };

export interface Leaf {
  readonly kind: "leaf";
  readonly of: "text" | "number" | "flag" | "plain" | "json";
  readonly among?: readonly (string | number | boolean)[];
}

export interface RecordShape {
  readonly kind: "record";
  /** Where rules begin to count: `property.optional` is the same wherever there are properties. */
  readonly name?: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** What released versions say besides, and nothing ever executed: it is read, and no two trees differ by it. */
  readonly former?: readonly string[];
}

export interface Field {
  readonly shape: Shape;
  readonly optional: boolean;
  /** It says nothing: no two trees differ by it. */
  readonly silent?: true;
}

export interface ListShape {
  readonly kind: "list";
  readonly of: Shape;
  /** What entries of both trees are the same thing by; where one finds nothing, the next is tried. */
  readonly by: readonly ((entry: never) => string)[];
  /** Another order is another meaning. */
  readonly ordered: boolean;
  /** Where the tree says itself which entries are the same thing, whatever they are called: of those of now, those of before. */
  readonly paired?: (before: readonly never[], after: readonly never[]) => ReadonlyMap<unknown, unknown>;
}

export const text: Leaf = { kind: "leaf", of: "text" };
export const number: Leaf = { kind: "leaf", of: "number" };
export const flag: Leaf = { kind: "leaf", of: "flag" };
export const plain: Leaf = { kind: "leaf", of: "plain" };
/** Whatever JSON has, as one thing. */
export const json: Leaf = { kind: "leaf", of: "json" };
export const among = (...of: readonly (string | number)[]): Leaf => ({
  kind: "leaf",
  of: typeof of[0] === "number" ? "number" : "text",
  among: of,
});
export const always: Leaf = { kind: "leaf", of: "flag", among: [true] };
export const nullable = (of: Shape): Shape => ({ kind: "nullable", of });
export const set = (of: Leaf): Shape => ({ kind: "set", of });
export const sequence = (of: Shape): Shape => ({ kind: "sequence", of });

interface Maybe {
  readonly maybe: Shape;
}
export const maybe = (shape: Shape): Maybe => ({ maybe: shape });
interface Silent {
  readonly silent: Shape;
}
/** Where something stands is no part of what it means. */
export const silent = (shape: Shape): Silent => ({ silent: shape });

/** Fields of everything that an interface has: one that is forgotten does not compile. */
export type FieldsOf<T> = { readonly [Name in keyof Required<T>]: Shape | Maybe | Silent };

export function record<T>(fields: FieldsOf<T>, name?: string, former?: readonly string[]): RecordShape {
  const entries = Object.entries<Shape | Maybe | Silent>(fields).map(([field, said]): [string, Field] => {
    if ("maybe" in said) return [field, { shape: said.maybe, optional: true }];
    if ("silent" in said) return [field, { shape: said.silent, optional: false, silent: true }];
    return [field, { shape: said, optional: false }];
  });
  return {
    kind: "record",
    ...(name === undefined ? {} : { name }),
    fields: Object.fromEntries(entries),
    ...(former === undefined ? {} : { former }),
  };
}

export function list<T>(of: Shape, ordered: boolean, ...by: readonly ((entry: T) => string)[]): ListShape {
  return { kind: "list", of, ordered, by };
}
