import { documentDifferences as differences } from "../../../testing/document-differences.ts";

type Part = Readonly<Record<string, unknown>>;

const HARMLESS = "documentation metadata-only";
const refer = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const content = { "application/json": { schema: refer("Pet") } };
const KIND = { propertyName: "kind" };
const kind = { type: "object", required: ["kind"], properties: { kind: { type: "string" } } };

/** Pets that are read and written, and what they are made of. */
const pets = (schemas: Part, Pet: Part = { ...kind, discriminator: KIND }): Part => ({
  openapi: "3.0.3",
  info: {},
  paths: {
    "/pets": { post: { requestBody: { content }, responses: { "200": { description: "", content } } } },
    "/cats": {
      get: { responses: { "200": { description: "", content: { "application/json": { schema: refer("Cat") } } } } },
    },
  },
  components: { schemas: { Pet, ...schemas } },
});
const madeOf = (properties: Part) => ({ allOf: [refer("Pet"), { type: "object", properties }] });
const string = { type: "string" };

describe("Schemas that a field tells apart", () => {
  it("are met by whoever meets the one that they are made of", () => {
    const of = (type: string) => pets({ Cat: madeOf({ lives: string }), Dog: madeOf({ trick: { type } }) });
    expect(differences(of("string"), of("integer"))).toEqual(["type-changed: request breaking, response breaking"]);
    const mapped = (type: string) =>
      pets(
        { Cat: madeOf({}), Dog: { type: "object", properties: { trick: { type } } } },
        {
          ...kind,
          discriminator: { ...KIND, mapping: { dog: "#/components/schemas/Dog" } },
        },
      );
    expect(differences(mapped("string"), mapped("integer"))).toEqual([
      "type-changed: request breaking, response breaking",
    ]);
  });

  it("are told as one more or one fewer where one comes or goes", () => {
    const [cat, dog] = [{ Cat: madeOf({ lives: string }) }, { Dog: madeOf({ trick: string }) }];
    const [one, both] = [pets(cat), pets({ ...cat, ...dog })];
    expect(differences(one, both)).toEqual([
      `whole-schema-added-narrower: ${HARMLESS}`,
      "variant-added: request widening, response breaking",
    ]);
    expect(differences(both, one)).toEqual([
      `whole-schema-removed-wider: ${HARMLESS}`,
      "variant-removed: request breaking, response narrowing",
    ]);
  });

  it("are others under another name, which is what the field says of them", () => {
    const named = (name: string) => pets({ Cat: madeOf({}), [name]: madeOf({ trick: string }) });
    expect(differences(named("Dog"), named("Hound"))).toEqual([
      `whole-schema-removed-wider: ${HARMLESS}`,
      `whole-schema-added-narrower: ${HARMLESS}`,
      "variant-removed: request breaking, response narrowing",
      "variant-added: request widening, response breaking",
    ]);
    const among = (name: string, discriminator: Part = KIND) =>
      pets({ Cat: kind, [name]: { ...kind, title: "Dog" } }, { oneOf: [refer("Cat"), refer(name)], discriminator });
    expect(differences(among("Dog"), among("Hound"))).toContain(
      "choice-called-otherwise: request breaking, response breaking",
    );
  });

  it("are the same where it is written out what the field says anyway", () => {
    const among = (name: string, mapping?: Part) =>
      pets(
        { Cat: kind, [name]: { ...kind, title: "Dog" } },
        {
          oneOf: [refer("Cat"), refer(name)],
          discriminator: { ...KIND, ...(mapping === undefined ? {} : { mapping }) },
        },
      );
    expect(differences(among("Dog"), among("Dog", { Dog: "#/components/schemas/Dog", Cat: "Cat" }))).toEqual([
      `said-in-other-words: ${HARMLESS}`,
    ]);
  });

  it("are nothing to whoever meets one of them alone", () => {
    const of = (type: string) => ({
      ...pets({ Cat: madeOf({ lives: string }), Dog: madeOf({ trick: { type } }) }),
      paths: { "/cats": { get: { responses: { "200": { content: { a: { schema: refer("Cat") } } } } } } },
    });
    expect(differences(of("string"), of("integer"))).toEqual([`type-changed: ${HARMLESS}`]);
  });
});
