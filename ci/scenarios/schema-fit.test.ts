import { misfits } from "./schema-fit.ts";
import type { Schema } from "./schema-fit.ts";

const document = { schemas: { Name: { type: "string" } } };
const schema: Schema = {
  type: "object",
  required: ["name"],
  properties: {
    name: { allOf: [{ $ref: "#/schemas/Name" }] },
    kind: { const: "direct" },
    seen: { anyOf: [{ type: "integer" }, { type: "null" }] },
    list: { type: "array", items: { $ref: "#/schemas/Name" } },
  },
};

describe("fitting a value to a schema", () => {
  it("finds nothing in a value that fits", () => {
    expect(misfits(document, schema, { name: "a", kind: "direct", seen: null, list: ["b"] })).toEqual([]);
  });

  it.each([
    [{}, ".name is missing"],
    [{ name: 1 }, ".name is not string"],
    [{ name: "a", more: 1 }, ".more is not declared"],
    [{ name: "a", kind: "group" }, ".kind is not direct"],
    [{ name: "a", seen: "x" }, ".seen fits none of its choices"],
    [{ name: "a", list: ["b", 2] }, ".list[1] is not string"],
    [[], " is not object"],
  ])("names what is wrong with %j", (value, problem) => {
    expect(misfits(document, schema, value)).toContain(problem);
  });
});
