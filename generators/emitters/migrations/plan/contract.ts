import { keyName, sequenceName } from "../../../model/names/column-names.ts";
import { appendOnlyTrigger } from "../append-only.ts";
import type { UpgradeStep } from "../runtime/upgrades.ts";
import { quoted } from "../tables.ts";
import { isMoved, keptInStep, removeKeeper } from "./keeper.ts";
import { alter, required, together } from "./statements.ts";
import { takeKey } from "./switch-over.ts";
import type { ColumnWork, TableWork } from "./work.ts";
import { quotedText } from "../quoted-text.ts";

/** Nobody of the old version is there any more. */
export function contract(work: TableWork): UpgradeStep[] {
  const { table, columns, drops, builds, key, pair } = work;
  const { before, after } = pair;
  const kept = keptInStep(work);
  const gone = new Set(builds.filter(({ index, name }) => index.name !== name).map(({ index }) => index.name));
  const late = columns.filter(
    ({ way, nullable, wasNullable, otherwise }) =>
      !nullable && otherwise === undefined && ((way === "kept" && wasNullable) || way === "added"),
  );
  return [
    ...(before.name === table
      ? []
      : together("contract", `forget the name ${before.name}`, [`DROP VIEW ${quoted(before.name)}`])),
    ...together("contract", `let ${table} be written by one version alone`, [
      ...(kept.some(({ way }) => way !== "retyped") ? removeKeeper(work) : []),
      ...columns.flatMap((column) => settle(table, column)),
    ]),
    ...drops
      .filter(({ name }) => !gone.has(name))
      .map(({ name }): UpgradeStep => ({
        phase: "contract",
        kind: "index",
        does: `remove an index of ${table} that nobody uses any more`,
        index: name,
        statement: `DROP INDEX CONCURRENTLY IF EXISTS ${quoted(name)}`,
      })),
    ...required("contract", work, late),
    ...together(
      "contract",
      `let ${table} be kept by its new key`,
      key?.at === "contract"
        ? [`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(keyName(table))}`, ...takeKey(work)]
        : [],
    ),
    ...together("contract", `remove from ${table} what only the old version used`, [
      ...alter(table, [
        ...columns.filter(({ way }) => isMoved(way)).map(({ aside }) => `DROP ${quoted(aside)}`),
        ...pair.removed.map(({ name }) => `DROP ${quoted(name)}`),
      ]),
      ...(after.appendOnly && !before.appendOnly ? [appendOnlyTrigger(table)] : []),
    ]),
  ];
}

/** Defaults, and who numbers rows, as the new version has them. */
function settle(table: string, { way, before, after }: ColumnWork): string[] {
  const column = `ALTER ${quoted(after.name)}`;
  if (way === "kept" && before!.generated && !after.generated)
    return [...alter(table, [`${column} DROP DEFAULT`]), `DROP SEQUENCE ${quoted(sequenceName(table, after.name))}`];
  if (way === "kept" && before!.default !== undefined && after.default === undefined && !after.generated)
    return alter(table, [`${column} DROP DEFAULT`]);
  if (way !== "renamed") return [];
  if (after.default !== undefined) return alter(table, [`${column} SET DEFAULT ${after.default}`]);
  if (!after.generated) return [];
  const [old, now] = [before!.name, after.name].map((name) => quoted(sequenceName(table, name)));
  return [
    `ALTER SEQUENCE ${old} OWNED BY ${quoted(table)}.${quoted(after.name)}`,
    ...(old === now ? [] : [`ALTER SEQUENCE ${old} RENAME TO ${now}`]),
    ...alter(table, [`${column} SET DEFAULT nextval(${quotedText(now!)})`]),
  ];
}
