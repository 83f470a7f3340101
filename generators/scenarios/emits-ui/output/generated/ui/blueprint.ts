// @generated tenchat:ui@1 hash:ac76a848188bff6c245f322fa6229a18 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

/** How a person fills in or reads a value. */
export type Kind = "text" | "secret" | "number" | "check" | "choice" | "moment" | "other";

/** A field of a form, with the bounds that the server holds it to. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly kind: Kind;
  readonly required: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly (string | number | boolean)[];
}

/** A form: what it calls, what its button says, and its fields by name. */
export interface Form {
  readonly operation: string;
  readonly submit: string;
  readonly fields: Readonly<Record<string, FormField>>;
}

/** A column of a table. */
export interface Column {
  readonly name: string;
  readonly label: string;
  readonly kind: Kind;
}

/** A table: where its rows come from, its columns, and what can be done with a row. */
export interface Table {
  readonly operation: string;
  readonly rows: string;
  readonly columns: readonly Column[];
  /** Whether it comes page by page: what a `nextCursor` says is asked for as `cursor`. */
  readonly paged: boolean;
  readonly actions: readonly {
    readonly operation: string;
    readonly label: string;
    readonly takes: readonly string[]
  }[];
}

/** A screen and its place in the navigation. */
export interface Screen {
  readonly path: string;
  readonly title: string;
  /** What has to hold, besides being signed in, for its tables to be answered. */
  readonly conditions: readonly string[];
  readonly forms: Readonly<Record<string, Form>>;
  readonly tables: Readonly<Record<string, Table>>;
}

/** Everything one wrote. */
export const NOTES_SCREEN = {
  path: "notes",
  title: "Notes",
  conditions: ["owner"],
  forms: {
    write: {
      operation: "note-desk.write",
      submit: "Write",
      fields: {
        title: {
          name: "title",
          label: "Title",
          kind: "text",
          hint: "At most a line.",
          required: true,
          minLength: 1,
          maxLength: 80
        },
        loudness: {
          name: "loudness",
          label: "Loudness",
          kind: "choice",
          hint: "",
          required: true,
          choices: ["quiet", "loud"]
        },
        colour: {
          name: "colour",
          label: "Colour",
          kind: "choice",
          hint: "",
          required: false,
          choices: ["red", "blue"]
        },
        secret: { name: "secret", label: "Secret", kind: "secret", hint: "", required: true, maxLength: 64 },
        pinned: { name: "pinned", label: "Pinned", kind: "check", hint: "", required: true },
        tags: { name: "tags", label: "Tags", kind: "other", hint: "", required: false },
        by: { name: "by", label: "By", kind: "text", hint: "", required: false, minLength: 2, maxLength: 9 },
      },
    },
    list: {
      operation: "note-desk.list",
      submit: "Show",
      fields: {
        limit: { name: "limit", label: "Limit", kind: "number", hint: "", required: false, min: 1, max: 100 },
      },
    },
  },
  tables: {
    notes: {
      operation: "note-desk.list",
      rows: "notes",
      columns: [
        { name: "title", label: "Title", kind: "text" },
        { name: "writtenAt", label: "Written at", kind: "moment" },
      ],
      paged: true,
      actions: [
        { operation: "note-desk.remove", label: "Remove", takes: ["noteId"] },
      ],
    },
  },
} as const satisfies Screen;

export const EVERYTHING_SCREEN = {
  path: "all",
  title: "Everything",
  conditions: [],
  forms: {},
  tables: {
    all: {
      operation: "note-desk.list-all",
      rows: "all",
      columns: [
        { name: "noteId", label: "Note id", kind: "text" },
        { name: "title", label: "Title", kind: "text" },
        { name: "loudness", label: "Loudness", kind: "choice" },
        { name: "writtenAt", label: "Written at", kind: "moment" },
        { name: "pinned", label: "Pinned", kind: "check" },
      ],
      paged: false,
      actions: [],
    },
  },
} as const satisfies Screen;

/** Every screen, in the order of the navigation. */
export const NAVIGATION = [
  NOTES_SCREEN,
  EVERYTHING_SCREEN,
] as const satisfies readonly Screen[];
