import { setTimeout as sleep } from "node:timers/promises";
import { typesReader } from "./types-reader.ts";

/** A document with one type, which has one property. */
const documentWith = (property: string) => ({
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  paths: {},
  components: { schemas: { Thing: { type: "object", properties: { [property]: { type: "string" } } } } },
});

describe("The thread that reads types", () => {
  it("answers each who asks at the same time with the types of his own document", async () => {
    const all = await Promise.all(["a", "b", "c"].map((each) => typesReader.ask(documentWith(each))));
    for (const [at, name] of ["a", "b", "c"].entries())
      expect(all[at]).toEqual({ text: expect.stringMatching(`Thing: \\{\\s+${name}\\?: string;\\s+\\}`) as string });
  });

  it("says why a document has no types", async () => {
    const broken = { ...documentWith("a"), components: { schemas: { Bad: { $ref: "nowhere" } } } };
    await expect(typesReader.ask(broken)).resolves.toEqual({ refused: expect.stringContaining("nowhere") as string });
  });

  it("refuses what cannot be handed over, and goes on with the next", async () => {
    await expect(typesReader.ask({ never() {} })).rejects.toMatchObject({ name: "DataCloneError" });
    await expect(typesReader.ask(documentWith("a"))).resolves.toHaveProperty("text");
  });

  it("is kept while somebody holds it, and there again after it has been let go", async () => {
    const release = typesReader.hold();
    await sleep(500);
    await expect(typesReader.ask(documentWith("a"))).resolves.toHaveProperty("text");
    release();
    await sleep(500);
    await expect(typesReader.ask(documentWith("b"))).resolves.toHaveProperty("text");
  });
});
