import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { EVERYTHING, WRONG } from "../../testing/every-kind.ts";
import { readTypes } from "../../agreement/read-types.ts";
import { generateFrom, generateScenario } from "../../testing/generated-project.ts";

interface Entry {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
}
interface Document {
  readonly info: { readonly version: string };
  readonly servers: unknown;
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Entry>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

const COMPOSED = `
@service(#{ title: "Shop" }) namespace Shop;
@roles enum Role { guest, user }
@classify(DataClass.C0) model Base { a: string; }
@classify(DataClass.C0) model Counted extends Base { ...Record<int32>; }
@classify(DataClass.C0) model Cat { kind: "cat"; lives: int32; }
@classify(DataClass.C0) model Dog { kind: "dog"; weight: int32; }
@discriminated(#{ envelope: "none", discriminatorPropertyName: "kind" }) union Pet { cat: Cat, dog: Dog }
@route("/pets") namespace Pets { @get @allow(Role.guest) op count(): Counted; @post @allow(Role.guest) op pet(): Pet; }`;

const TWO_CONTEXTS = `
/** A shop. */
@service(#{ title: "Shop" }) namespace Shop;
@roles enum Role { guest, user }
/** What is sold. */
@route("/wares") namespace Wares {
  @get @allow(Role.guest) op list(): string[];
  @post @allow(Role.guest) op addOne(): void;
}
/** Who buys: people. */
@route("/people") namespace People {
  /** Lists people: all of them. */
  @get @allow(Role.guest) op list(): Record<string>;
}`;

const CIRCLE = `
@service(#{ title: "Pets" }) @TypeSpec.Versioning.versioned(Version) namespace Pets;
enum Version { v1, v2 }
@roles enum Role { guest, user }
@classify(DataClass.C0) model Pet { owner: Owner | null; @visibility(Lifecycle.Create) chip: string; }
@classify(DataClass.C0) model Owner { pets: Pet[]; note?: string; }
@route("/pets") @post @allow(Role.guest) op add(@body pet: Pet): void;
@route("/owner") @get @allow(Role.guest) op owner(): Owner;`;

const CIRCLE_IN_A_LIST = `
@service(#{ title: "Clubs" }) namespace Clubs;
@roles enum Role { guest, user }
@classify(DataClass.C0) model Member { club: Club | null; name: string; }
@classify(DataClass.C0) model Club { members: Member[]; @visibility(Lifecycle.Update) why: string; }
@route("/members") @patch(#{ implicitOptionality: true }) @allow(Role.guest)
op change(@body change: { @classify(DataClass.C0) clubs: Club[]; @classify(DataClass.C0) members: Member[]; first: Member; }): void;
@route("/club") @get @allow(Role.guest) op club(): Club;`;

/** What stands on the way round, a list, a record and a union with a name, stands elsewhere too. */
const SHARED_ON_THE_WAY = ["Step[]", "Record<Step>", "Next"].map(
  (held) => `
@service(#{ title: "Walks" }) namespace Walks;
@roles enum Role { guest, user }
@classify(DataClass.C0) union Next { step: Step, none: null }
@classify(DataClass.C0) model Step { walk: Walk | null; @visibility(Lifecycle.Create) start: string; }
@classify(DataClass.C0) model Walk { held: ${held}; }
@route("/walks") @put @allow(Role.guest) op walk(@body walk: Walk): void;
@route("/plans") @put @allow(Role.guest) op plan(@body plan: { @classify(DataClass.C0) held: (${held})[]; }): void;
@route("/lists") @put @allow(Role.guest) op list(@body list: { @classify(DataClass.C0) held: (${held})[][]; }): void;
@route("/walks") @get @allow(Role.guest) op read(): Walk;`,
);

/** In one specification, libraries would give both bodies one name. */
const PROBLEMS = [`(...Report): Report`, `(@body whole: Report): { @body it: Report }`].map(
  (whole) => `
@service(#{ title: "Problems" }) namespace Problems;
@roles enum Role { guest, user }
@error @classify(DataClass.C0) model Problem { @statusCode _: 409; @header retryAfter?: int32; code: "busy"; }
@classify(DataClass.C0) model Mail { @header contentType: "text/plain"; @statusCode code?: 200; text: string; }
@classify(DataClass.C0) model Report { first: Problem | null; all: Problem[]; mail: Record<Mail>; }
@route("/reports") @post @allow(Role.guest) op report${whole};`,
);

const FROM_A_TEMPLATE = `
@service(#{ title: "Visits" }) namespace Visits;
@roles enum Role { guest, user }
@classify(DataClass.C0) model Visit { id: int64; @encode("unixTimestamp", int32) at: utcDateTime; }
@route("/visits") @post @allow(Role.guest) op add(...OmitProperties<Visit, "id">): void;`;

/** Whether a body, asked or told, is what a document says of it. */
function bodiesOf(document: object, verb: string, path: string, status?: string): (value: unknown) => boolean {
  const { components, paths } = document as {
    components: object;
    paths: Record<string, Record<string, { requestBody: Body; responses: Record<string, Body> }>>;
  };
  const entry = paths[path]![verb]!;
  const { schema } = (status === undefined ? entry.requestBody : entry.responses[status]!).content["application/json"]!;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  return ajv.compile({ ...schema, components }) as (value: unknown) => boolean;
}

interface Body {
  readonly content: Readonly<Record<string, { readonly schema: object }>>;
}

describe("openapi.yaml", () => {
  it("names every operation once, by its context where it has to, and sums it up", async () => {
    using project = await generateFrom(TWO_CONTEXTS);
    const document = parse(project.text("docs/openapi.yaml")) as Document;
    const entries = Object.values(document.paths).flatMap((each) => Object.values(each));
    expect(entries.map(({ operationId, tags, summary }) => [operationId, tags, summary]).sort()).toEqual([
      ["addOne", ["wares"], "add one"],
      ["people_list", ["people"], "Lists people"],
      ["wares_list", ["wares"], "list"],
    ]);
    expect(document.tags).toEqual([
      { name: "people", description: "Who buys: people." },
      { name: "wares", description: "What is sold." },
    ]);
    expect(document.servers).toEqual([{ url: "/" }]);
  });

  it("has every operation at its address, with its successes and its errors", async () => {
    using project = await generateScenario("emits-http");
    const { paths } = parse(project.text("docs/openapi.yaml")) as {
      paths: Record<
        string,
        Record<string, { responses: object; security?: unknown; parameters: { name: string; in: string }[] }>
      >;
    };
    const operations = project.ir.operations.flatMap(({ binding }) => (binding.kind === "http" ? [binding] : []));
    expect(operations.length).toBeGreaterThan(6);
    for (const { path, verb, status, parameters, authenticated, answers } of operations) {
      const entry = paths[path]![verb]!;
      expect(Object.keys(entry.responses)).toEqual(
        expect.arrayContaining((answers?.map((each) => each.status) ?? [status]).map(String)),
      );
      expect(entry.parameters.map((each) => [each.name, each.in])).toEqual(
        parameters.map((each) => [each.name, each.in]),
      );
      expect(entry.security !== undefined && JSON.stringify(entry.security).includes("Bearer")).toBe(authenticated);
    }
    expect(Object.keys(paths["/notes/{noteId}"]!["put"]!.responses)).toContain("404");
  });

  it("has schemas that take what fits and refuse what does not", async () => {
    using project = await generateScenario("emits-types");
    const { components } = parse(project.text("docs/openapi.yaml")) as Document;
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const validate = ajv.compile({ $ref: "#/components/schemas/More", components });
    expect(validate(EVERYTHING)).toBe(true);
    // The rest is said in words that a validator may pass over, or, as for tuples, not at all.
    const said = WRONG.filter(
      ([at]) => !["key", "sealed", "when", "day", "pair", "pair[1]", "small", "big"].includes(at),
    );
    for (const [at, change] of said) {
      const value = JSON.parse(JSON.stringify({ ...EVERYTHING, ...change })) as unknown;
      expect([at, change, validate(value)]).toEqual([at, change, false]);
    }
  });

  it("says records in the words that readers of types know", async () => {
    using project = await generateScenario("emits-types");
    const text = project.text("docs/openapi.yaml");
    const { components } = parse(text) as {
      components: { schemas: { Everything: { properties: Record<string, object> } } };
    };
    const { map, maps } = components.schemas.Everything.properties;
    expect(map).toEqual({ type: "object", additionalProperties: { type: "integer", format: "int32" } });
    expect(maps).toMatchObject({ items: { additionalProperties: { $ref: "#/components/schemas/Slug" } } });
    const types = await readTypes(parse(text) as object);
    expect(types).toMatch(/map: \{\s*\[key: string\]: number;\s*\}/);
    expect(types).toContain("nullable: string | null;");
    expect(types).toMatch(/optional\?: string;/);
  });

  it("composes schemas so that parts do not refuse each other, and tells variants apart", async () => {
    using project = await generateFrom(COMPOSED);
    const text = project.text("docs/openapi.yaml");
    const { components } = parse(text) as Document;
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const fits = (name: string, value: unknown) =>
      ajv.validate({ $ref: `#/components/schemas/${name}`, components }, value);
    expect([
      fits("Counted", { a: "x", n: 1 }),
      fits("Counted", { n: 1 }),
      fits("Counted", { a: "x", n: true }),
    ]).toEqual([true, false, false]);
    const dog = { kind: "dog", weight: 1 };
    expect([fits("Pet", dog), fits("Pet", { ...dog, kind: "cat" }), fits("Pet", { ...dog, more: 1 })]).toEqual([
      true,
      false,
      false,
    ]);
    expect(await readTypes(parse(text) as object)).toMatch(/Dog: \{[^]*?kind: "dog";/);
  });

  it("says of types that hold each other in every request what is sent, and in every answer what is read", async () => {
    using project = await generateFrom(CIRCLE, ["@typespec/versioning"]);
    const { components } = parse(project.text("docs/openapi.yaml")) as Document;
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const fits = (name: string, value: unknown) =>
      ajv.validate({ $ref: `#/components/schemas/${name}`, components }, value);
    const read = { owner: { pets: [{ owner: null }] } };
    const sent = { chip: "1", owner: { pets: [{ chip: "2", owner: { pets: [{ chip: "3", owner: null }] } }] } };
    expect([fits("Pet", read), fits("Owner", read.owner), fits("PetCreate", sent)]).toEqual([true, true, true]);
    expect([fits("Pet", sent), fits("Owner", sent.owner), fits("PetCreate", { chip: "1", ...read })]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("says of types that hold each other in the entries of a change that they are whole, and what they are there", async () => {
    using project = await generateFrom(CIRCLE_IN_A_LIST);
    const fits = bodiesOf(parse(project.text("docs/openapi.yaml")) as object, "patch", "/members");
    const club = (more: object) => ({ members: [{ name: "c", club: null }], why: "x", ...more });
    const entry = (more: object) => ({
      members: [{ name: "a", club: club({ members: [{ name: "b", club: club(more) }] }) }],
    });
    expect([entry({}), { first: { club: { members: [] } } }, { first: {} }].map(fits)).toEqual([true, true, true]);
    const wrong = [
      entry({ why: undefined }),
      entry({ why: 1 }),
      entry({ members: [{ name: "c" }] }),
      { members: [{}] },
    ];
    expect(wrong.map(fits)).toEqual([false, false, false, false]);
    const isRead = bodiesOf(parse(project.text("docs/openapi.yaml")) as object, "get", "/club", "200");
    const read = (more: object) => ({ members: [{ name: "a", club: { members: [], ...more } }] });
    expect([read({}), read({ why: "x" })].map(isRead)).toEqual([true, false]);
  });

  it.each(SHARED_ON_THE_WAY)(
    "says what is sent of a list, a record or a union that is on the way round: %s",
    async (text) => {
      using project = await generateFrom(text);
      const document = parse(project.text("docs/openapi.yaml")) as object;
      const held = (step: object) =>
        text.includes("held: Next") ? step : text.includes("Record<") ? { a: step } : [step];
      const [sent, read] = [held({ walk: null, start: "a" }), held({ walk: null })];
      for (const [path, within] of [
        ["/walks", (each: unknown) => ({ held: each })],
        ["/plans", (each: unknown) => ({ held: [each] })],
        ["/lists", (each: unknown) => ({ held: [[each]] })],
      ] as const) {
        const fits = bodiesOf(document, "put", path);
        const deep = held({ walk: { held: sent }, start: "b" });
        const halfRead = held({ walk: { held: read }, start: "b" });
        expect([path, ...[sent, deep, read, halfRead].map(within).map(fits)]).toEqual([path, true, true, false, false]);
      }
      const isRead = bodiesOf(document, "get", "/walks", "200");
      expect([read, held({ walk: { held: read } }), sent].map((each) => isRead({ held: each }))).toEqual([
        true,
        true,
        false,
      ]);
    },
  );

  it.each(PROBLEMS)(
    "takes a status, a content type and a header of an error for no fields: %s",
    async (specification) => {
      using project = await generateFrom(specification);
      const document = parse(project.text("docs/openapi.yaml")) as object;
      const report = { first: { code: "busy" }, all: [{ code: "busy" }], mail: { a: { text: "b" } } };
      for (const status of [undefined, "200"]) {
        const fits = bodiesOf(document, "post", "/reports", status);
        expect(fits(report)).toBe(true);
        for (const more of [
          { first: { code: "busy", _: 409 } },
          { all: [{ code: "busy", retryAfter: 1 }] },
          { mail: { a: { text: "b", contentType: "text/plain" } } },
        ])
          expect(fits({ ...report, ...more })).toBe(false);
      }
      expect(project.text("docs/openapi.yaml")).not.toContain("no field");
    },
  );

  it("knows how far a moment goes that an operation takes from a template", async () => {
    using project = await generateFrom(FROM_A_TEMPLATE);
    const { paths } = parse(project.text("docs/openapi.yaml")) as { paths: Record<string, object> };
    expect(paths["/visits"]).toMatchObject({
      post: {
        requestBody: {
          content: {
            "application/json": {
              schema: { properties: { at: { type: "integer", minimum: -2147483648, maximum: 2147483647 } } },
            },
          },
        },
      },
    });
  });

  it("says the bounds of what travels in an address or a header in words of its own version", async () => {
    using project = await generateScenario("plain-routes");
    const { paths } = parse(project.text("docs/openapi.yaml")) as { paths: Record<string, object> };
    expect(paths["/r/several"]).toMatchObject({
      get: {
        parameters: [
          { name: "words", schema: { minItems: 1 } },
          { name: "above", schema: { type: "integer", exclusiveMinimum: 0 } },
          { name: "below", schema: { type: "number", exclusiveMaximum: 1.5 } },
        ],
      },
    });
    expect(paths["/r/length"]).toMatchObject({
      head: { responses: { "200": { headers: { "content-length": { schema: { minimum: 0 } } } } } },
    });
  });

  it("is of the latest version", async () => {
    using project = await generateScenario("plain-http");
    const document = parse(project.text("docs/openapi.yaml")) as Document;
    expect(document.info.version).toBe("v2");
    expect(JSON.stringify(document.components.schemas["Dog"])).not.toContain("chip");
  });
});
