import { parse } from "yaml";
import { setTimeout as sleep } from "node:timers/promises";
import { printer } from "./printer.ts";

const OPENAPI = {
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  paths: {},
  components: { schemas: { Thing: { type: "object", required: ["id"], properties: { id: { type: "string" } } } } },
};

describe("The thread that prints", () => {
  it("answers each who asks at the same time with his own document", async () => {
    const replies = await Promise.all([1, 2, 3].map(async (each) => printer.ask({ each })));
    expect(replies.map((each) => parse(each.yaml) as unknown)).toEqual([{ each: 1 }, { each: 2 }, { each: 3 }]);
  });

  it("reads the types out of an OpenAPI document", async () => {
    const { types, yaml } = await printer.ask(OPENAPI);
    expect(types).toMatch(/Thing: \{\s+id: string;\s+\}/);
    expect(parse(yaml)).toEqual(OPENAPI);
  });

  it("says why there are no types, and prints the document all the same", async () => {
    const broken = { ...OPENAPI, components: { schemas: { Bad: { $ref: "nowhere" } } } };
    const { types, refused, yaml } = await printer.ask(broken);
    expect(types).toBeUndefined();
    expect(refused).toContain("nowhere");
    expect(parse(yaml)).toEqual(broken);
  });

  it("says what it cannot print, and starts again for the next", async () => {
    await expect(printer.ask({ kind: new Map() })).rejects.toThrow(/could not be printed: .*Map/);
    await expect(printer.ask({ never() {} })).rejects.toMatchObject({ name: "DataCloneError" });
    expect((await printer.ask({ each: 2 })).yaml).toBe("each: 2\n");
  });

  it("is kept while somebody holds it, and there again after it has been let go", async () => {
    const release = printer.hold();
    await sleep(500);
    expect((await printer.ask({ each: 1 })).yaml).toBe("each: 1\n");
    release();
    await sleep(500);
    expect((await printer.ask({ each: 2 })).yaml).toBe("each: 2\n");
  });
});
