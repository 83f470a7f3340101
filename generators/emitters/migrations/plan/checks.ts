import { LONGEST_ENTRY } from "../../../model/storage/index-lengths.ts";
import type { UpgradeStep } from "../runtime/upgrades.ts";
import { quoted } from "../tables.ts";
import { typeProblem } from "./decisions.ts";
import { placeIn, type Narrowing } from "./narrowings.ts";
import { valueOf, type ColumnWork, type TableWork } from "./work.ts";
import { quotedText } from "../quoted-text.ts";

/** What of the rows that are there would stand in the way; asked before anything is changed. */
export function checksOf(work: TableWork): UpgradeStep[] {
  return [
    ...work.columns.flatMap((column) => columnChecks(work, column)),
    ...narrowChecks(work),
    ...uniqueChecks(work),
    ...lengthChecks(work),
  ];
}

/** Whether rows, or somebody who has to decide, may keep a column from becoming what it is to be. */
export function mayBeStopped(work: TableWork, column: ColumnWork): boolean {
  // What nobody can turn into the new type is asked nothing.
  if (typeProblem(work, column).length > 0) return true;
  const isUnique = work.pair.after.indexes.some(({ unique, columns }) => unique && columns.includes(column.after.name));
  if (isUnique && isFilledIn(column)) return true;
  return [...columnChecks(work, column), ...narrowChecks({ ...work, columns: [column] })].length > 0;
}

/** Rows that hold what columns of theirs take no more. */
export function narrowChecks({ columns, pair }: TableWork): UpgradeStep[] {
  return columns.flatMap(({ before, there, narrowed }) =>
    narrowed.flatMap((each) => narrowCheck(pair.before.name, before!.name, there!.value(quoted(before!.name)), each)),
  );
}

function narrowCheck(table: string, column: string, value: string, narrowing: Narrowing): UpgradeStep[] {
  const { path, said, holds, forms } = narrowing;
  const inside = path === undefined || path === "$" ? undefined : path;
  const what = `${table}.${column}${placeIn(narrowing)}`;
  const sentence = `The column ${what} takes only ${said} now, and {rows} of the rows of ${table} hold something else there: change or remove those first.`;
  const does = `see that ${what} holds only ${said}`;
  const there = `FROM ${quoted(table)} WHERE ${quoted(column)} IS NOT NULL`;
  const held = `jsonb_path_query(${value}, ${quotedText(path ?? "")}) AS held(value)`;
  const steps: UpgradeStep[] = [];
  if (holds !== undefined) {
    const wrong =
      inside === undefined
        ? `NOT coalesce(${holds(value)}, false)`
        : `EXISTS (SELECT FROM ${held} WHERE NOT coalesce(${holds("held.value")}, false))`;
    steps.push(check(does, `SELECT count(*) AS rows ${there} AND ${wrong} HAVING count(*) > 0`, sentence));
  }
  if (forms !== undefined) {
    const texts =
      path === undefined
        ? `ARRAY[(${value})::text]`
        : `ARRAY(SELECT held.value #>> '{}' FROM ${held} WHERE jsonb_typeof(held.value) = 'string')`;
    steps.push({ phase: "check", kind: "forms", does, query: `SELECT ${texts} AS texts ${there}`, forms, sentence });
  }
  return steps;
}

function columnChecks({ pair, table }: TableWork, column: ColumnWork): UpgradeStep[] {
  const { after, before, way, there, otherwise, nullable, wasNullable } = column;
  const from = quoted(pair.before.name);
  const what = `${table}.${after.name}`;
  if (way === "added") {
    if (nullable || otherwise !== undefined) return [];
    return [
      check(
        `see that ${from} is empty, as nothing says what its new column ${after.name} would hold`,
        `SELECT count(*) AS rows FROM ${from} HAVING count(*) > 0`,
        `The column ${what} is new and may not be empty, and nothing says what it is in the rows of ${pair.before.name} that are there ({rows}): it needs a default, or has to be optional.`,
      ),
    ];
  }
  const was = quoted(before!.name);
  const steps: UpgradeStep[] = [];
  if (there!.holds !== undefined)
    steps.push(
      check(
        `see that all of ${what} can be ${after.sql}`,
        `SELECT count(*) AS rows FROM ${from} WHERE ${was} IS NOT NULL AND NOT coalesce(${there!.holds(was)}, false) HAVING count(*) > 0`,
        `The column ${what} becomes ${after.sql}, which cannot say what it is in {rows} of the rows of ${pair.before.name}: change or remove those first.`,
      ),
    );
  if (wasNullable && !nullable && otherwise === undefined)
    steps.push(
      check(
        `see that ${what} is empty nowhere`,
        `SELECT count(*) AS rows FROM ${from} WHERE ${was} IS NULL HAVING count(*) > 0`,
        `The column ${what} may not be empty any more, and it is in {rows} of the rows of ${pair.before.name}: fill it in, or remove those first.`,
      ),
    );
  return steps;
}

/** Rows that had nothing there all have its default, and are the same by it. */
const isFilledIn = ({ way, wasNullable, otherwise, after }: ColumnWork) =>
  way !== "added" && wasNullable && otherwise !== undefined && !after.generated;

/** Rows that would be the same by what is to be unique from now on. */
function uniqueChecks({ pair, columns, builds, key, table }: TableWork): UpgradeStep[] {
  const byName = new Map(columns.map((each) => [each.after.name, each]));
  const built = new Set(builds.map(({ index }) => index));
  const filled = new Set(columns.filter(isFilledIn).map(({ after }) => after.name));
  const wanted = [
    ...pair.after.indexes
      .filter((each) => each.unique && (built.has(each) || each.columns.some((name) => filled.has(name))))
      .map((each) => each.columns),
    ...(key === undefined ? [] : [pair.after.key]),
  ];
  return wanted.flatMap((names) => {
    const of = names.map((name) => byName.get(name)!);
    // Each row gets a number of its own.
    if (of.some(({ way, after }) => way === "added" && after.generated)) return [];
    // Two rows without a value are not the same.
    const values = of.map((each) => `(${valueOf(each)})`);
    const said = names.join(", ");
    return [
      check(
        `see that no two rows of ${table} have the same ${said}`,
        `SELECT count(*) AS rows FROM (SELECT FROM ${quoted(pair.before.name)} WHERE ${values.map((each) => `${each} IS NOT NULL`).join(" AND ")} GROUP BY ${values.join(", ")} HAVING count(*) > 1) AS same HAVING count(*) > 0`,
        `No two rows of ${table} may have the same ${said} any more, and some do ({rows} times): change or remove all but one of each first.`,
      ),
    ];
  });
}

const SIZED = new Set(["text", "bytea", "jsonb", "numeric"]);

/** Rows that would be too long for an index, which would end it halfway. */
function lengthChecks({ pair, columns, builds, key, table }: TableWork): UpgradeStep[] {
  const byName = new Map(columns.map((each) => [each.after.name, each]));
  const wanted = [...builds.map(({ index }) => index.columns), ...(key === undefined ? [] : [pair.after.key])];
  return wanted.flatMap((names) => {
    const long = names
      .map((name) => byName.get(name)!)
      .filter(({ way, after }) => way !== "added" && SIZED.has(after.sql));
    if (long.length === 0) return [];
    const size = long.map((each) => `coalesce(pg_column_size(${valueOf(each)}), 0)`).join(" + ");
    const said = names.join(", ");
    return [
      check(
        `see that no row of ${table} is too long for an index over ${said}`,
        `SELECT count(*) AS rows FROM ${quoted(pair.before.name)} WHERE ${size} > ${LONGEST_ENTRY} HAVING count(*) > 0`,
        `An index over ${said} holds no more than ${LONGEST_ENTRY} bytes of a row, and {rows} of the rows of ${pair.before.name} have more there: shorten those first, or leave the index out.`,
      ),
    ];
  });
}

function check(does: string, query: string, sentence: string): UpgradeStep {
  return { phase: "check", kind: "check", does, query, sentence };
}
