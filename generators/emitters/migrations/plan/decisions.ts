import type { Table } from "../tables.ts";
import type { TablePairs } from "./pair-tables.ts";
import type { TableWork } from "./work.ts";
import { isUntold, placeIn } from "./narrowings.ts";

/** What would be gone with all that is in it: an entity of the version before, one of its properties, a store of browsers. */
export type Removed = { readonly entity: string; readonly property?: string } | { readonly store: string };

/** Whether those who may have approved that. */
export type Approved = (removed: Removed) => boolean;

const APPROVE = "have that approved (`tenchat propose`, then `tenchat approve`)";

/** What no upgrade does by itself, each as a sentence that says who can do what. */
export function findDecisions(
  { pairs, added, removed }: TablePairs,
  works: readonly TableWork[],
  before: readonly Table[],
  isApproved: Approved,
): string[] {
  return [
    ...removed
      .filter(({ entity }) => !isApproved({ entity: entity.id }))
      .map(({ name, entity }) => wouldBeLost(`The table ${name}`, entity.name)),
    ...pairs.flatMap((pair) =>
      pair.removed
        .filter(({ property }) => !isApproved({ entity: pair.before.entity.id, property: property.name }))
        .map(
          ({ name }) =>
            `The column ${pair.before.name}.${name} is in the specification no more, and what it holds would be lost: ${APPROVE}, or say what it is called now with @renamedFrom.`,
        ),
    ),
    ...claimed(
      "table",
      added.map(({ name, entity }) => [name, entity]),
      pairs.map(({ before: was, after }) => [was.entity.name, after.name]),
    ),
    ...pairs.flatMap((pair) =>
      claimed(
        `column ${pair.after.name}.`,
        pair.added.map(({ name, property }) => [name, property]),
        pair.columns.map((each) => [each.before.property.name, each.after.name]),
      ),
    ),
    ...added
      .filter((table) => before.some(({ name }) => name === table.name))
      .map(({ name }) => `The table ${name} cannot be new while there is another of that name: ${TWICE}`),
    ...works.flatMap((work) => [...nameProblems(work, before), ...typeProblems(work)]),
  ];
}

export function wouldBeLost(what: string, model: string): string {
  return `${what} is in the specification no more, and all that it holds would be lost: ${APPROVE}, or say what ${model} is called now with @renamedFrom.`;
}

/** What says that it was something that another thing was already: what is kept can be that of one of them. */
export function claimed(
  kind: string,
  added: readonly (readonly [string, { readonly renamedFrom?: readonly string[] }])[],
  pairs: readonly (readonly [was: string, now: string])[],
): string[] {
  return added.flatMap(([name, { renamedFrom = [] }]) => {
    const taken = pairs.find(([was]) => renamedFrom.includes(was));
    if (taken === undefined) return [];
    const what = kind.endsWith(".") ? `${kind}${name}` : `${kind} ${name}`;
    return [
      `The ${what} says with @renamedFrom that it was ${taken[0]}, and ${taken[1]} is what that became: let one of them be new, without @renamedFrom.`,
    ];
  });
}

/** Of two things that want one name the old one has to go first, and there it still is while both versions run. */
function nameProblems({ pair, columns }: TableWork, before: readonly Table[]): string[] {
  const { before: was, after } = pair;
  const own = was.name !== after.name && before.some(({ name }) => name === after.name);
  const names = new Set(was.columns.map(({ name }) => name));
  return [
    ...(own ? [`The table ${was.name} cannot become ${after.name} while there is another of that name: ${TWICE}`] : []),
    ...columns
      .filter(({ way, after: { name } }) => (way === "renamed" || way === "added") && names.has(name))
      .map(
        ({ before: from, after: { name } }) =>
          `The column ${after.name}.${name} cannot ${from === undefined ? "be new" : `be what ${from.name} was`} while there is another of that name: ${TWICE}`,
      ),
  ];
}

const TWICE = "let one release do the one, and the next the other.";

function typeProblems({ pair, columns }: TableWork): string[] {
  return columns.flatMap(({ before, after, way, there, narrowed, renamedInside }) => {
    if (before === undefined) return [];
    const what = `The column ${pair.after.name}.${after.name}`;
    if (there === undefined)
      return [
        `${what} was ${before.sql} and becomes ${after.sql}, which nothing turns it into: give the new one another name, and remove the old one.`,
      ];
    const [renamed] = renamedInside;
    if (renamed !== undefined)
      return [
        `${what} has rows in whose JSON ${JSON.stringify(renamed.now)} is called ${JSON.stringify(renamed.was)}${placeIn(renamed)}, and no upgrade renames inside of JSON: keep that name there with @encodedName("application/json", ${JSON.stringify(renamed.was)}), or leave the field as it is and put one of the new name beside it.`,
      ];
    const { typeSaid } = pair.columns.find((each) => each.after === after)!;
    const untold = narrowed.find(isUntold);
    if (untold !== undefined && !typeSaid)
      return [
        `${what} takes less than it did${placeIn(untold)}, and no query tells which rows hold something else: say @typeChangedFrom if all of them are right as they are, or give the new one another name.`,
      ];
    if (there.holds !== undefined && !typeSaid)
      return [
        `${what} was ${before.sql} and becomes ${after.sql}, which not every value of it is: say @typeChangedFrom if it is the same thing still, or give the new one another name.`,
      ];
    if (before.generated !== after.generated && way !== "kept")
      return [`${what} cannot be numbered by somebody else and change in another way too: ${TWICE}`];
    return [];
  });
}
