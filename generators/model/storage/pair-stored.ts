import type { ClientStoreDeclaration, EntityDeclaration, Property } from "../ir.ts";
import { columnName } from "../names/column-names.ts";

/**
 * Which stored models of two versions are the same, each of now with what it was before: those of one name, those of which
 * the new version says what they were called, and those that say the same table. Nothing is guessed from what looks alike.
 * Whoever brings rows forward and whoever names differences asks here, so that neither takes for lost what the other keeps.
 */
export function pairEntities(
  before: readonly EntityDeclaration[],
  after: readonly EntityDeclaration[],
): ReadonlyMap<EntityDeclaration, EntityDeclaration> {
  return match(after, before, [({ id }) => id, ({ table }) => table], formerIds);
}

/** Which stores of clients are the same: as tables are, by the name of the store. */
export function pairClientStores(
  before: readonly ClientStoreDeclaration[],
  after: readonly ClientStoreDeclaration[],
): ReadonlyMap<ClientStoreDeclaration, ClientStoreDeclaration> {
  return match(after, before, [({ id }) => id, ({ store }) => store], formerIds);
}

/**
 * Of what is known by other words, such as an address, and of fields inside of JSON, those of which it is said what they were
 * called. `nameOf`: a name, or an id that ends with one.
 */
export function pairRenamed<T extends { readonly renamedFrom?: readonly string[] }>(nameOf: (each: T) => string) {
  return (before: readonly T[], after: readonly T[]): ReadonlyMap<T, T> => {
    // Most lists of most specifications: nothing of them is to be paired.
    if (after.every(({ renamedFrom }) => renamedFrom === undefined)) return new Map();
    const pairs = match(after, before, [nameOf], (each) => formerly(nameOf(each), each.renamedFrom));
    return new Map([...pairs].filter(([now, was]) => nameOf(now) !== nameOf(was)));
  };
}

/** What a name, or an id that ends with one, was when its last part was called otherwise. */
function formerly(now: string, names: readonly string[] = []): string[] {
  return names.map((name) => now.replace(/[^.]*$/, name));
}

function formerIds({ id, renamedFrom }: { readonly id: string; readonly renamedFrom?: readonly string[] }): string[] {
  return formerly(id, renamedFrom);
}

/** Which stored properties are the same: those that have one column, and those of which it is said what they were called. */
export function pairProperties(
  before: readonly Property[],
  after: readonly Property[],
): ReadonlyMap<Property, Property> {
  return match(after, before, [({ name }) => columnName(name)], ({ renamedFrom = [] }) => renamedFrom.map(columnName));
}

/**
 * Of each thing of now what it was before. What says that it had another name goes first, the last of them before those
 * that it had still earlier: where it is a new word, whatever has its name now was something else.
 */
function match<T>(
  now: readonly T[],
  was: readonly T[],
  names: readonly ((each: T) => string)[],
  formerOf: (each: T) => readonly string[],
): Map<T, T> {
  const [nameOf] = names as [(each: T) => string];
  const byName = new Map(was.map((each) => [nameOf(each), each]));
  const pairs = new Map<T, T>();
  const taken = new Set<T>();
  const take = (each: T, found: T | undefined): boolean => {
    if (found === undefined || taken.has(found)) return false;
    taken.add(found);
    pairs.set(each, found);
    return true;
  };
  for (const each of now) {
    const itself = byName.get(nameOf(each));
    for (const name of formerOf(each).toReversed()) {
      // A word that was there before was heeded then.
      if (itself !== undefined && formerOf(itself).includes(name)) break;
      if (take(each, byName.get(name))) break;
    }
  }
  for (const by of names) {
    const known = new Map(was.filter((each) => !taken.has(each)).map((each) => [by(each), each]));
    for (const each of now) if (!pairs.has(each)) take(each, known.get(by(each)));
  }
  // In the order of the version of now.
  return new Map(now.flatMap((each) => (pairs.has(each) ? [[each, pairs.get(each)!] as const] : [])));
}
