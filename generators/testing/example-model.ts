import type { BuiltinName, Constraints, Ir, Property, TypeRef } from "../model/ir.ts";

const SOURCE = { path: "main.tsp", line: 1, endLine: 2 };
const declared = (kind: string, name: string) => ({
  id: `${kind}:example.${name}`,
  context: "example",
  name,
  doc: "",
  source: SOURCE,
});
const text: TypeRef = { kind: "builtin", name: "string" };
const property = (name: string, type: TypeRef, constraints: Constraints = {}): Property => ({
  name,
  type,
  optional: false,
  constraints,
  dataClass: "C1",
  doc: "",
});
const scalar = (name: string, constraints: Constraints, base: BuiltinName = "string") => ({
  ...declared("scalar", name),
  base,
  constraints,
  dataClass: "C1" as const,
});
const inner = { ...declared("model", "Inner"), properties: [property("word", text)] };
const ref = (id: string): TypeRef => ({ kind: "ref", id });
const note = property("note", ref("model:example.Note"));

/** One of everything that a model has, each met by a request, an answer, an event and a table. */
export const EXAMPLE: Ir = {
  format: 1,
  language: {
    decorators: [{ name: "entity", doc: "", target: "Model", parameters: [] }],
    enums: [{ name: "DataClass", doc: "", members: [] }],
    diagnostics: [{ code: "a", severity: "error", message: "one" }],
    rules: [{ code: "a", message: "one", why: "one" }],
  },
  plain: false,
  service: {
    title: "Example",
    version: "v1",
    doc: "",
    license: { name: "Apache-2.0", url: "https://example.org/a" },
    basePath: "/v1",
    socket: { path: "/socket", maxFrameBytes: 65536 },
  },
  contexts: [{ id: "context:example", name: "example", tier: 0, doc: "", source: SOURCE }],
  scalars: [
    scalar("Brief", { maxLength: 5 }),
    scalar("Long", { maxLength: 50 }),
    scalar("Number", {}, "int32"),
    scalar("Short", { maxLength: 5 }),
    scalar("Word", {}),
    scalar("Exact", {}, "decimal"),
    scalar("Near", {}, "float64"),
  ],
  enums: [{ ...declared("enum", "Color"), members: [{ name: "red", value: "red", doc: "" }] }],
  unions: [{ ...declared("union", "Either"), of: [text, { kind: "builtin", name: "int32" }] }],
  models: [
    {
      ...declared("model", "Note"),
      properties: [
        property("short", text),
        property("number", { kind: "builtin", name: "int32" }),
        property("list", { kind: "array", of: text }),
        property("bytes", { kind: "builtin", name: "bytes" }, {}),
        property("color", ref("enum:example.Color")),
        property("either", ref("union:example.Either")),
        property("count", ref("scalar:example.Number")),
        property("inner", ref("model:example.Inner")),
      ],
    },
    inner,
  ],
  errors: [{ ...declared("error", "Failed"), properties: [property("word", text)], status: 409, code: "failed" }],
  entities: [
    {
      ...declared("entity", "StoredNote"),
      properties: [
        property("noteId", text),
        note,
        property("number", { kind: "builtin", name: "int32" }),
        property("word", text),
      ],
      table: "notes",
      keys: ["noteId"],
      generated: [],
      indexes: [{ unique: false, properties: ["word"] }],
      appendOnly: false,
      retain: { kept: "P30D", after: "number" },
    },
  ],
  events: [
    {
      ...declared("event", "NoteAdded"),
      properties: [property("noteId", text), note],
      type: "note-added",
      version: 1,
      priority: "presence",
      partitionKey: { property: "noteId", prefix: "note" },
    },
  ],
  operations: [
    {
      ...declared("operation", "add"),
      action: "example.add",
      binding: {
        kind: "http",
        verb: "post",
        path: "/notes",
        parameters: [{ name: "number", property: "number", in: "query", spread: { separator: ",", as: "list" } }],
        fixed: [{ name: "v", value: "1" }],
        body: { kind: "property", property: "note" },
        bodyForm: { as: "form", contentTypes: ["text/plain"], parts: [{ name: "one", as: "text" }] },
        status: 200,
        answers: [{ status: 200, body: true, headers: [{ name: "location" }] }],
        authenticated: true,
      },
      input: [note, property("number", { kind: "builtin", name: "int32" })],
      output: ref("model:example.Note"),
      errors: ["error:example.Failed"],
      policy: [{ effect: "allow", roles: ["user"], conditions: [] }],
      rateLimit: { points: 10, seconds: 60, per: "account", bucket: "example.other" },
      guessLimit: { error: "error:example.Failed", about: "word", fromOne: 30, fromAll: 100 },
      audited: false,
      feature: "adding",
      process: { role: "exchange", address: "shared" },
      sunset: { deprecatedAt: "2027-01-01T00:00:00Z", endsAt: "2027-07-01T00:00:00Z" },
    },
    {
      ...declared("operation", "hear"),
      action: "example.hear",
      binding: { kind: "channel", address: "note.hear", direction: "fromClient" },
      input: [property("number", { kind: "builtin", name: "int32" })],
      output: null,
      errors: [],
      policy: [{ effect: "allow", roles: ["user"], conditions: [] }],
      rateLimit: null,
      audited: false,
    },
  ],
  tokens: [
    {
      ...declared("tokens", "Spaces"),
      group: "space",
      variant: "always",
      tokens: [{ name: "small", value: "1rem", doc: "" }],
    },
  ],
  screens: [
    {
      ...declared("screen", "Notes"),
      path: "notes",
      title: "Notes",
      forms: [{ operation: "operation:example.add", submit: "Add", fields: ["number"] }],
      tables: [
        {
          operation: "operation:example.add",
          rows: "list",
          columns: [property("word", text)],
          actions: [{ operation: "operation:example.add", label: "Remove", takes: [] }],
        },
      ],
    },
  ],
  sections: [{ ...declared("sections", "Sections"), version: "0.1.0", sections: [{ anchor: "model", doc: "" }] }],
  roles: [{ name: "user", doc: "" }],
  conditions: [{ name: "owner", doc: "" }],
  features: [{ name: "adding", doc: "" }],
  clientStores: [{ ...declared("clientStore", "DraftStore"), store: "drafts", dataClass: "C4" }],
};
