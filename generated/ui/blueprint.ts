// @generated tenchat:ui@1 hash:87d9ad17c4e8faf9dbccb938e781fb0b DO NOT EDIT DIRECTLY
// From specs/.

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

/** The first page: a name and a secret. What a device is called, it says itself. */
export const WELCOME_SCREEN = {
  path: "",
  title: "Welcome",
  conditions: [],
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
  path: "conversations/new",
  title: "New conversation",
  conditions: [],
  forms: {
    searchPeople: {
      operation: "identity.search-people",
      submit: "Search people",
      fields: {
        query: { name: "query", label: "Query", kind: "text", hint: "", required: true, minLength: 1, maxLength: 64 },
      },
    },
  },
  tables: {},
} as const satisfies Screen;

/** Everybody's devices and their sessions, for whoever runs this server. */
export const ADMINISTRATION_SCREEN = {
  path: "administration",
  title: "Administration",
  conditions: ["administrator"],
  forms: {
    listAllDevices: {
      operation: "identity.list-all-devices",
      submit: "Find",
      fields: {
        query: {
          name: "query",
          label: "Query",
          kind: "text",
          hint: "How the username begins; everybody's without it.",
          required: false,
          maxLength: 32
        },
      },
    },
  },
  tables: {
    devices: {
      operation: "identity.list-all-devices",
      rows: "devices",
      columns: [
        { name: "username", label: "Username", kind: "text" },
        { name: "deviceName", label: "Device name", kind: "text" },
        { name: "sessions", label: "Sessions", kind: "number" },
        { name: "lastSeenAt", label: "Last seen at", kind: "moment" },
        { name: "createdAt", label: "Created at", kind: "moment" },
      ],
      paged: true,
      actions: [
        { operation: "identity.end-device-sessions", label: "End sessions", takes: ["deviceId"] },
        { operation: "identity.remove-device", label: "Remove device", takes: ["deviceId"] },
      ],
    },
  },
} as const satisfies Screen;

/** What people have reported, for whoever runs this server. */
export const REPORTS_SCREEN = {
  path: "administration/reports",
  title: "Reports",
  conditions: ["administrator"],
  forms: {},
  tables: {
    reports: {
      operation: "moderation.list-reports",
      rows: "reports",
      columns: [
        { name: "reported", label: "Reported", kind: "text" },
        { name: "reason", label: "Reason", kind: "choice" },
        { name: "words", label: "Words", kind: "text" },
        { name: "quoted", label: "Quoted", kind: "text" },
        { name: "reporter", label: "Reporter", kind: "text" },
        { name: "reportedAt", label: "Reported at", kind: "moment" },
      ],
      paged: true,
      actions: [
        { operation: "moderation.close-report", label: "Close", takes: ["reportId"] },
      ],
    },
  },
} as const satisfies Screen;

/** Servers that are told what is said here, for whoever runs this one. */
export const SERVERS_SCREEN = {
  path: "administration/servers",
  title: "Other servers",
  conditions: ["administrator"],
  forms: {},
  tables: {
    servers: {
      operation: "federation.list-told-servers",
      rows: "servers",
      columns: [
        { name: "peer", label: "Peer", kind: "text" },
        { name: "conversations", label: "Conversations", kind: "number" },
        { name: "waiting", label: "Waiting", kind: "number" },
        { name: "error", label: "Error", kind: "text" },
        { name: "succeededAt", label: "Succeeded at", kind: "moment" },
        { name: "dueAt", label: "Due at", kind: "moment" },
      ],
      paged: true,
      actions: [
        { operation: "federation.tell-server-now", label: "Try now", takes: ["peer"] },
      ],
    },
  },
} as const satisfies Screen;

/** Every screen, in the order of the navigation. */
export const NAVIGATION = [
  WELCOME_SCREEN,
  PEOPLE_SCREEN,
  ADMINISTRATION_SCREEN,
  REPORTS_SCREEN,
  SERVERS_SCREEN,
] as const satisfies readonly Screen[];
