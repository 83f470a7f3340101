// @generated tenchat:ui@1 hash:1370ead8232d2c0ff787172111f02de0 DO NOT EDIT DIRECTLY
// From specs/contexts/identity/operations.tsp, specs/ui/blueprint.tsp.

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
  readonly forms: Readonly<Record<string, Form>>;
  readonly tables: Readonly<Record<string, Table>>;
}

/** The first page: a name and a secret. What a device is called, it says itself. */
export const WELCOME_SCREEN = {
  path: "",
  title: "Welcome",
  forms: {
    signUpWithPassword: {
      operation: "identity.sign-up-with-password",
      submit: "Create account",
      fields: {
        username: {
          name: "username",
          label: "Username",
          kind: "text",
          hint: "",
          required: true,
          minLength: 3,
          maxLength: 32,
          pattern: "^[a-zA-Z0-9_]+$"
        },
        password: {
          name: "password",
          label: "Password",
          kind: "secret",
          hint: "",
          required: true,
          minLength: 1,
          maxLength: 128
        },
      },
    },
    signInWithPassword: {
      operation: "identity.sign-in-with-password",
      submit: "Sign in",
      fields: {
        username: {
          name: "username",
          label: "Username",
          kind: "text",
          hint: "",
          required: true,
          minLength: 3,
          maxLength: 32,
          pattern: "^[a-zA-Z0-9_]+$"
        },
        password: {
          name: "password",
          label: "Password",
          kind: "secret",
          hint: "",
          required: true,
          minLength: 1,
          maxLength: 128
        },
      },
    },
  },
  tables: {},
} as const satisfies Screen;

/** Who one can write to. */
export const PEOPLE_SCREEN = {
  path: "new",
  title: "New conversation",
  forms: {
    searchPeople: {
      operation: "identity.search-people",
      submit: "Search people",
      fields: {
        query: { name: "query", label: "Query", kind: "text", hint: "", required: true, minLength: 1, maxLength: 64 },
      },
    },
  },
  tables: {
    people: {
      operation: "identity.search-people",
      rows: "people",
      columns: [
        { name: "displayName", label: "Display name", kind: "text" },
        { name: "username", label: "Username", kind: "text" },
      ],
      actions: [],
    },
  },
} as const satisfies Screen;

/** The devices of one's account. */
export const DEVICES_SCREEN = {
  path: "settings",
  title: "Devices",
  forms: {},
  tables: {
    devices: {
      operation: "identity.read-own-account",
      rows: "devices",
      columns: [
        { name: "name", label: "Name", kind: "text" },
        { name: "lastSeenAt", label: "Last seen at", kind: "moment" },
        { name: "createdAt", label: "Created at", kind: "moment" },
        { name: "current", label: "Current", kind: "check" },
      ],
      actions: [
        { operation: "identity.revoke-device", label: "Remove", takes: ["deviceId"] },
      ],
    },
  },
} as const satisfies Screen;

/** Every screen, in the order of the navigation. */
export const NAVIGATION: readonly Screen[] = [
  WELCOME_SCREEN,
  PEOPLE_SCREEN,
  DEVICES_SCREEN,
];
