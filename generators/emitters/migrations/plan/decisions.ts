import type { EntityDeclaration, Property } from "../../../model/ir.ts";
import { COLUMNS, ENTITIES, type Naming } from "../../../model/storage/pair-stored.ts";
import type { Table } from "../tables.ts";
import type { TablePair, TablePairs } from "./pair-tables.ts";
import type { ColumnWork, TableWork } from "./work.ts";
import { isUntold, placeIn } from "./narrowings.ts";

/** What would be gone with all that is in it: an entity of the version before, one of its properties, a store of browsers. */
export type Removed = { readonly entity: string; readonly property?: string } | { readonly store: string };

/** Whether those who may have approved that. */
export type Approved = (removed: Removed) => boolean;

const APPROVE = "have that approved (`tenchat propose`, then `tenchat approve`)";

/** What no upgrade does by itself: a sentence that says who can do what, and what of the new version that is about. */
export interface Decision {
  readonly sentence: string;
  /** Something is gone; two want one name, or to be what one was; or values are none of another type. */
  readonly about: "loss" | "name" | "type";
  /** Undefined where the new version has no such thing any more. */
  readonly entity?: EntityDeclaration;
  readonly property?: Property;
  /** Where that was. */
  readonly context?: string;
}

export function findDecisions(
  { pairs, added, removed }: TablePairs,
  works: readonly TableWork[],
  before: readonly Table[],
  isApproved: Approved,
): Decision[] {
  return [
    ...removed
      .filter(({ entity }) => !isApproved({ entity: entity.id }))
      .map(({ name, entity }) => ({
        about: "loss" as const,
        context: entity.context,
        sentence: wouldBeLost(`The table ${name}`, entity.name),
      })),
    ...pairs.flatMap((pair) =>
      pair.removed
        .filter(({ property }) => !isApproved({ entity: pair.before.entity.id, property: property.name }))
        .map(({ name }) => ({
          about: "loss" as const,
          entity: pair.after.entity,
          sentence: `The column ${pair.before.name}.${name} is in the specification no more, and what it holds would be lost: ${APPROVE}, or say what it is called now with @renamedFrom.`,
        })),
    ),
    ...claimed(
      "table ",
      added.map(({ name, entity }) => [name, entity]),
      pairs.map(({ before: was, after }) => [was.entity, after.name]),
      ENTITIES,
    ).map(({ one, sentence }) => ({ about: "name" as const, entity: one, sentence })),
    ...pairs.flatMap((pair) =>
      claimed(
        `column ${pair.after.name}.`,
        pair.added.map(({ name, property }) => [name, property]),
        pair.columns.map((each) => [each.before.property, each.after.name]),
        COLUMNS,
      ).map(({ one, sentence }) => ({ about: "name" as const, entity: pair.after.entity, property: one, sentence })),
    ),
    ...added
      .filter((table) => before.some(({ name }) => name === table.name))
      .map(({ name, entity }) => ({
        about: "name" as const,
        entity,
        sentence: `The table ${name} cannot be new while there is another of that name: ${TWICE}`,
      })),
    ...works.flatMap((work) => [
      ...nameProblems(work, before),
      ...work.columns.flatMap((each) => typeProblem(work, each)),
    ]),
  ];
}

export function wouldBeLost(what: string, model: string): string {
  return `${what} is in the specification no more, and all that it holds would be lost: ${APPROVE}, or say what ${model} is called now with @renamedFrom.`;
}

/** What says that it was something that another thing was already: what is kept can be that of one of them. */
export function claimed<T extends { readonly name: string }>(
  kind: string,
  added: readonly (readonly [string, T])[],
  pairs: readonly (readonly [was: T, now: string])[],
  { nameOf, formerOf }: Naming<T>,
): { readonly one: T; readonly sentence: string }[] {
  return added.flatMap(([name, one]) => {
    const taken = pairs.find(([was]) => formerOf(one).includes(nameOf(was)));
    if (taken === undefined) return [];
    const sentence = `The ${kind}${name} says with @renamedFrom that it was ${taken[0].name}, and ${taken[1]} is what that became: let one of them be new, without @renamedFrom.`;
    return [{ one, sentence }];
  });
}

/** Of two things that want one name the old one has to go first, and there it still is while both versions run. */
function nameProblems({ pair, columns }: TableWork, before: readonly Table[]): Decision[] {
  const { before: was, after } = pair;
  const { entity } = after;
  const about = "name" as const;
  const own = was.name !== after.name && before.some(({ name }) => name === after.name);
  const names = new Set(was.columns.map(({ name }) => name));
  const sentence = `The table ${was.name} cannot become ${after.name} while there is another of that name: ${TWICE}`;
  return [
    ...(own ? [{ about, entity, sentence }] : []),
    ...columns
      .filter(({ way, after: { name } }) => (way === "renamed" || way === "added") && names.has(name))
      .map(({ before: from, after: { name, property } }) => ({
        about,
        entity,
        property,
        sentence: `The column ${after.name}.${name} cannot ${from === undefined ? "be new" : `be what ${from.name} was`} while there is another of that name: ${TWICE}`,
      })),
  ];
}

const TWICE = "let one release do the one, and the next the other.";

export function typeProblem({ pair }: TableWork, column: ColumnWork): Decision[] {
  const sentence = sentenceOfType(pair, column);
  if (sentence === undefined) return [];
  return [{ about: "type", entity: pair.after.entity, property: column.after.property, sentence }];
}

function sentenceOfType(
  pair: TablePair,
  { before, after, way, there, narrowed, renamedInside }: ColumnWork,
): string | undefined {
  if (before === undefined) return undefined;
  const what = `The column ${pair.after.name}.${after.name}`;
  if (there === undefined)
    return `${what} was ${before.sql} and becomes ${after.sql}, which nothing turns it into: give the new one another name, and remove the old one.`;
  const [renamed] = renamedInside;
  if (renamed !== undefined)
    return `${what} has rows in whose JSON ${JSON.stringify(renamed.now)} is called ${JSON.stringify(renamed.was)}${placeIn(renamed)}, and no upgrade renames inside of JSON: keep that name there with @encodedName("application/json", ${JSON.stringify(renamed.was)}), or leave the field as it is and put one of the new name beside it.`;
  const { typeSaid } = pair.columns.find((each) => each.after === after)!;
  const untold = narrowed.find(isUntold);
  if (untold !== undefined && !typeSaid)
    return `${what} takes less than it did${placeIn(untold)}, and no query tells which rows hold something else: say @typeChangedFrom if all of them are right as they are, or give the new one another name.`;
  if (there.holds !== undefined && !typeSaid)
    return `${what} was ${before.sql} and becomes ${after.sql}, which not every value of it is: say @typeChangedFrom if it is the same thing still, or give the new one another name.`;
  if (before.generated !== after.generated && way !== "kept")
    return `${what} cannot be numbered by somebody else and change in another way too: ${TWICE}`;
  return undefined;
}
