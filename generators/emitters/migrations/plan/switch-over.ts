import { keyName, sequenceName } from "../../../model/names/column-names.ts";
import type { UpgradeStep } from "../runtime/upgrades.ts";
import { listed, quoted } from "../tables.ts";
import { isMoved, keeperFunction, keptInStep, removeKeeper } from "./keeper.ts";
import { alter, required, together } from "./statements.ts";
import type { TableWork } from "./work.ts";
import { quotedText } from "../quoted-text.ts";

/** After rows have it; before a server of the new version reads it. */
export function switchOver(work: TableWork): UpgradeStep[] {
  const { table, columns, builds, key, pair } = work;
  const filled = columns.filter(
    ({ way, after, nullable, wasNullable, otherwise }) =>
      !nullable &&
      (isMoved(way) ||
        (way === "added" && after.generated) ||
        (way === "kept" && wasNullable && otherwise !== undefined)),
  );
  const working = new Map(columns.map((each) => [each.after.name, each.name]));
  return [
    ...required("switch", work, filled),
    ...builds.map(({ index, name }): UpgradeStep => {
      const said = index.columns.join(", ");
      return {
        phase: "switch",
        kind: "index",
        does: `make an index of ${table} over ${said}`,
        index: name,
        statement: `CREATE ${index.unique ? "UNIQUE " : ""}INDEX CONCURRENTLY ${quoted(name)} ON ${quoted(table)} (${listed(index.columns.map((each) => working.get(each)!))})`,
        ...(index.unique ? { sentence: twice(table, said) } : {}),
      };
    }),
    ...(key === undefined
      ? []
      : keyIndex(
          work,
          pair.after.key.map((each) => working.get(each)!),
        )),
    ...together("switch", `let ${table} be what the new version reads`, takeOver(work)),
    ...columns
      .filter(({ way, before, after }) => way === "kept" && after.generated && !before!.generated)
      .flatMap(({ after: { name } }) => together("switch", `let the database number ${table}`, numberBy(table, name))),
  ];
}

const twice = (table: string, said: string) =>
  `Two rows of ${table} have come to have the same ${said} meanwhile: change or remove one of each, and start again.`;

function keyIndex({ table, key, pair }: TableWork, columns: readonly string[]): UpgradeStep[] {
  const said = pair.after.key.join(", ");
  return [
    {
      phase: "switch",
      kind: "index",
      does: `make a key of ${table} of ${said}`,
      index: key!.index,
      statement: `CREATE UNIQUE INDEX CONCURRENTLY ${quoted(key!.index)} ON ${quoted(table)} (${listed(columns)})`,
      sentence: twice(table, said),
    },
  ];
}

/** The names change hands, all at once. */
function takeOver(work: TableWork): string[] {
  const { table, columns, builds, drops, key, pair } = work;
  const retyped = columns.filter(({ way }) => way === "retyped");
  const renamed = builds.filter(({ index, name }) => index.name !== name);
  const early = key?.at === "switch";
  const left = keptInStep(work).filter(({ way }) => way !== "retyped");
  const keeper = retyped.length === 0 ? [] : left.length === 0 ? removeKeeper(work) : [keeperFunction(work, left)];
  const inTheWay = new Set(renamed.map(({ index }) => index.name));
  return [
    ...keeper,
    ...(early ? [`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(keyName(table))}`] : []),
    ...drops.filter(({ name }) => inTheWay.has(name)).map(({ name }) => `DROP INDEX ${quoted(name)}`),
    ...retyped.flatMap(({ after, name, aside }) => [
      `ALTER TABLE ${quoted(table)} RENAME ${quoted(after.name)} TO ${quoted(aside)}`,
      `ALTER TABLE ${quoted(table)} RENAME ${quoted(name)} TO ${quoted(after.name)}`,
      ...alter(table, [
        `ALTER ${quoted(aside)} DROP DEFAULT`,
        `ALTER ${quoted(aside)} DROP NOT NULL`,
        ...(after.default === undefined ? [] : [`ALTER ${quoted(after.name)} SET DEFAULT ${after.default}`]),
      ]),
    ]),
    ...(early ? takeKey(work) : []),
    ...(early
      ? alter(
          table,
          pair.removed
            .filter(({ name }) => pair.before.key.includes(name))
            .map(({ name }) => `ALTER ${quoted(name)} DROP NOT NULL`),
        )
      : []),
    ...renamed.map(({ index, name }) => `ALTER INDEX ${quoted(name)} RENAME TO ${quoted(index.name)}`),
  ];
}

export function takeKey({ table, key, pair, columns }: TableWork): string[] {
  const free = columns.filter(
    ({ way, nullable, after }) => way === "kept" && nullable && pair.before.key.includes(after.name),
  );
  return [
    ...alter(table, [`ADD CONSTRAINT ${quoted(keyName(table))} PRIMARY KEY USING INDEX ${quoted(key!.index)}`]),
    ...alter(
      table,
      free.map(({ after }) => `ALTER ${quoted(after.name)} DROP NOT NULL`),
    ),
  ];
}

function numberBy(table: string, column: string): string[] {
  const sequence = quoted(sequenceName(table, column));
  return [
    `CREATE SEQUENCE ${sequence} AS bigint OWNED BY ${quoted(table)}.${quoted(column)}`,
    `SELECT setval(${quotedText(sequence)}, coalesce(max(${quoted(column)}), 0) + 1, false) FROM ${quoted(table)}`,
    ...alter(table, [`ALTER ${quoted(column)} SET DEFAULT nextval(${quotedText(sequence)})`]),
  ];
}
