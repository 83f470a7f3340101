import { PLANTS, type Planted } from "./plants.ts";

export interface DocumentPair {
  readonly before: object;
  readonly after: object;
  /** What was planted where: the index of each operation, and that of its plant. */
  readonly planted: ReadonlyMap<number, number>;
}

/** Two documents of so many operations; every fifth of the second has something planted, one thing after the other. */
export function makePair(count: number, padding: number): DocumentPair {
  const planted = new Map<number, number>();
  for (let at = 0; at < count; at += 5) planted.set(at, (at / 5) % PLANTS.length);
  return { before: makeDocument(count, padding, new Map()), after: makeDocument(count, padding, planted), planted };
}

function makeDocument(count: number, padding: number, planted: ReadonlyMap<number, number>): object {
  const paths: Record<string, object> = {};
  const schemas: Record<string, object> = {};
  for (let at = 0; at < count; at++) {
    const plant = planted.get(at);
    const made = plant === undefined ? makeOperation(at, padding) : PLANTS[plant]!.change(makeOperation(at, padding));
    schemas[`Thing${at}`] = (made ?? makeOperation(at, padding)).schema;
    paths[`/things${at}/{id}`] = made === undefined ? {} : { post: made.operation };
  }
  for (let at = 0; at < count; at += 10)
    schemas[`Other${at / 10}`] = {
      type: "object",
      properties: { words: { type: "array", items: { type: "string" } } },
    };
  const securitySchemes = {
    key: { type: "apiKey", in: "header", name: "x-key" },
    open: { type: "http", scheme: "basic" },
  };
  const info = { title: "Things", version: "1.0.0" };
  return { openapi: "3.0.3", info, security: [{}, { open: [] }], paths, components: { schemas, securitySchemes } };
}

function makeOperation(at: number, padding: number): Planted {
  const ref = { $ref: `#/components/schemas/Thing${at}` };
  const json = { content: { "application/json": { schema: ref } } };
  return {
    operation: {
      operationId: `changeThing${at}`,
      summary: `Changes thing ${at}.`,
      tags: [`kind${at % 9}`],
      parameters: [
        { name: "id", in: "path", required: true, schema: { type: "string" } },
        { name: "limit", in: "query", schema: { type: "integer", maximum: 100 } },
      ],
      requestBody: structuredClone(json),
      responses: {
        "200": { description: "Done.", ...structuredClone(json) },
        "404": { description: "There is none." },
      },
    },
    schema: {
      type: "object",
      description: "x".repeat(padding),
      required: ["name"],
      properties: {
        name: { type: "string", maxLength: 50 },
        kind: { type: "string", enum: ["a", "b"] },
        code: { type: "string", pattern: "^[A-Z]{3}$" },
        // Something that ten of them share.
        next: { $ref: `#/components/schemas/Other${Math.floor(at / 10)}` },
      },
    },
  };
}
