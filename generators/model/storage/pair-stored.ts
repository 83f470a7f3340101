import type { ClientStoreDeclaration, EntityDeclaration, Property } from "../ir.ts";
import { columnName } from "../names/column-names.ts";
import { sortedBy } from "../names/names.ts";

/** By what names things of two versions are the same. */
export interface Naming<T> {
  /** What the specification calls it. */
  readonly nameOf: (each: T) => string;
  /** What it called it before, in the same form, oldest first. */
  readonly formerOf: (each: T) => readonly string[];
  /** What it is called where it is kept or travels; what has another name in the specification is the same by that. */
  readonly otherwise?: (each: T) => string;
}

interface Declared {
  readonly id: string;
  readonly renamedFrom?: readonly string[];
}

// Whoever asks in whatever order is told the same, also where two say that they were one.
const byId = { nameOf: ({ id }: Declared) => id, formerOf: formerIds };
export const ENTITIES: Naming<EntityDeclaration> = { ...byId, otherwise: ({ table }) => table };
export const CLIENT_STORES: Naming<ClientStoreDeclaration> = { ...byId, otherwise: ({ store }) => store };
export const COLUMNS: Naming<Property> = {
  nameOf: (each) => columnName(declaredName(each)),
  formerOf: ({ renamedFrom = [] }) => renamedFrom.map(columnName),
  otherwise: ({ name }) => columnName(name),
};

/** What the specification calls a property, whatever its name is where it travels. */
export function declaredName({ name, declared = name }: Property): string {
  return declared;
}

/**
 * Which stored models of two versions are the same, each of now with what it was before: those of one name, those of which
 * the new version says what they were called, and those that say the same table. Nothing is guessed from what looks alike.
 * Whoever brings rows forward and whoever names differences asks here, so that neither takes for lost what the other keeps.
 */
export function pairEntities(
  before: readonly EntityDeclaration[],
  after: readonly EntityDeclaration[],
): ReadonlyMap<EntityDeclaration, EntityDeclaration> {
  return match(sortedBy(after, byId.nameOf), before, ENTITIES);
}

/** Which stores of clients are the same: as tables are, by the name of the store. */
export function pairClientStores(
  before: readonly ClientStoreDeclaration[],
  after: readonly ClientStoreDeclaration[],
): ReadonlyMap<ClientStoreDeclaration, ClientStoreDeclaration> {
  return match(sortedBy(after, byId.nameOf), before, CLIENT_STORES);
}

/**
 * Which stored properties are the same: those that the specification calls the same, those of which it is said what they
 * were called, and those that have one column.
 */
export function pairProperties(
  before: readonly Property[],
  after: readonly Property[],
): ReadonlyMap<Property, Property> {
  return match(after, before, COLUMNS);
}

/** Of what is known by other words, such as an address, those of which it is said what they were called. */
export function pairRenamed<T extends { readonly renamedFrom?: readonly string[] }>(nameOf: (each: T) => string) {
  return (before: readonly T[], after: readonly T[]): ReadonlyMap<T, T> => {
    // Most lists of most specifications: nothing of them is to be paired.
    if (after.every(({ renamedFrom }) => renamedFrom === undefined)) return new Map();
    const pairs = match(after, before, { nameOf, formerOf: (each) => formerly(nameOf(each), each.renamedFrom) });
    return new Map([...pairs].filter(([now, was]) => nameOf(now) !== nameOf(was)));
  };
}

/** Types that are called otherwise than they were. */
export const pairTypes = pairRenamed<Declared>(byId.nameOf);

/** Of fields inside of JSON, those that travel under another name than they did, and are the same by the specification. */
export function pairFields(before: readonly Property[], after: readonly Property[]): ReadonlyMap<Property, Property> {
  const isPlain = ({ renamedFrom, declared }: Property) => renamedFrom === undefined && declared === undefined;
  if (after.every(isPlain) && before.every(({ declared }) => declared === undefined)) return new Map();
  const pairs = match(after, before, FIELDS);
  return new Map([...pairs].filter(([now, was]) => now.name !== was.name));
}

const FIELDS: Naming<Property> = {
  nameOf: declaredName,
  formerOf: ({ renamedFrom = [] }) => renamedFrom,
  otherwise: ({ name }) => name,
};

/** What a name, or an id that ends with one, was when its last part was called otherwise. */
function formerly(now: string, names: readonly string[] = []): string[] {
  return names.map((name) => now.replace(/[^.]*$/, () => name));
}

function formerIds({ id, renamedFrom }: Declared): string[] {
  return formerly(id, renamedFrom);
}

/**
 * Of each thing of now what it was before. What says that it had another name goes first, the last of them before those
 * that it had still earlier: where it is a new word, whatever has its name now was something else.
 */
function match<T>(now: readonly T[], was: readonly T[], { nameOf, formerOf, otherwise }: Naming<T>): Map<T, T> {
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
  for (const by of [nameOf, ...(otherwise === undefined ? [] : [otherwise])]) {
    const known = new Map(was.filter((each) => !taken.has(each)).map((each) => [by(each), each]));
    for (const each of now) if (!pairs.has(each)) take(each, known.get(by(each)));
  }
  // In the order of the version of now.
  return new Map(now.flatMap((each) => (pairs.has(each) ? [[each, pairs.get(each)!] as const] : [])));
}
