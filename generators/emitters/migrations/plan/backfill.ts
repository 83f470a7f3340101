import type { UpgradeStep } from "../runtime/upgrades.ts";
import { quoted, type Table } from "../tables.ts";
import { isMoved } from "./keeper.ts";
import type { ColumnWork, TableWork } from "./work.ts";

/** All of a table's columns at once: each row is written once. */
export function backfill({ table, columns, pair }: TableWork): UpgradeStep[] {
  const { before, after } = pair;
  const filled = columns.flatMap(filledIn);
  if (filled.length === 0) return [];
  return [
    {
      phase: "backfill",
      kind: "rows",
      does: `fill in ${filled.map(({ column }) => column).join(", ")} of ${table}`,
      table,
      key: before.key.map((column) => ({ column, type: plain(before, column) })),
      set: filled.map(({ place, value }) => `${place} = coalesce(${place}, ${value})`).join(", "),
      where: filled.map(({ place, lacks }) => `${place} IS NULL${lacks}`).join(" OR "),
      ...(before.appendOnly && after.appendOnly ? { trigger: `${table}_append_only` } : {}),
    },
  ];
}

function filledIn(column: ColumnWork): { column: string; place: string; value: string; lacks: string }[] {
  const { way, after: now, name, before: was, otherwise, wasNullable, there } = column;
  const place = quoted(name);
  const fill = (value: string, lacks = "") => [{ column: now.name, place, value, lacks }];
  if (isMoved(way)) {
    const old = quoted(was!.name);
    const value = there!.value(old);
    if (otherwise === undefined) return fill(value, ` AND ${old} IS NOT NULL`);
    return fill(now.generated ? value : `coalesce(${value}, ${otherwise})`);
  }
  const isFilled = way === "added" ? now.generated : wasNullable && otherwise !== undefined;
  return isFilled ? fill(otherwise!) : [];
}

const plain = ({ columns }: Table, name: string) => {
  const column = columns.find((each) => each.name === name)!;
  return column.generated ? "bigint" : column.sql;
};
