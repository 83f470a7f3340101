import type * as Model from "../../model/ir.ts";
import {
  pairClientStores,
  pairEntities,
  pairFields,
  pairProperties,
  pairRenamed,
} from "../../model/storage/pair-stored.ts";
import {
  always,
  among,
  flag,
  json,
  list,
  maybe,
  nullable,
  number,
  plain,
  record,
  sequence,
  set,
  silent,
  text,
  type RecordShape,
  type Shape,
} from "./shape.ts";

const property = () => PROPERTY;
const type: Shape = { kind: "type", property };
const types: Shape = { kind: "types", property };
const source = silent(record<Model.Source>({ path: text, line: number, endLine: number }));
const dataClass = nullable(among("C0", "C1", "C2", "C3", "C4"));

const constraints = record<Model.Constraints>(
  {
    pattern: maybe(text),
    format: maybe(text),
    minLength: maybe(number),
    maxLength: maybe(number),
    minValue: maybe(number),
    maxValue: maybe(number),
    minValueExclusive: maybe(number),
    maxValueExclusive: maybe(number),
    minItems: maybe(number),
    maxItems: maybe(number),
    byteLength: maybe(record<{ min: number; max: number }>({ min: number, max: number })),
  },
  "constraints",
);

export const PROPERTY: RecordShape = record<Model.Property>(
  {
    name: text,
    declared: maybe(text),
    type,
    optional: flag,
    default: maybe(json),
    constraints,
    dataClass,
    doc: text,
    renamedFrom: maybe(sequence(text)),
    typeChangedFrom: maybe(sequence(type)),
  },
  "property",
);
const properties = {
  ...list<Model.Property>(PROPERTY, false, (each) => each.name),
  paired: pairFields,
};

const renamedFrom = maybe(sequence(text));
const declared = { id: text, context: text, name: text, renamedFrom, doc: text, source };
const byId = (each: { readonly id: string }) => each.id;

const scalar = record<Model.ScalarDeclaration>({ ...declared, base: text, constraints, dataClass }, "scalar");
const member = record<Model.EnumMember>({ name: text, value: plain, doc: text, renamedFrom }, "member");
const choice = record<Model.EnumDeclaration>(
  {
    ...declared,
    members: {
      ...list<Model.EnumMember>(member, false, (each) => JSON.stringify(each.value)),
      paired: pairRenamed(({ name }: Model.EnumMember) => name),
    },
  },
  "enum",
);
const union = record<Model.UnionDeclaration>({ ...declared, of: types }, "union");
const modelFields = { ...declared, properties, additional: maybe(type) };
const model = record<Model.ModelDeclaration>(modelFields, "model");
const error = record<Model.ErrorDeclaration>(
  {
    ...modelFields,
    status: number,
    statuses: maybe(sequence(record<{ from: number; to: number }>({ from: number, to: number }))),
    code: text,
  },
  "error",
);
const index = record<Model.EntityDeclaration["indexes"][number]>({ unique: flag, properties: sequence(text) }, "index");
const entity = record<Model.EntityDeclaration>(
  {
    ...modelFields,
    properties: { ...properties, paired: pairProperties },
    table: text,
    keys: sequence(text),
    generated: set(text),
    indexes: list<Model.EntityDeclaration["indexes"][number]>(index, false, (each) => each.properties.join(" ")),
    appendOnly: flag,
    retain: nullable(record<NonNullable<Model.EntityDeclaration["retain"]>>({ kept: text, after: text })),
  },
  "entity",
);
const clientStore = record<Model.ClientStoreDeclaration>(
  {
    ...declared,
    store: text,
    dataClass: among("C0", "C1", "C2", "C3", "C4"),
  },
  "clientStore",
);
const event = record<Model.EventDeclaration>(
  {
    ...modelFields,
    type: text,
    version: number,
    priority: among("chat", "presence", "analytics"),
    partitionKey: record<Model.EventDeclaration["partitionKey"]>({ property: text, prefix: text }),
  },
  "event",
);

const part = record<Model.FormPart>(
  {
    name: text,
    as: among("json", "text", "bytes", "file"),
    list: maybe(always),
    type: maybe(text),
    always: maybe(always),
  },
  "part",
);
const form = record<Model.BodyForm>(
  {
    as: among("json", "text", "bytes", "form"),
    contentTypes: set(text),
    parts: maybe(list<Model.FormPart>(part, false, (each) => each.name)),
  },
  "form",
);
const spread = record<Model.Spread>({ separator: text, as: among("list", "pairs", "assignments") }, "spread");
type Parameter = Model.HttpBinding["parameters"][number];
const parameter = record<Parameter>(
  {
    name: text,
    property: text,
    in: among("path", "query", "header"),
    spread: maybe(spread),
    rest: maybe(always),
    optional: maybe(always),
  },
  "parameter",
);
type Header = Model.Answer["headers"][number];
const header = record<Header>({ name: text, list: maybe(among("comma")) }, "header");
const answer = record<Model.Answer>(
  { status: number, body: flag, headers: list<Header>(header, false, (each) => each.name) },
  "answer",
);
type Fixed = NonNullable<Model.HttpBinding["fixed"]>[number];
const http = record<Model.HttpBinding>(
  {
    kind: among("http"),
    verb: among("get", "post", "put", "patch", "delete", "head"),
    path: text,
    parameters: list<Parameter>(parameter, false, (each) => each.property),
    fixed: maybe(list<Fixed>(record<Fixed>({ name: text, value: text }, "fixed"), false, (each) => each.name)),
    body: {
      kind: "choice",
      by: "kind",
      options: {
        none: record<{ kind: "none" }>({ kind: among("none") }, "body"),
        flat: record<{ kind: "flat" }>({ kind: among("flat") }, "body"),
        property: record<{ kind: "property"; property: string }>({ kind: among("property"), property: text }, "body"),
      },
    },
    bodyForm: maybe(form),
    status: number,
    answerForm: maybe(form),
    answers: maybe(list<Model.Answer>(answer, false, (each) => String(each.status))),
    authenticated: flag,
  },
  "http",
);
const channel = record<Model.ChannelBinding>(
  { kind: among("channel"), address: text, door: maybe(text), direction: among("fromClient", "fromServer") },
  "channel",
);
const rule = record<Model.PolicyRule>({ effect: among("allow", "deny"), roles: set(text), conditions: set(text) });
const rateLimit = record<Model.RateLimit>(
  { points: number, seconds: number, per: among("account", "device", "address", "session"), bucket: maybe(text) },
  "rateLimit",
);
const guessLimit = record<Model.GuessLimit>(
  { error: text, about: text, fromOne: number, fromAll: number, known: maybe(text) },
  "guessLimit",
);
const sunset = record<Model.Sunset>({ deprecatedAt: text, endsAt: text }, "sunset");
const process = record<Model.ProcessRole>({ role: text, address: among("shared", "own") }, "process");
const operation = record<Model.OperationDeclaration>(
  {
    ...declared,
    action: text,
    binding: { kind: "choice", by: "kind", options: { http, channel } },
    input: properties,
    output: nullable(type),
    errors: set(text),
    policy: sequence(rule),
    rateLimit: nullable(rateLimit),
    guessLimit: maybe(guessLimit),
    audited: flag,
    feature: maybe(text),
    process: maybe(process),
    sunset: maybe(sunset),
  },
  "operation",
  ["idempotent"],
);

/** What a client calls the same: an address, whatever the operation there is called. */
const addressOf = ({ binding }: Model.OperationDeclaration) =>
  binding.kind === "http"
    ? `${binding.verb} ${binding.path.replaceAll(/\{[^}]*\}/g, "{}")}`
    : `${binding.direction} ${binding.door === undefined ? "" : `${binding.door} `}${binding.address}`;

const context = record<Model.ContextDeclaration>({ id: text, name: text, tier: number, doc: text, source }, "context");
type Token = Model.TokensDeclaration["tokens"][number];
const tokens = record<Model.TokensDeclaration>(
  {
    ...declared,
    group: text,
    variant: among("always", "dark", "moreContrast", "reducedMotion"),
    tokens: list<Token>(record<Token>({ name: text, value: text, doc: text }, "token"), false, (each) => each.name),
  },
  "tokens",
);
type Section = Model.SectionsDeclaration["sections"][number];
const sections = record<Model.SectionsDeclaration>(
  {
    ...declared,
    version: text,
    sections: list<Section>(record<Section>({ anchor: text, doc: text }, "section"), true, (each) => each.anchor),
  },
  "sections",
);
type Form = Model.ScreenDeclaration["forms"][number];
type Table = Model.ScreenDeclaration["tables"][number];
type Action = Table["actions"][number];
const action = record<Action>({ operation: text, label: text, takes: set(text) }, "rowAction");
const screen = record<Model.ScreenDeclaration>(
  {
    ...declared,
    path: text,
    title: text,
    forms: list<Form>(
      record<Form>({ operation: text, submit: text, fields: sequence(text) }, "screenForm"),
      true,
      (each) => each.operation,
    ),
    tables: list<Table>(
      record<Table>(
        {
          operation: text,
          rows: text,
          columns: list<Model.Property>({ ...PROPERTY, name: "column" }, true, (each) => each.name),
          actions: list<Action>(action, true, (each) => each.operation),
        },
        "screenTable",
      ),
      true,
      (each) => `${each.operation} ${each.rows}`,
    ),
  },
  "screen",
);

type Language = Model.LanguageDeclaration;
const word = { name: text, doc: text };
const byName = (each: { readonly name: string }) => each.name;
const byCode = (each: { readonly code: string }) => each.code;
type Decorator = Language["decorators"][number];
const language = record<Language>(
  {
    decorators: list<Decorator>(
      record<Decorator>(
        {
          ...word,
          target: text,
          parameters: sequence(
            record<Decorator["parameters"][number]>({ ...word, type: text, optional: flag, rest: flag }),
          ),
        },
        "decorator",
      ),
      false,
      byName,
    ),
    enums: list<Language["enums"][number]>(
      record<Language["enums"][number]>(
        { ...word, members: sequence(record<{ name: string; doc: string }>(word)) },
        "vocabulary",
      ),
      false,
      byName,
    ),
    diagnostics: list<Language["diagnostics"][number]>(
      record<Language["diagnostics"][number]>({ code: text, severity: text, message: text }, "diagnostic"),
      false,
      byCode,
    ),
    rules: list<Language["rules"][number]>(
      record<Language["rules"][number]>({ code: text, message: text, why: text }, "lint"),
      false,
      byCode,
    ),
  },
  "language",
);

const named = (name: string) =>
  list<{ name: string }>(record<{ name: string; doc: string }>(word, name), false, byName);

/** Everything that a model holds. Whoever adds to the model says here what it is, and in the rules what a change of it does. */
export const MODEL: RecordShape = record<Model.Ir>({
  format: among(1),
  language: nullable(language),
  plain: flag,
  service: record<Model.Ir["service"]>(
    {
      title: text,
      version: text,
      doc: text,
      license: nullable(record<{ name: string; url: string }>({ name: text, url: maybe(text) })),
      basePath: text,
      socket: nullable(record<{ path: string; maxFrameBytes: number }>({ path: text, maxFrameBytes: number })),
    },
    "service",
  ),
  contexts: list<Model.ContextDeclaration>(context, false, byId),
  scalars: list<Model.ScalarDeclaration>(scalar, false, byId),
  enums: list<Model.EnumDeclaration>(choice, false, byId),
  unions: list<Model.UnionDeclaration>(union, false, byId),
  models: list<Model.ModelDeclaration>(model, false, byId),
  errors: list<Model.ErrorDeclaration>(error, false, byId, (each) => each.code),
  entities: { ...list<Model.EntityDeclaration>(entity, false, byId), paired: pairEntities },
  events: {
    ...list<Model.EventDeclaration>(event, false, byId, (each) => each.type),
    paired: pairRenamed<Model.EventDeclaration>(byId),
  },
  operations: {
    ...list<Model.OperationDeclaration>(operation, false, byId, addressOf),
    paired: pairRenamed<Model.OperationDeclaration>(byId),
  },
  tokens: list<Model.TokensDeclaration>(tokens, false, byId, (each) => `${each.group} ${each.variant}`),
  screens: list<Model.ScreenDeclaration>(screen, true, byId, (each) => each.path),
  sections: list<Model.SectionsDeclaration>(sections, false, byId),
  roles: named("role"),
  conditions: named("condition"),
  features: maybe(
    list<Model.FeatureDeclaration>(
      record<Model.FeatureDeclaration>({ ...word, sunset: maybe(sunset) }, "feature"),
      false,
      byName,
    ),
  ),
  clientStores: maybe({
    ...list<Model.ClientStoreDeclaration>(clientStore, false, byId),
    paired: pairClientStores,
  }),
});
