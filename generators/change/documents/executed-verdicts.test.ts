import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import type { Axis } from "../rules/rule.ts";
import { diffDocuments } from "./diff-documents.ts";
import { Files } from "./files.ts";
import { readDocument } from "./read-document.ts";

/** `VERDICTS=4000` tries so many pairs, others each time. */
const TRIES = process.env["VERDICTS"];

type Schema = boolean | { readonly [word: string]: unknown };

const texts = fc.constantFrom("", "a", "b", "ab", "a1", "7", "bbb", "aaaaaaa");
const numbers = fc.constantFrom(-1, 0, 1, 2, 3, 4, 6, 9, 0.5, 2.5);
const plain = fc.oneof(texts, numbers, fc.boolean(), fc.constant(null));
const fields = ["a", "b", "c"] as const;

/** A word of JSON Schema with something to say; bounds are drawn from few numbers, so that two often meet. */
const { schema: schemas } = fc.letrec<{ schema: Schema }>((tie) => {
  const inner = tie("schema");
  const few = fc.integer({ min: 0, max: 4 });
  const word = fc.oneof(
    fc.record({ type: fc.constantFrom("string", "integer", "number", "boolean", "null", "array", "object") }),
    fc.record({ type: fc.uniqueArray(fc.constantFrom("string", "integer", "null", "object"), { minLength: 1 }) }),
    fc.record({ enum: fc.uniqueArray(plain, { minLength: 1, maxLength: 4 }) }),
    fc.record({ const: plain }),
    ...["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"].map((name) =>
      few.map((value) => ({ [name]: value })),
    ),
    ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"].map((name) =>
      numbers.map((value) => ({ [name]: value })),
    ),
    fc.record({ multipleOf: fc.constantFrom(1, 2, 3) }),
    fc.record({ pattern: fc.constantFrom("^a", "b$", "[0-9]") }),
    fc.record({ required: fc.uniqueArray(fc.constantFrom(...fields), { minLength: 1 }) }),
    fc.record({ properties: fc.dictionary(fc.constantFrom(...fields), inner, { maxKeys: 2 }) }),
    fc.record({ additionalProperties: inner }),
    fc.record({ items: inner }),
    fc.record({ uniqueItems: fc.boolean() }),
    fc.record({ not: inner }),
    ...["anyOf", "oneOf", "allOf"].map((name) =>
      fc.array(inner, { minLength: 1, maxLength: 3 }).map((list) => ({ [name]: list })),
    ),
  );
  const words = fc.array(word, { maxLength: 3 }).map((all) => Object.assign({}, ...all) as Schema);
  return { schema: fc.oneof({ depthSize: "small", withCrossShrink: true }, words, fc.boolean(), words) };
});

const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    plain,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...fields, "d"), tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const values = fc.sample(anything, { numRuns: 1500, seed: 1 });

/** A schema and what somebody made of it: one word said otherwise, one more, one fewer, or all of it anew. */
const pairs = fc
  .tuple(schemas, schemas, fc.nat(), fc.constantFrom("mixed", "without", "anew"))
  .map(([before, other, at, how]): [Schema, Schema] => {
    if (how === "anew" || typeof before === "boolean") return [before, other];
    if (how === "mixed") return [before, typeof other === "boolean" ? other : { ...before, ...other }];
    const gone = Object.keys(before)[at % Math.max(1, Object.keys(before).length)];
    return [before, Object.fromEntries(Object.entries(before).filter(([name]) => name !== gone))];
  });

function documentOf(schema: Schema, name: string) {
  const content = { "application/json": { schema } };
  const responses = { "200": { description: "", content } };
  const paths = { "/things": { post: { requestBody: { required: true, content }, responses } } };
  const document = { openapi: "3.1.0", info: { title: "Things", version: "1" }, paths };
  return readDocument(Files.of(JSON.stringify(document), name), name);
}

function breaks(before: Schema, after: Schema, axis: Axis): boolean {
  const changes = diffDocuments(documentOf(before, "before.json"), documentOf(after, "after.json"));
  return changes.some(({ severities }) => severities[axis] === "breaking");
}

const ajv = new Ajv2020({ strict: false, validateSchema: false, unicodeRegExp: true });
const takerOf = (schema: Schema) => {
  const takes = ajv.compile(schema);
  return (value: unknown) => takes(value) as boolean;
};

function declaredIn(schema: unknown): ReadonlySet<string> {
  if (typeof schema !== "object" || schema === null) return new Set();
  const { properties } = schema as { properties?: object };
  const own = Array.isArray(schema) || properties === undefined ? [] : Object.keys(properties);
  return Object.values(schema).reduce<ReadonlySet<string>>((all, each) => all.union(declaredIn(each)), new Set(own));
}

const holds = (value: unknown, name: string): boolean =>
  typeof value === "object" &&
  value !== null &&
  (Object.hasOwn(value, name) || Object.values(value).some((each) => holds(each, name)));

/** Whoever writes by a document sends the fields that it declares: one that comes or goes is nothing that is refused. */
function apartFromUndeclared(before: Schema, after: Schema): readonly unknown[] {
  const names = [...declaredIn(before).symmetricDifference(declaredIn(after))];
  return values.filter((value) => !names.some((name) => holds(value, name)));
}

describe("A verdict about two documents, tried with values by a validator of somebody else's", () => {
  it("says of nothing that it breaks nobody where a value of one side is refused by the other", () => {
    const tried = { breaking: 0, harmless: 0, witnessed: 0 };
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const [old, now] = [takerOf(before), takerOf(after)];
        const written = apartFromUndeclared(before, after);
        const refused = written.find((each) => old(each) && !now(each));
        const unknown = written.find((each) => now(each) && !old(each));
        const [request, response] = [breaks(before, after, "request"), breaks(before, after, "response")];
        tried[request ? "breaking" : "harmless"] += 1;
        if (request && refused !== undefined) tried.witnessed += 1;
        expect({ request, refused, response, unknown }).toEqual({
          request: request || refused !== undefined,
          refused,
          response: response || unknown !== undefined,
          unknown,
        });
      }),
      TRIES === undefined ? { numRuns: 300, seed: 1 } : { numRuns: Number(TRIES) },
    );
    // A verdict may be too careful where nobody can be sure; where that is usual, nobody reads verdicts any more.
    expect(tried.witnessed / tried.breaking).toBeGreaterThan(0.9);
    expect(tried.harmless).toBeGreaterThan(tried.breaking / 2);
  }, 300_000);
});
