import { documentDifferences as differences } from "../../testing/document-differences.ts";

type Part = Readonly<Record<string, unknown>>;

const HARMLESS = "documentation metadata-only";
const api = (more: Part): Part => ({ openapi: "3.1.0", info: { title: "Notes", version: "1" }, ...more });
const notes = (item: Part, more: Part = {}): Part => api({ paths: { "/notes": item }, ...more });
const reading = (operation: Part, more: Part = {}): Part =>
  notes({ get: { responses: { "200": { description: "" } }, ...operation } }, more);
const asking = (parameter: Part) => reading({ parameters: [{ name: "ids", schema: { type: "array" }, ...parameter }] });

describe("A document of what is asked over HTTP", () => {
  it.each([
    ["query", { style: "form", explode: true, allowReserved: false, allowEmptyValue: false }],
    ["cookie", { style: "form", explode: true }],
    ["header", { style: "simple", explode: false }],
  ])("says nothing with a word on a parameter in a %s that holds anyway", (place, words) => {
    expect(differences(asking({ in: place }), asking({ in: place, ...words }))).toEqual([
      `part-in-other-words: ${HARMLESS}`,
    ]);
  });

  it("breaks whoever writes a value as before where a word says that it is written otherwise", () => {
    const query = { in: "query" };
    expect(differences(asking(query), asking({ ...query, explode: false }))).toEqual([
      "parameter-explode-changed: request breaking",
    ]);
    expect(differences(asking({ ...query, style: "form" }), asking({ ...query, style: "pipeDelimited" }))).toEqual([
      "parameter-style-changed: request breaking",
      "parameter-explode-changed: request breaking",
    ]);
  });

  it("calls others where an expression says, which is no name of a part of an address", () => {
    const calling = (where: string) =>
      reading({ callbacks: { done: { [where]: { post: { responses: { "200": { description: "" } } } } } } });
    expect(differences(calling("{$request.body#/url}"), calling("{$request.body#/other}"))).toEqual([
      "operation-removed: request breaking, response breaking, policy narrowing",
      "operation-added: request additive, response additive, policy additive",
    ]);
  });

  it.each<[string, Part, Part, string]>([
    ["a path says of itself", notes({ summary: "a" }), notes({ summary: "b" }), "summary-changed"],
    ["a path says by an extension", notes({ "x-a": 1 }), notes({ "x-a": 2 }), "extension-changed"],
    ["paths say by an extension", api({ paths: { "x-a": 1 } }), api({ paths: { "x-a": 2 } }), "extension-changed"],
    ["a path without operations is", notes({}), api({ paths: {} }), "path-removed"],
    [
      "a hook says of itself",
      api({ webhooks: { a: { summary: "a" } } }),
      api({ webhooks: { a: {} } }),
      "summary-removed",
    ],
    [
      "answers say by an extension",
      reading({ responses: { "x-a": 1 } }),
      reading({ responses: { "x-a": 2 } }),
      "extension-changed",
    ],
    [
      "calls say by an extension",
      reading({ callbacks: { a: { "x-a": 1 } } }),
      reading({ callbacks: { a: { "x-a": 2 } } }),
      "extension-changed",
    ],
    [
      "shared parts say by an extension",
      api({ components: { "x-a": 1 } }),
      api({ components: {} }),
      "extension-removed",
    ],
    [
      "is shared in a way nobody heard of",
      api({ components: { more: { a: 1 } } }),
      api({ components: { more: {} } }),
      "unheard-changed",
    ],
    [
      "a shared path is that nobody uses",
      api({ components: { pathItems: { a: {} } } }),
      api({}),
      "shared-part-removed",
    ],
    ["shared calls are that nobody uses", api({}), api({ components: { callbacks: { a: {} } } }), "shared-part-added"],
  ])("names what %s, which is nothing to anybody else", (_what, before, after, rule) => {
    expect(differences(before, after)).toEqual([`${rule}: ${HARMLESS}`]);
  });

  it("names what stands in place of a path", () => {
    expect(differences(api({ paths: { "/a": 5 } }), api({ paths: { "/a": 6 } }))).toEqual([
      "part-of-another-kind: request breaking, response breaking",
    ]);
  });

  it("takes what stands beside a reference to a path as said of that path", () => {
    const path = (beside: Part) =>
      notes(
        { $ref: "#/components/pathItems/Notes", ...beside },
        { components: { pathItems: { Notes: { get: { responses: {} } } } } },
      );
    const must = { parameters: [{ name: "word", in: "query", required: true, schema: {} }] };
    expect(differences(path({}), path(must))).toEqual(["required-parameter-added: request breaking"]);
  });

  it.each(["paths", "webhooks", "components"])("is refused with a sentence where its %s are a list", (field) => {
    expect(() => differences(api({}), api({ [field]: [] }))).toThrow(
      `api.json is no document: its ${field} are no object.`,
    );
    expect(differences(api({}), api({ [field]: null }))).toEqual([]);
  });

  it("finds each of two addresses that only differ in names by its own", () => {
    const both = api({
      paths: { "/a/{x}": { get: { responses: {} } }, "/a/{y}": { get: { responses: {} } } },
    });
    expect(differences(both, api({ paths: { "/a/{x}": { get: { responses: {} } } } }))).toEqual([
      "operation-removed: request breaking, response breaking, policy narrowing",
    ]);
  });

  it("has servers where operations say none, and only there", () => {
    const [here, there] = [{ servers: [{ url: "https://a.example" }] }, { servers: [{ url: "https://b.example" }] }];
    expect(differences(reading({}, here), reading(here, here))).toEqual([`part-in-other-words: ${HARMLESS}`]);
    expect(differences(reading({}, here), reading(there, here))).toEqual([
      "server-removed: request breaking, response breaking",
      "server-added: request additive",
    ]);
    expect(differences(reading(here, here), reading(here, there))).toEqual([
      `server-removed: ${HARMLESS}`,
      `server-added: ${HARMLESS}`,
    ]);
  });
});
