import { quoted } from "../tables.ts";
import type { ColumnWork, TableWork } from "./work.ts";

/** Columns that servers of both versions write, each by its own name or with its own idea of what may be missing. */
export function keptInStep({ columns }: TableWork): ColumnWork[] {
  return columns.filter(
    ({ way, otherwise, wasNullable }) => isMoved(way) || (way === "kept" && wasNullable && otherwise !== undefined),
  );
}

export const isMoved = (way: ColumnWork["way"]) => way === "renamed" || way === "retyped";

/**
 * The trigger function that keeps old and new columns in step, whoever writes. Of a row it sees what was written: the
 * one that is another than before is the one that was meant, and where both are it is the old one, as filling rows in does.
 */
export function keeperFunction(work: TableWork, columns: readonly ColumnWork[]): string {
  const lines = columns.flatMap(linesOf);
  const body = `BEGIN\n${lines.map((line) => `  ${line}\n`).join("")}  RETURN NEW;\nEND`;
  // Names and defaults hold whatever somebody wrote into them, and none of it ends the text that they stand in.
  let tag = "$$";
  while (body.includes(tag)) tag = `$x${tag.slice(1)}`;
  return `CREATE OR REPLACE FUNCTION ${quoted(work.keeper)}() RETURNS trigger LANGUAGE plpgsql AS ${tag}\n${body}\n${tag}`;
}

export function keeperTrigger({ keeper, table }: TableWork): string {
  return `CREATE TRIGGER ${quoted(keeper)} BEFORE INSERT OR UPDATE ON ${quoted(table)} FOR EACH ROW EXECUTE FUNCTION ${quoted(keeper)}()`;
}

export function removeKeeper({ keeper, table }: TableWork): string[] {
  return [`DROP TRIGGER ${quoted(keeper)} ON ${quoted(table)}`, `DROP FUNCTION ${quoted(keeper)}()`];
}

function linesOf(column: ColumnWork): string[] {
  const { way, before, name, there, back, otherwise } = column;
  const now = `NEW.${quoted(name)}`;
  const fill = otherwise === undefined ? [] : [`IF ${now} IS NULL THEN`, `  ${now} := ${otherwise};`];
  if (way === "kept") return [...fill, "END IF;"];
  const was = `NEW.${quoted(before!.name)}`;
  const asNew = there!.value(was);
  if (way === "retyped") return [`${now} := ${asNew};`, ...(fill.length === 0 ? [] : [...fill, "END IF;"])];
  const backward = backValue(now, back);
  return [
    `IF ${was} IS DISTINCT FROM OLD.${quoted(before!.name)} THEN`,
    `  ${now} := ${asNew};`,
    `ELSIF ${now} IS DISTINCT FROM OLD.${quoted(name)} AND ${now} IS DISTINCT FROM ${asNew} THEN`,
    `  ${was} := ${backward};`,
    "END IF;",
    // A row that was there before has it from the old column, also where something else of it is written first.
    ...(otherwise === undefined
      ? []
      : [
          `IF ${now} IS NULL THEN`,
          `  ${now} := coalesce(${asNew}, ${otherwise});`,
          `  ${was} := coalesce(${was}, ${backward});`,
          "END IF;",
        ]),
  ];
}

/** What the old column says of a new value; nothing where it cannot say it. */
function backValue(now: string, back: ColumnWork["back"]): string {
  if (back === undefined) return "NULL";
  return back.holds === undefined ? back.value(now) : `CASE WHEN ${back.holds(now)} THEN ${back.value(now)} END`;
}
