/**
 * The intermediate representation: everything a specification says, as plain sorted JSON.
 * Emitters see nothing else, so an artifact depends on the specification alone.
 */

import type { LanguageDeclaration } from "./language.ts";

export type { LanguageDeclaration };

/** Where a declaration stands: a path relative to the folder of the specification, lines from 1. */
export interface Source {
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
}

export type BuiltinName =
  | "string"
  | "boolean"
  | "bytes"
  | "utcDateTime"
  | "offsetDateTime"
  | "plainDate"
  | "plainTime"
  | "duration"
  | "url"
  | "int8"
  | "int16"
  | "int32"
  | "int64"
  | "uint8"
  | "uint16"
  | "uint32"
  | "uint64"
  | "safeint"
  | "integer"
  | "float32"
  | "float64"
  | "decimal"
  | "unknown";

export type TypeRef =
  | { readonly kind: "builtin"; readonly name: BuiltinName }
  | { readonly kind: "ref"; readonly id: string }
  | { readonly kind: "array"; readonly of: TypeRef; readonly minItems?: number; readonly maxItems?: number }
  | { readonly kind: "record"; readonly of: TypeRef }
  | { readonly kind: "tuple"; readonly of: readonly TypeRef[] }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | { readonly kind: "null" }
  | { readonly kind: "union"; readonly of: readonly TypeRef[] }
  | { readonly kind: "object"; readonly properties: readonly Property[]; readonly additional?: TypeRef };

/** What a value must satisfy besides its type. */
export interface Constraints {
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly minValueExclusive?: number;
  readonly maxValueExclusive?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly byteLength?: { readonly min: number; readonly max: number };
}

export type DataClass = "C0" | "C1" | "C2" | "C3" | "C4";

/** Any value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export interface Property {
  /** What it is called in JSON, and its column is called after. */
  readonly name: string;
  /** What the specification calls it, where that is another name. */
  readonly declared?: string;
  readonly type: TypeRef;
  readonly optional: boolean;
  /** What it is where nobody said it: of an input what the server takes, of a column what the database stores. */
  readonly default?: Json;
  readonly constraints: Constraints;
  readonly dataClass: DataClass | null;
  readonly doc: string;
  /** What the specification called it before, oldest first. Where nobody said so it is another one. */
  readonly renamedFrom?: readonly string[];
  /** Of a column: of what types it was, oldest first. */
  readonly typeChangedFrom?: readonly TypeRef[];
}

interface Declaration {
  /** `kind:context.Name`, unique in the specification. */
  readonly id: string;
  readonly context: string;
  readonly name: string;
  /** What it was called before, in the form of its name, oldest first. Where nobody said so it is another one. */
  readonly renamedFrom?: readonly string[];
  readonly doc: string;
  readonly source: Source;
}

export interface ScalarDeclaration extends Declaration {
  readonly base: BuiltinName;
  readonly constraints: Constraints;
  readonly dataClass: DataClass | null;
}

export interface EnumDeclaration extends Declaration {
  readonly members: readonly EnumMember[];
}

export interface EnumMember {
  readonly name: string;
  readonly value: string | number;
  readonly doc: string;
  /** What it was called before, oldest first. */
  readonly renamedFrom?: readonly string[];
}

export interface ModelDeclaration extends Declaration {
  readonly properties: readonly Property[];
  /** What fields beyond the declared ones hold, where a model allows any. */
  readonly additional?: TypeRef;
}

export interface UnionDeclaration extends Declaration {
  readonly of: readonly TypeRef[];
}

export interface ErrorDeclaration extends ModelDeclaration {
  readonly status: number;
  /** Where it can have others: which ones, both ends included. */
  readonly statuses?: readonly { readonly from: number; readonly to: number }[];
  readonly code: string;
}

export interface EntityDeclaration extends ModelDeclaration {
  readonly table: string;
  readonly keys: readonly string[];
  readonly generated: readonly string[];
  readonly indexes: readonly { readonly unique: boolean; readonly properties: readonly string[] }[];
  readonly appendOnly: boolean;
  /** An ISO 8601 duration, and the property that says from when on a row is kept for so long. */
  readonly retain: { readonly kept: string; readonly after: string } | null;
}

/** What browsers keep under a name; its records are the client's own. */
export interface ClientStoreDeclaration extends Declaration {
  readonly store: string;
  /** Of the worst that is in it. */
  readonly dataClass: DataClass;
}

export interface EventDeclaration extends ModelDeclaration {
  readonly type: string;
  readonly version: number;
  readonly priority: "chat" | "presence" | "analytics";
  readonly partitionKey: { readonly property: string; readonly prefix: string };
}

export interface PolicyRule {
  readonly effect: "allow" | "deny";
  readonly roles: readonly string[];
  readonly conditions: readonly string[];
}

export interface RateLimit {
  readonly points: number;
  readonly seconds: number;
  readonly per: "account" | "device" | "address" | "session";
  /** The action whose budget it is, where that is another one. */
  readonly bucket?: string;
}

/** How many wrong guesses there are before each further one waits longer. */
export interface GuessLimit {
  /** The id of the answer to a wrong guess. */
  readonly error: string;
  /** The property that says what the guess is about. */
  readonly about: string;
  readonly fromOne: number;
  readonly fromAll: number;
  /** The property that proves a known device. */
  readonly known?: string;
}

/** A body that travels under another name than application/json, or that is no JSON at all. */
export interface BodyForm {
  /** JSON, a text as it stands, bytes, which are base64 wherever they are a value, or a form whose parts are any of these. */
  readonly as: "json" | "text" | "bytes" | "form";
  /** The first one is what this side sends, unless a header of the input or the output says so. */
  readonly contentTypes: readonly string[];
  readonly parts?: readonly FormPart[];
}

/** A part of a form, or as many as there are in a list. */
export interface FormPart {
  readonly name: string;
  /** `file`: an object with `contents`, and with `contentType` and `filename` where they are said. */
  readonly as: "json" | "text" | "bytes" | "file";
  readonly list?: true;
  /** What a file is that does not say it. */
  readonly type?: string;
  /** A list that cannot be left out: where there is no part of it, it has no entries. */
  readonly always?: true;
}

/** How a list or an object is one text: what stands between its entries. `&`: each is a query parameter of its own. */
export interface Spread {
  readonly separator: string;
  /** `a,b`, or of an object the names and values `a,1,b,2`, or the assignments `a=1,b=2`. */
  readonly as: "list" | "pairs" | "assignments";
}

/** One of the ways in which an operation answers. */
export interface Answer {
  readonly status: number;
  readonly body: boolean;
  /** Names of headers in lower case, which are the names of their values as well. */
  readonly headers: readonly { readonly name: string; readonly list?: "comma" }[];
}

/** Since when nobody should begin to use a thing, and when it may be gone; RFC 3339 in UTC, whole seconds. */
export interface Sunset {
  readonly deprecatedAt: string;
  readonly endsAt: string;
}

/** What a client and a server agree on before they use it. */
export interface FeatureDeclaration {
  readonly name: string;
  readonly doc: string;
  readonly sunset?: Sunset;
}

/** Processes that whoever runs a server starts where it does what they answer. */
export interface ProcessRole {
  readonly role: string;
  /** `own`: they are asked at a port of their own, and no proxy of the service stands before them. */
  readonly address: "shared" | "own";
}

export interface HttpBinding {
  readonly kind: "http";
  readonly verb: "get" | "post" | "put" | "patch" | "delete" | "head";
  readonly path: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly property: string;
    readonly in: "path" | "query" | "header";
    readonly spread?: Spread;
    /** It may hold slashes: it is all the rest of the path. */
    readonly rest?: true;
    /** The last part of a path, which may be left out together with its slash. */
    readonly optional?: true;
  }[];
  /** Parts of the query that are always the same. */
  readonly fixed?: readonly { readonly name: string; readonly value: string }[];
  /** `flat`: the remaining input properties are the body; `property`: one input property is. */
  readonly body:
    | { readonly kind: "none" }
    | { readonly kind: "flat" }
    | { readonly kind: "property"; readonly property: string };
  /** How the body travels, where it is not plain JSON. */
  readonly bodyForm?: BodyForm;
  readonly status: number;
  /** How the answer travels, where it is not plain JSON. */
  readonly answerForm?: BodyForm;
  /** Where an answer is more than one status and a body: the output then says which one it is, and its headers. */
  readonly answers?: readonly Answer[];
  readonly authenticated: boolean;
}

export interface ChannelBinding {
  readonly kind: "channel";
  readonly address: string;
  /** Where its sockets are opened, if not where the service says: there frames are flat. */
  readonly door?: string;
  readonly direction: "fromClient" | "fromServer";
}

export interface OperationDeclaration extends Declaration {
  /** What the policy matrix calls it: `context.kebab-case-name`. */
  readonly action: string;
  readonly binding: HttpBinding | ChannelBinding;
  /** Path, query and body as one flat object. */
  readonly input: readonly Property[];
  readonly output: TypeRef | null;
  /** Ids of the declared errors. */
  readonly errors: readonly string[];
  readonly policy: readonly PolicyRule[];
  readonly rateLimit: RateLimit | null;
  readonly guessLimit?: GuessLimit;
  readonly audited: boolean;
  /** The feature that it is part of; none: every client and server has it. */
  readonly feature?: string;
  /** The processes that answer it where the work is shared, if these are others than all. */
  readonly process?: ProcessRole;
  /** Its own, or that of its feature. */
  readonly sunset?: Sunset;
}

export interface ContextDeclaration {
  readonly id: string;
  readonly name: string;
  readonly tier: number;
  readonly doc: string;
  readonly source: Source;
}

export interface TokensDeclaration extends Declaration {
  readonly group: string;
  readonly variant: "always" | "dark" | "moreContrast" | "reducedMotion";
  readonly tokens: readonly { readonly name: string; readonly value: string; readonly doc: string }[];
}

/** The sections of an architecture, in their order. */
export interface SectionsDeclaration extends Declaration {
  readonly version: string;
  readonly sections: readonly { readonly anchor: string; readonly doc: string }[];
}

/** A screen of the client: the forms and tables on it, each of an operation. */
export interface ScreenDeclaration extends Declaration {
  readonly path: string;
  readonly title: string;
  /** `fields`: those of the operation's input that a person fills in. */
  readonly forms: readonly {
    readonly operation: string;
    readonly submit: string;
    readonly fields: readonly string[];
  }[];
  /** `rows`: the property of the operation's output that holds the list. */
  readonly tables: readonly {
    readonly operation: string;
    readonly rows: string;
    readonly columns: readonly Property[];
    readonly actions: readonly {
      readonly operation: string;
      readonly label: string;
      readonly takes: readonly string[];
    }[];
  }[];
}

export interface Ir {
  readonly format: 1;
  /** The vocabulary that the specification uses; none when it is plain. */
  readonly language: LanguageDeclaration | null;
  /** The specification does not know our library: what is missing in it is a warning, not an error. */
  readonly plain: boolean;
  readonly service: {
    readonly title: string;
    readonly version: string;
    readonly doc: string;
    readonly license: { readonly name: string; readonly url?: string } | null;
    /** What every address of an operation begins with, and the paths of operations do not say. */
    readonly basePath: string;
    readonly socket: { readonly path: string; readonly maxFrameBytes: number } | null;
  };
  readonly contexts: readonly ContextDeclaration[];
  readonly scalars: readonly ScalarDeclaration[];
  readonly enums: readonly EnumDeclaration[];
  readonly unions: readonly UnionDeclaration[];
  readonly models: readonly ModelDeclaration[];
  readonly errors: readonly ErrorDeclaration[];
  readonly entities: readonly EntityDeclaration[];
  readonly events: readonly EventDeclaration[];
  readonly operations: readonly OperationDeclaration[];
  readonly tokens: readonly TokensDeclaration[];
  /** In the order of the navigation. */
  readonly screens: readonly ScreenDeclaration[];
  readonly sections: readonly SectionsDeclaration[];
  readonly roles: readonly { readonly name: string; readonly doc: string }[];
  readonly conditions: readonly { readonly name: string; readonly doc: string }[];
  /** None where nothing is agreed on. */
  readonly features?: readonly FeatureDeclaration[];
  /** None where nobody says what browsers keep. */
  readonly clientStores?: readonly ClientStoreDeclaration[];
}

export type AnyDeclaration =
  | ScalarDeclaration
  | EnumDeclaration
  | UnionDeclaration
  | ModelDeclaration
  | ErrorDeclaration
  | EntityDeclaration
  | ClientStoreDeclaration
  | EventDeclaration
  | OperationDeclaration
  | TokensDeclaration
  | ScreenDeclaration
  | SectionsDeclaration;
