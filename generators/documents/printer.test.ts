import { parse } from "yaml";
import { print, startPrinter } from "./printer.ts";

const OPENAPI = {
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  paths: {},
  components: { schemas: { Thing: { type: "object", required: ["id"], properties: { id: { type: "string" } } } } },
};

describe("The thread that prints", () => {
  it("answers each who asks at the same time with his own document", async () => {
    const replies = await Promise.all([1, 2, 3].map(async (each) => print({ each })));
    expect(replies.map((each) => parse(each.yaml) as unknown)).toEqual([{ each: 1 }, { each: 2 }, { each: 3 }]);
    expect(replies.every((each) => each.types === undefined && each.refused === undefined)).toBe(true);
  });

  it("reads the types out of an OpenAPI document", async () => {
    const { types, yaml } = await print(OPENAPI, { withTypes: true });
    expect(types).toMatch(/Thing: \{\s+id: string;\s+\}/);
    expect(parse(yaml)).toEqual(OPENAPI);
  });

  it("says why there are no types, and prints the document all the same", async () => {
    const broken = { ...OPENAPI, components: { schemas: { Bad: { $ref: "nowhere" } } } };
    const { types, refused, yaml } = await print(broken, { withTypes: true });
    expect(types).toBeUndefined();
    expect(refused).toContain("nowhere");
    expect(parse(yaml)).toEqual(broken);
  });

  it("fails those who wait when it ends, and starts again for the next", async () => {
    const waits = print({ many: Array.from({ length: 200_000 }, (_, at) => at) });
    await startPrinter().terminate();
    await expect(waits).rejects.toThrow("has ended");
    expect((await print({ each: 2 })).yaml).toBe("each: 2\n");
  });
});
