import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { put } from "../../testing/put.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { diffDocuments } from "./diff-documents.ts";
import { Files } from "./files.ts";
import { readDocument, type ApiDocument } from "./read-document.ts";

type Tree = Record<string, unknown>;

const read = (document: object, name = "api.json") => readDocument(Files.of(JSON.stringify(document), name), name);
const rules = (before: ApiDocument, after: ApiDocument) => diffDocuments(before, after).map(({ rule }) => rule);
const to = (section: string, name: string) => ({ $ref: `#/components/${section}/${name}` });

/** An operation that answers with a schema. */
const answering = (schema: unknown, schemas: Tree = {}): Tree => ({
  openapi: "3.1.0",
  info: { title: "Notes", version: "1" },
  paths: {
    "/notes": { get: { responses: { 200: { description: "", content: { "application/json": { schema } } } } } },
  },
  components: { schemas },
});

/** Parts that each lead to the next one, and the last one. */
function chain(length: number, last: unknown, link: (next: string) => unknown): Tree {
  const links = Array.from({ length }, (_, at) => [`S${at}`, link(`S${at + 1}`)]);
  return Object.fromEntries([...links, [`S${length}`, last]]) as Tree;
}

const STARTED = performance.now();
/** What grows with every step is not done in an hour; everything here is done at once. */
afterAll(() => expect(performance.now() - STARTED).toBeLessThan(60_000));

describe("A document that refers to more than anybody can follow", () => {
  it("is compared where names lead to names, as often as they like, and where they lead round in circles", () => {
    const linked = (type: string) =>
      answering(
        to("schemas", "S0"),
        chain(5_000, { type }, (next) => to("schemas", next)),
      );
    expect(rules(read(linked("string")), read(linked("integer")))).toContain("type-changed");
    const round = answering(to("schemas", "A"), {
      A: to("schemas", "B"),
      B: to("schemas", "A"),
      C: to("schemas", "C"),
    });
    const files = read(round).files;
    expect(rules(read(round), read(answering({ type: "string" })))).toContain("reference-unread");
    expect(files.find(files.root, "#/components/schemas/C").part).toBeUndefined();
  });

  it("is compared where each of its schemas says the next one twice", () => {
    const twice = chain(28, { type: "object" }, (next) => ({ allOf: [to("schemas", next), to("schemas", next)] }));
    const [one, other] = [{ title: "a" }, { title: "b" }].map((more) =>
      read(answering({ allOf: [to("schemas", "S0"), more] }, twice)),
    );
    expect(rules(one!, other!)).toEqual(["schema-title-changed"]);
    expect(rules(one!, read(answering({ allOf: [to("schemas", "S0")] }, twice)))).toEqual(["schema-title-removed"]);
  });

  it("is compared where its choices together are more cases than anybody counts", () => {
    const among = (word: string) => ({ anyOf: Array.from({ length: 60 }, (_, at) => ({ title: `${word}${at}` })) });
    const all = { allOf: ["a", "b", "c", "d", "e"].map((word) => among(word)) };
    expect(rules(read(answering(all)), read(answering({ ...all, type: "object" })))).toHaveLength(1);
  });

  it("is compared where it lists tens of thousands of values, or a thousand choices", () => {
    const listed = (word: string) =>
      read(answering({ enum: Array.from({ length: 20_000 }, (_, at) => `${word}${at}`) }));
    expect(rules(listed("a"), listed("b"))).toHaveLength(1);
    expect(rules(listed("a"), listed("a"))).toEqual([]);
    const choices = (count: number) => {
      const choice = (at: number) => ({
        type: "object",
        required: ["kind"],
        properties: { kind: { const: `k${at}` } },
      });
      return read(answering({ oneOf: Array.from({ length: count }, (_, at) => choice(at)) }));
    };
    // A field tells them apart, and so one more is what it is to few.
    const more = (count: number) =>
      diffDocuments(choices(count), choices(count + 1)).map(({ severities }) => severities);
    expect(more(1_000)).toEqual(more(3));
  });

  it("is compared where a form takes longer to refuse a text than anybody waits", () => {
    const text = `${"a".repeat(60)}!`;
    for (const pattern of ["^(a+)+$", "^(a|a)*$", `^${"a?".repeat(60)}${"a".repeat(60)}$`, "^a*a*a*a*a*a*a*a*$"])
      expect(
        rules(read(answering({ type: "string", enum: [text] })), read(answering({ type: "string", pattern }))),
      ).not.toEqual([]);
  });

  it("is compared where a callback is called back by itself, and where a path leads to that", () => {
    const called = (description: string): Tree => ({
      ...answering({ type: "string" }),
      paths: { "/notes": { get: { callbacks: { done: to("callbacks", "Done") }, responses: {} } } },
      components: {
        callbacks: {
          Done: {
            "{$url}": {
              post: { description, callbacks: { again: to("callbacks", "Done"), more: to("callbacks", "Done") } },
            },
          },
        },
      },
    });
    expect(rules(read(called("a")), read(called("a")))).toEqual([]);
    expect(rules(read(called("a")), read(called("b")))).toEqual(["description-changed"]);
  });

  it("is compared where messages are one of themselves, and traits and payloads hold themselves", () => {
    const message = { oneOf: [to("messages", "A"), to("messages", "B")] };
    const second = (title: string) =>
      read({
        asyncapi: "2.6.0",
        info: { title: "Notes", version: "1" },
        channels: { notes: { publish: { message: to("messages", "A") } } },
        components: { messages: { A: message, B: { title, payload: { type: "string" } } } },
      });
    expect(rules(second("a"), second("b"))).not.toEqual([]);
    const holding = (name: string) => ({ properties: { inside: to("schemas", name) } });
    const third = (title: string) =>
      read({
        asyncapi: "3.0.0",
        info: { title, version: "1" },
        channels: {
          notes: {
            messages: { one: { headers: to("schemas", "S"), traits: [{ headers: to("schemas", "T") }] } },
          },
        },
        components: { schemas: { S: holding("S"), T: holding("T") } },
      });
    expect(rules(third("a"), third("b"))).toEqual(["title-changed"]);
  });

  it("says what it did not look into where what is put together would be more than fits anywhere", () => {
    const bound = chain(40, { a: 1 }, (next) => ({ x: to("messageBindings", next), y: to("messageBindings", next) }));
    const document = read({
      asyncapi: "3.0.0",
      info: { title: "Notes", version: "1" },
      channels: { notes: { messages: { one: { bindings: to("messageBindings", "S0") } } } },
      components: { messageBindings: bound },
    });
    expect(document.files.unread).toContain("#/components/messageBindings/S1");
  });
});

describe("A reference", () => {
  it("is the same in whatever way its signs are written, and finds what has odd ones in its name", () => {
    const schemas = (type: string) => ({ "a b/c": { type }, "C#": { type }, C: { type: "null" } });
    for (const written of ["a b~1c", "a%20b~1c", "a%20b%7E1c", "C#", "C%23"]) {
      const pair = ["string", "integer"].map((type) => read(answering(to("schemas", written), schemas(type))));
      const found = diffDocuments(pair[0]!, pair[1]!).map(({ subject }) => subject);
      expect(found).toEqual(["components schemas a b/c type", "components schemas C# type"]);
    }
  });

  it("leads to no place that the folder of its document is not above, by whatever way, and to no impossible one", () => {
    using folder = temporaryFolder();
    const { path } = folder;
    put(path, "secret.json", JSON.stringify({ type: "string" }));
    mkdirSync(join(path, "apis"));
    symlinkSync(join(path, "secret.json"), join(path, "apis/link.json"));
    symlinkSync(path, join(path, "apis/up"));
    put(path, "apis/own.json", JSON.stringify({ type: "string" }));
    symlinkSync("own.json", join(path, "apis/inside.json"));
    const unread = (reference: string) => {
      put(path, "apis/api.json", JSON.stringify(answering({ $ref: reference })));
      const document = readDocument(new Files("apis/api.json", { folder: path }), "apis/api.json");
      diffDocuments(document, document);
      return document.files.unread;
    };
    for (const inside of ["own.json", "./inside.json", "%6Fwn.json"]) expect(unread(inside)).toEqual([]);
    for (const outside of ["../secret.json", "%2e%2e/secret.json", "link.json", "up/secret.json", "a%00b.json"])
      expect(unread(outside)).toEqual([outside]);
  });
});

describe("A version of a document", () => {
  it("is one without quotes too, which YAML takes for a number", () => {
    for (const [text, format] of [
      ["openapi: 3.0", "openapi"],
      ["openapi: 3.1", "openapi"],
      ["asyncapi: 2.0", "asyncapi"],
      ["asyncapi: 3.0", "asyncapi"],
    ] as const)
      expect(readDocument(Files.of(`${text}\ninfo: {}\n`, "api.yaml"), "api.yaml").format).toBe(format);
  });
});
