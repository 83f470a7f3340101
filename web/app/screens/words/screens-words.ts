import { InjectionToken, type Signal } from "@angular/core";
import type { Table } from "../../../../generated/ui/blueprint.ts";
import type { Words } from "../../i18n/words/words.ts";
import type { TableScreen } from "../table-screens.ts";

/** What is shown of a row, by column. */
export type Cells<Column extends string = string> = Readonly<Record<Column, string>>;

/** What is said about something that is done with a row. */
export interface ActionWords<Column extends string> {
  readonly label: string;
  readonly question: (row: Cells<Column>) => string;
  /** What it means for whoever has the row. */
  readonly consequence: string;
  readonly done: (row: Cells<Column>) => string;
}

type ColumnOf<T extends Table> = T["columns"][number]["name"];

interface TableWords<T extends Table> {
  readonly caption: string;
  /** What a row is called beside a button, for ears. */
  readonly row: (row: Cells<ColumnOf<T>>) => string;
  readonly none: string;
  readonly columns: Cells<ColumnOf<T>>;
  /** What is said for a value that is a word of the specification, by column. */
  readonly values?: Readonly<Partial<Record<ColumnOf<T>, Cells>>>;
  readonly actions: Readonly<Record<T["actions"][number]["operation"], ActionWords<ColumnOf<T>>>>;
}

/** The words of a table whose columns and actions only its description knows. */
export interface AnyTableWords {
  readonly caption: string;
  readonly row: (row: Cells) => string;
  readonly none: string;
  readonly columns: Cells;
  readonly values?: Readonly<Record<string, Cells>>;
  readonly actions: Readonly<Record<string, ActionWords<string>>>;
}

interface ScreenWords<S extends TableScreen> {
  readonly title: string;
  readonly about: string;
  /** Of the field that narrows what is shown, where there is one. */
  readonly find?: string;
  readonly findHint?: string;
  readonly tables: { readonly [Key in keyof S["tables"]]: TableWords<S["tables"][Key] & Table> };
}

/** Words of screens that the specification describes: a column or an action without them does not compile. */
export interface ScreensWords extends Words<"heading" | "actions" | "more" | "loading" | "yes" | "no" | "search"> {
  readonly screens: { readonly [S in TableScreen as S["path"]]: ScreenWords<S> };
}

/** What is said on screens that the specification describes. */
export const SCREENS_WORDS = new InjectionToken<Signal<ScreensWords>>("words of screens");
