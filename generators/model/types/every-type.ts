import {
  navigateProgram,
  type Enum,
  type Model,
  type ModelProperty,
  type Program,
  type Scalar,
  type Tuple,
  type Union,
} from "@typespec/compiler";

/** What a program consists of, in the order in which the compiler comes by. */
export interface EveryType {
  /** All that can have a name. */
  readonly named: readonly (Model | Enum | Union | Scalar)[];
  readonly properties: readonly ModelProperty[];
  readonly tuples: readonly Tuple[];
}

const known = new WeakMap<Program, EveryType>();

/** Every type of a program as it was compiled. Walking through all of it takes long: it is done once for each program. */
export function everyTypeOf(program: Program): EveryType {
  const before = known.get(program);
  if (before !== undefined) return before;
  const named: (Model | Enum | Union | Scalar)[] = [];
  const properties: ModelProperty[] = [];
  const tuples: Tuple[] = [];
  const take = (type: Model | Enum | Union | Scalar) => void named.push(type);
  navigateProgram(program, {
    model: take,
    enum: take,
    union: take,
    scalar: take,
    modelProperty: (property) => void properties.push(property),
    tuple: (tuple) => void tuples.push(tuple),
  });
  const found = { named, properties, tuples };
  known.set(program, found);
  return found;
}
