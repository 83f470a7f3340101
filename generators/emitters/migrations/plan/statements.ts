import type { Phase, UpgradeStep } from "../runtime/upgrades.ts";
import { quoted } from "../tables.ts";
import type { ColumnWork, TableWork } from "./work.ts";

/** One transaction of these, if there are any. */
export const together = (phase: Phase, does: string, statements: readonly string[], sentence?: string): UpgradeStep[] =>
  statements.length === 0
    ? []
    : [{ phase, kind: "together", does, statements, ...(sentence === undefined ? {} : { sentence }) }];

/** One statement for all that changes of a table at once, if anything does. */
export const alter = (table: string, parts: readonly string[]) =>
  parts.length === 0 ? [] : [`ALTER TABLE ${quoted(table)} ${parts.join(", ")}`];

/** Rows are looked at while others write, and only then is the column marked, which takes no time by then. */
export function required(phase: Phase, { table, number }: TableWork, columns: readonly ColumnWork[]): UpgradeStep[] {
  if (columns.length === 0) return [];
  const names = columns.map(({ name }) => name);
  const constraint = quoted(`upgrade_${number}_there`);
  const said = columns.map(({ after }) => after.name).join(", ");
  const there = names.map((name) => `${quoted(name)} IS NOT NULL`).join(" AND ");
  return [
    ...together(
      phase,
      `let ${table} have no new row without ${said}`,
      alter(table, [`ADD CONSTRAINT ${constraint} CHECK (${there}) NOT VALID`]),
    ),
    ...together(
      phase,
      `see that no row of ${table} is without ${said}`,
      alter(table, [`VALIDATE CONSTRAINT ${constraint}`]),
      `There are rows of ${table} without ${said} by now: fill it in, or remove them, and start again.`,
    ),
    ...together(phase, `mark ${said} of ${table} as never empty`, [
      ...alter(
        table,
        names.map((name) => `ALTER ${quoted(name)} SET NOT NULL`),
      ),
      ...alter(table, [`DROP CONSTRAINT ${constraint}`]),
    ]),
  ];
}
