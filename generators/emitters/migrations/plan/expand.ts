import { indexName, keyName, sequenceName } from "../../../model/names/column-names.ts";
import type { UpgradeStep } from "../runtime/upgrades.ts";
import { listed, quoted, typeOf, type Table } from "../tables.ts";
import { keeperFunction, keeperTrigger, keptInStep } from "./keeper.ts";
import { alter, together } from "./statements.ts";
import type { ColumnWork, TableWork } from "./work.ts";

/** What the new version needs, beside what the old one uses. */
export function expand(work: TableWork): UpgradeStep[] {
  const { pair, table, columns } = work;
  const { before, after } = pair;
  const inStep = keptInStep(work);
  const sequences = columns.filter(({ way, after: { generated } }) => way === "added" && generated);
  const parts = [
    ...columns.flatMap((column) => expandColumn(column, before)),
    // Servers of the new version say nothing of what is removed.
    ...pair.removed
      .filter(({ name }) => !before.key.includes(name))
      .map(({ name }) => `ALTER ${quoted(name)} DROP NOT NULL`),
  ];
  return [
    ...(before.name === table ? [] : together("expand", `call ${before.name} ${table}`, renameTable(before, after))),
    ...together("expand", `make room in ${table} for what is new`, [
      ...sequences.map(({ after: { name } }) => `CREATE SEQUENCE ${quoted(sequenceName(table, name))} AS bigint`),
      ...alter(table, parts),
      ...sequences.map(
        ({ after: { name } }) =>
          `ALTER SEQUENCE ${quoted(sequenceName(table, name))} OWNED BY ${quoted(table)}.${quoted(name)}`,
      ),
      ...(before.appendOnly && !after.appendOnly ? [`DROP TRIGGER "${table}_append_only" ON ${quoted(table)}`] : []),
      ...(inStep.length === 0 ? [] : [keeperFunction(work, inStep), keeperTrigger(work)]),
    ]),
  ];
}

function expandColumn(column: ColumnWork, before: Table): string[] {
  const { after, before: was, way, name, otherwise, nullable, wasNullable } = column;
  const said = after.default === undefined ? "" : ` DEFAULT ${after.default}`;
  switch (way) {
    case "added": {
      if (after.generated) return [`ADD ${quoted(name)} bigint`, `ALTER ${quoted(name)} SET DEFAULT ${otherwise!}`];
      // Servers of the old version would have nothing to say for it.
      const never = !nullable && otherwise !== undefined ? " NOT NULL" : "";
      return [`ADD ${quoted(name)} ${typeOf(after)}${never}${said}`];
    }
    case "kept":
      return [
        ...(nullable && !wasNullable && !before.key.includes(after.name)
          ? [`ALTER ${quoted(name)} DROP NOT NULL`]
          : []),
        ...(after.default !== undefined && after.default !== was!.default ? [`ALTER ${quoted(name)} SET${said}`] : []),
      ];
    case "renamed":
      return [
        `ADD ${quoted(name)} ${typeOf(after)}`,
        `ALTER ${quoted(was!.name)} DROP DEFAULT`,
        // What the new version writes may be nothing that the old column can hold.
        ...(before.key.includes(was!.name) ? [] : [`ALTER ${quoted(was!.name)} DROP NOT NULL`]),
      ];
    case "retyped":
      return [`ADD ${quoted(name)} ${typeOf(after)}`];
  }
}

/** The rows stay where they are; servers of the old version go on by the old name. */
function renameTable(before: Table, after: Table): string[] {
  const { entity, columns } = before;
  const [old, now] = [quoted(before.name), quoted(after.name)];
  return [
    `ALTER TABLE ${old} RENAME TO ${now}`,
    `ALTER TABLE ${now} RENAME CONSTRAINT ${quoted(keyName(before.name))} TO ${quoted(keyName(after.name))}`,
    ...entity.indexes.map(
      ({ properties, unique }) =>
        `ALTER INDEX ${quoted(indexName(before.name, properties, unique))} RENAME TO ${quoted(indexName(after.name, properties, unique))}`,
    ),
    ...columns
      .filter(({ generated }) => generated)
      .map(
        ({ name }) =>
          `ALTER SEQUENCE ${quoted(sequenceName(before.name, name))} RENAME TO ${quoted(sequenceName(after.name, name))}`,
      ),
    ...(before.appendOnly
      ? [`ALTER TRIGGER "${before.name}_append_only" ON ${now} RENAME TO "${after.name}_append_only"`]
      : []),
    `CREATE VIEW ${old} AS SELECT ${listed(columns.map(({ name }) => name))} FROM ${now}`,
  ];
}
