import type { Column, Table } from "../../../generated/ui/blueprint.ts";
import type { ScreenRow } from "../../core/tenchat.ts";
import type { Dates } from "../i18n/dates.ts";

/** In whose words a row is shown. */
export interface Speech {
  readonly dates: Dates;
  readonly now: number;
  readonly common: { readonly yesterday: string };
  readonly words: { readonly yes: string; readonly no: string };
}

/** What is shown of a row, as the kind of each column says. */
export function showCells(row: ScreenRow, columns: readonly Column[], speech: Speech): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [column.name, show(row[column.name], column.kind, speech)]));
}

function show(value: unknown, kind: Column["kind"], { dates, now, common, words }: Speech): string {
  if (value === null || value === undefined || value === "") return "–";
  if (kind === "check") return value === true ? words.yes : words.no;
  if (kind === "moment") return dates.short(Date.parse(String(value)), now, common);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** What an action takes of a row. */
export function inputOf(row: ScreenRow, { takes }: Table["actions"][number]): ScreenRow {
  return Object.fromEntries(takes.map((name) => [name, row[name]]));
}

/** What a row is known by: all that its actions take. Of one without actions, all there is. */
export function idOf(row: ScreenRow, actions: Table["actions"]): string {
  const names = [...new Set(actions.flatMap(({ takes }) => takes))];
  return JSON.stringify(names.length === 0 ? row : names.map((name) => row[name]));
}
