import type { Change } from "../../generators/change/change.ts";
import { inNamesOfNow } from "../../generators/change/classify/in-names-of-now.ts";
import { columnsOf } from "../../generators/emitters/migrations/columns.ts";
import { decisionsBetween } from "../../generators/emitters/migrations/plan/plan-upgrade.ts";
import { MODEL_RULES } from "../../generators/change/rules/model-rules.ts";
import type { EntityDeclaration, Ir, Property } from "../../generators/model/ir.ts";
import { pairEntities, pairProperties } from "../../generators/model/storage/pair-stored.ts";
import { NO_HINTS } from "../conformance/probes/hints.ts";
import { Prober } from "../conformance/probes/prober.ts";
import { isOfBrowsers } from "./client-store-verdicts.ts";
import type { Disagreement } from "./disagreement.ts";
import type { Validators } from "./validators.ts";

type Row = Readonly<Record<string, unknown>>;

/** The rows of the example's table are written and read as this. */
export const ROW = "StoredRow";

/** The model with one more, whose fields are the columns of its table: contracts then have a validator of rows. */
export function withRows(model: Ir): Ir {
  const [table] = model.entities;
  if (table === undefined) return model;
  const { id: _id, name: _name, ...rest } = table;
  const row = { ...rest, id: `model:example.${ROW}`, name: ROW, context: "example" };
  return { ...model, models: [...model.models, row] };
}

/** What no row can show: numbers that a database gives, what is written without a value, who may write. */
const BY_MEANING: ReadonlySet<string> = new Set([
  ...MODEL_RULES.filter(({ told }) => told !== undefined).map(({ id }) => id),
  "numbered-by-database-added",
  "numbered-by-database-removed",
]);

/** Has rows that one version wrote taken over by the other: what no upgrade does, what is lost, refused or no longer told apart has to be declared. */
export function storageVerdicts(
  planted: string,
  [before, after]: readonly [Ir, Ir],
  validators: { readonly before: Validators; readonly after: Validators },
  changes: readonly Change[],
): Disagreement[] {
  const was = before.entities[0];
  if (was === undefined) return [];
  const is = [...pairEntities(before.entities, after.entities)].find(([, each]) => each === was)?.[0];
  const named = inNamesOfNow(before, after).entities[0]!;
  // At the bounds of both.
  const drawn = [
    ...new Prober(before, 9).fields(was.properties, undefined, NO_HINTS),
    ...new Prober(after, 9).fields((is ?? was).properties, undefined, NO_HINTS),
  ].map(({ value }) => value as Row);
  // A table may take fields of any name.
  const more = drawn.slice(0, 5).map((row) => ({ ...row, unheard: "a" }));
  const rows = [...drawn, ...more].filter((row) => validators.before.takes(ROW, row));
  const breaks = changes.filter((each) => each.severities.storage === "breaking" && !isOfBrowsers(each));
  const stopped = decisionsBetween(before, after, () => true)[0]?.sentence;
  // Whatever it is told by, what no upgrade does breaks what is stored.
  if (stopped !== undefined && breaks.length > 0) return [];
  const lost =
    stopped ??
    gone(before, after) ??
    (is === undefined ? undefined : rows.find((row) => !isKept(row, was, is, after, validators.after))) ??
    (is === undefined ? undefined : goneOf(rows, [was, named], is));
  const rules = breaks.filter((each) => !BY_MEANING.has(each.rule));
  if ((lost === undefined) === (rules.length === 0)) return [];
  const declared = rules.length === 0 ? "not breaking" : "breaking";
  return [{ planted, axis: "storage", declared, refused: lost, rules: changes.map(({ rule }) => rule) }];
}

/** Of rows that are kept: what is no longer told apart, or removed. */
function goneOf(
  rows: readonly Row[],
  [was, named]: readonly [EntityDeclaration, EntityDeclaration],
  is: EntityDeclaration,
): unknown {
  const said = rows.map((row) => inNamesOf(row, was, is));
  return confused(said, named, is) ?? removed(named, is);
}

/** A table that is not there any more. */
function gone(before: Ir, after: Ir): string | undefined {
  const kept = new Set(pairEntities(before.entities, after.entities).values());
  return before.entities.find((was) => !kept.has(was))?.table;
}

/** Whether a row is in the table of after as it was: columns under the names that they have now, a new one null or a default. */
function isKept(row: Row, was: EntityDeclaration, is: EntityDeclaration, after: Ir, validators: Validators): boolean {
  const filled = turned(inNamesOf(row, was, is), is, after);
  for (const column of is.properties) {
    const nothing = !Object.hasOwn(filled, column.name) || (filled[column.name] === null && !takesNull(after, column));
    if (!nothing || column.optional) continue;
    if (column.default !== undefined) filled[column.name] = column.default;
    else if (takesNull(after, column)) filled[column.name] = null;
  }
  return validators.takes(ROW, filled);
}

/** As a column keeps what was brought there. */
function turned(row: Record<string, unknown>, is: EntityDeclaration, after: Ir): Record<string, unknown> {
  const texts = new Set(columnsOf(after, is).flatMap(({ sql, property }) => (sql === "text" ? [property.name] : [])));
  const plain = (value: unknown) => typeof value === "number" || typeof value === "boolean";
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, texts.has(name) && plain(value) ? String(value) : value]),
  );
}

function inNamesOf(row: Row, was: EntityDeclaration, is: EntityDeclaration): Record<string, unknown> {
  const names = new Map([...pairProperties(was.properties, is.properties)].map(([now, old]) => [old.name, now.name]));
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [names.get(name) ?? name, value]));
}

function takesNull(model: Ir, { type }: Property): boolean {
  const { unions } = model;
  const of =
    type.kind === "ref" ? unions.find(({ id }) => id === type.id)?.of : type.kind === "union" ? type.of : [type];
  return of?.some(({ kind }) => kind === "null") ?? false;
}

/** Two rows that were told apart, and are not any more. */
function confused(rows: readonly Row[], was: EntityDeclaration, is: EntityDeclaration): unknown {
  const apart = uniqueIn(was);
  const together = uniqueIn(is);
  const same = (names: readonly string[], one: Row, other: Row) =>
    // Two nulls are never the same.
    names.every((name) => (one[name] ?? null) !== null && JSON.stringify(one[name]) === JSON.stringify(other[name]));
  for (const one of rows.slice(0, 60)) {
    // A row beside it that differs in one column of all that has to be unique, and in nothing else.
    for (const names of oneOfEach(apart)) {
      const other = rows.find((each) => each !== one && names.every((name) => !same([name], each, one)));
      if (other === undefined) continue;
      const beside: Row = { ...one, ...Object.fromEntries(names.map((name) => [name, other[name]])) };
      if (together.some((each) => same(each, one, beside))) return [one, beside];
    }
  }
  return undefined;
}

function oneOfEach(sets: readonly (readonly string[])[]): (readonly string[])[] {
  return sets.reduce<string[][]>((made, set) => made.flatMap((each) => set.map((name) => [...each, name])), [[]]);
}

function uniqueIn({ keys, indexes }: EntityDeclaration): (readonly string[])[] {
  return [keys, ...indexes.filter(({ unique }) => unique).map(({ properties }) => properties)];
}

/** A row by its age in days, from each moment that ages may begin at, that was kept and is not any more. */
function removed(was: EntityDeclaration, is: EntityDeclaration): unknown {
  const moments = [...new Set([was, is].map(({ retain }) => retain?.after ?? ""))];
  const ages = [0, 1, 6, 8, 27, 29, 30.5, 31, 32, 400, 40_000];
  for (const first of ages)
    for (const second of ages) {
      const age = { [moments[0]!]: first, [moments.at(-1)!]: second };
      // A month is as long as the calendar says.
      for (const month of [28, 31]) if (isThere(was, age, month) && !isThere(is, age, month)) return { age, month };
    }
  return undefined;
}

const DAYS: Readonly<Record<string, number>> = { Y: 365, W: 7, D: 1 };

function isThere({ retain }: EntityDeclaration, age: Readonly<Record<string, number>>, month: number): boolean {
  if (retain === null) return true;
  const [days = "", time = ""] = retain.kept.slice(1).split("T");
  const inDays = [...days.matchAll(/(\d+)([YMWD])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (unit === "M" ? month : DAYS[unit!]!),
    0,
  );
  const inSeconds = [...time.matchAll(/(\d+)([HMS])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * { H: 3600, M: 60, S: 1 }[unit as "H"],
    0,
  );
  return (age[retain.after] ?? 0) <= inDays + inSeconds / 86_400;
}
