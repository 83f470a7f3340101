import type { CatalogEntry } from "./read-catalog.ts";

/** Every difference as a sentence: where it is, what is there and what should be. Empty if there is none. */
export function compareCatalogs(actual: readonly CatalogEntry[], due: readonly CatalogEntry[]): string[] {
  const [there, wanted] = [byPlace(actual), byPlace(due)];
  const different = [...new Set([...wanted.keys(), ...there.keys()])].filter(
    (place) => there.get(place)?.definition !== wanted.get(place)?.definition,
  );
  const told = new Set(different);
  return different
    .filter((place) => !isConsequence((there.get(place) ?? wanted.get(place))!, there, wanted, told))
    .sort()
    .map((place) => sentenceFor(there.get(place), wanted.get(place)));
}

function byPlace(entries: readonly CatalogEntry[]): Map<string, CatalogEntry> {
  return new Map(entries.map((entry) => [placeOf(entry.kind, entry.table, entry.name), entry]));
}

function placeOf(kind: CatalogEntry["kind"], table: string | null, name: string | null): string {
  return JSON.stringify([table ?? "", kind, name ?? ""]);
}

/** Where a whole table is missing or too many, so is all of it; and where a constraint is, so is its index. */
function isConsequence(
  { kind, table, name }: CatalogEntry,
  there: ReadonlyMap<string, CatalogEntry>,
  wanted: ReadonlyMap<string, CatalogEntry>,
  told: ReadonlySet<string>,
): boolean {
  const itsTable = placeOf("table", table, null);
  if (kind !== "table" && there.has(itsTable) !== wanted.has(itsTable)) return true;
  return kind === "index" && told.has(placeOf("constraint", table, name));
}

function sentenceFor(there: CatalogEntry | undefined, wanted: CatalogEntry | undefined): string {
  const what = nameOf((there ?? wanted)!);
  if (there === undefined) return `${what} is missing and should be ${wanted!.definition}.`;
  if (wanted === undefined) return `${what} is ${there.definition} and should not be there.`;
  return `${what} is ${there.definition} and should be ${wanted.definition}.`;
}

function nameOf({ kind, table, name }: CatalogEntry): string {
  switch (kind) {
    case "table":
      return `Table ${table}`;
    case "column":
      return `Column ${table}.${name}`;
    case "sequence":
      return `Sequence ${name}`;
    default:
      return `${kind[0]!.toUpperCase()}${kind.slice(1)} ${name} of table ${table}`;
  }
}
