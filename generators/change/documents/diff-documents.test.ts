import { put } from "../../testing/put.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { severitiesInOrder, type Change } from "../change.ts";
import { diffDocuments } from "./diff-documents.ts";
import { Files } from "./files.ts";
import { readDocument } from "./read-document.ts";

const read = (text: string, name = "api.yaml") => readDocument(Files.of(text, name), name);
const HEAD = `openapi: 3.0.3
info: { title: Pets, version: "1" }
paths:
  /pets/{id}:
    put:
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
components:
  schemas:
`;

function differences(before: string, after: string): string[] {
  return print(diffDocuments(read(before), read(after)));
}

function print(changes: readonly Change[]): string[] {
  return changes.map(({ rule, severities }) => {
    const axes = severitiesInOrder(severities).map(([axis, severity]) => `${axis} ${severity}`);
    return `${rule}: ${axes.join(", ")}`;
  });
}

describe("Two documents", () => {
  it("do not differ where the same is said in the words of another version, by a name, or by several at once", () => {
    const before = `${HEAD}    Pet: { type: object, required: [name], properties: { name: { type: string, nullable: true }, age: { type: integer, maximum: 9, exclusiveMaximum: true }, kind: { type: string, enum: [cat] } } }`;
    const after = `${HEAD.replace("3.0.3", "3.1.0")}    Name: { type: [string, 'null'] }
    Named: { type: object, required: [name], properties: { name: { $ref: '#/components/schemas/Name' } } }
    Pet: { allOf: [{ $ref: '#/components/schemas/Named' }, { type: object, properties: { age: { type: integer, exclusiveMaximum: 9 }, kind: { type: string, const: cat } } }] }`;
    const found = diffDocuments(read(before), read(after));
    expect([...new Set(found.flatMap(({ severities }) => Object.values(severities)))]).toEqual(["metadata-only"]);
  });

  it("are told apart by who meets what: a part that is referred to is compared once, for all who use it", () => {
    const [before, after] = [20, 10].map(
      (
        most,
      ) => `${HEAD}    Pet: { properties: { name: { $ref: '#/components/schemas/Name' }, mother: { $ref: '#/components/schemas/Pet' } } }
    Name: { type: string, maxLength: ${most} }`,
    );
    const found = diffDocuments(read(before!), read(after!));
    expect(print(found)).toEqual(["max-length-lowered: request breaking, response narrowing"]);
    expect(found[0]).toMatchObject({
      source: "api.yaml:12",
      consumers: ["operation PUT /pets/{id}"],
      before: 20,
      after: 10,
    });
    expect(found[0]!.subject).toBe("components schemas Name maxLength");
  });

  it("are told apart by what references call a part, which may be a name that it gives itself", () => {
    const of = (type: string) => ({
      openapi: "3.1.0",
      components: {
        schemas: {
          Pet: {
            $defs: { one: { $anchor: "one", type }, two: { $anchor: "two", type } },
            properties: { one: { $ref: "#one" }, two: { $ref: "#two" } },
          },
        },
      },
    });
    const found = diffDocuments(read(JSON.stringify(of("string"))), read(JSON.stringify(of("integer"))));
    expect(found.filter(({ rule }) => rule === "type-changed").map(({ subject }) => subject)).toEqual([
      "#one type",
      "#two type",
    ]);
  });

  it("have the same fingerprint for the same change, wherever it stands and whatever else differs", () => {
    const pet = (most: number) => `    Pet: { type: string, maxLength: ${most} }\n`;
    const [one] = diffDocuments(read(HEAD + pet(20)), read(HEAD + pet(10)));
    const more = `    Other: { type: string }\n`;
    const others = diffDocuments(read(HEAD + pet(20)), read(`# A comment.\n${HEAD}${more}${pet(10)}`));
    expect(others.map(({ fingerprint }) => fingerprint)).toContain(one!.fingerprint);
  });

  it("say of a choice what it does to both sides, and of what only answers have nothing to requests", () => {
    const pet = (choices: string) => `${HEAD}    Pet: { oneOf: [${choices}] }`;
    const [cat, dog] = ["cat", "dog"].map(
      (kind) =>
        `{ type: object, required: [kind], properties: { kind: { enum: [${kind}] }, id: { type: string, readOnly: true } } }`,
    );
    expect(differences(pet(cat!), pet(`${cat}, ${dog}`))).toEqual([
      "one-of-added: request widening, response breaking",
    ]);
    expect(
      differences(pet(`${cat}, ${dog}`), pet(`${cat}, ${dog!.replace("required: [kind]", "required: [kind, id]")}`)),
    ).toEqual(["required-added: response narrowing"]);
  });

  it("follow references into other files, and never to anywhere else", () => {
    using folder = temporaryFolder();
    for (const [version, type] of [
      ["one", "string"],
      ["two", "integer"],
    ] as const) {
      put(
        folder.path,
        `${version}/api.yaml`,
        HEAD +
          "    Pet: { $ref: 'parts/../parts/pet.json#/Pet' }\n    Far: { $ref: 'https://example.org/a#/A' }\n" +
          "    Out: { $ref: '../out.json#/Pet' }\n    Up: { $ref: 'parts/%2e%2e/../out.json#/Pet' }",
      );
      put(folder.path, "out.json", '{ "Pet": { "type": "string" } }');
      put(
        folder.path,
        `${version}/parts/pet.json`,
        `{\n\t"Pet": { "properties": {\n\t\t"name": { "type": "${type}" } } } }`,
      );
    }
    const [before, after] = ["one/api.yaml", "two/api.yaml"].map((name) =>
      readDocument(new Files(name, { folder: folder.path }), name),
    );
    const found = diffDocuments(before!, after!);
    expect(found.map(({ rule, source }) => [rule, source])).toEqual([["type-changed", "two/parts/pet.json:3"]]);
    expect(after!.files.unread).toEqual([
      "../out.json#/Pet",
      "https://example.org/a#/A",
      "parts/%2e%2e/../out.json#/Pet",
    ]);
  });

  it("of messages say who writes and who reads, in AsyncAPI 2 as in 3", () => {
    const second = (type: string) => `asyncapi: 2.6.0
info: { title: Notes, version: "1" }
channels:
  notes:
    publish: { message: { name: noted, payload: { type: object, properties: { text: { type: ${type} } } } } }`;
    const third = (type: string) => `asyncapi: 3.0.0
info: { title: Notes, version: "1" }
channels:
  n: { address: notes, messages: { noted: { name: noted, payload: { type: object, properties: { text: { type: ${type} } } } } } }
operations:
  hear: { action: receive, channel: { $ref: '#/channels/n' }, messages: [{ $ref: '#/channels/n/messages/noted' }] }`;
    for (const other of [second, third])
      expect(differences(second("string"), other("integer"))).toContain("type-changed: event-read breaking");
    expect(differences(third("string"), third("string").replace("receive", "send"))[0]).toMatch(
      /^operation-(added|removed): /,
    );
  });

  it("are refused in a sentence where there is nothing to compare", () => {
    const why = (text: string) => {
      try {
        read(text);
        return "nothing";
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(why("swagger: '2.0'")).toBe("api.yaml is Swagger 2.0: make it OpenAPI 3 first.");
    expect(why("a: [1")).toMatch(/^api\.yaml is neither YAML nor JSON: line \d: /);
    expect(why("[]")).toBe("api.yaml is no document: it holds no object.");
    expect(why("openapi: 4.0.0")).toBe("api.yaml is OpenAPI 4.0.0; compared are OpenAPI 3.0 to 3.2.");
    expect(why("hello: there")).toMatch(/it says no version of either\.$/);
    expect(
      why(
        `a: &a [x, x]\nb: &b [*a, *a]\n${Array.from({ length: 40 }, (_each, at) => `c${at}: &c${at} [*${at === 0 ? "b" : `c${at - 1}`}, *a, *${at === 0 ? "b" : `c${at - 1}`}]`).join("\n")}`,
      ),
    ).toMatch(/repeat it without end\.$/);
  });
});
