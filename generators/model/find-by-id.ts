interface Declared {
  readonly id: string;
}

/** By the lists that were searched: a model's lists never change once it is lowered. */
const indexes = new WeakMap<readonly Declared[], ReadonlyMap<string, Declared>>();

/** The declaration of an id in one of the model's lists. */
export function findById<T extends Declared>(declarations: readonly T[], id: string): T | undefined {
  const index = indexes.get(declarations) ?? new Map(declarations.map((each) => [each.id, each]));
  indexes.set(declarations, index);
  return index.get(id) as T | undefined;
}
