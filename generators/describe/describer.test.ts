import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Ir } from "../model/ir.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { describe as describeHere, type Description } from "./describe.ts";
import { describer } from "./describer.ts";
import { OPENAPI_PATCH } from "../emitters/openapi/load-emitter.ts";

const SCENARIOS = join(import.meta.dirname, "../scenarios");

describe("The thread that compiles", () => {
  it("says of a specification what is said of it here, document and all", async () => {
    for (const scenario of ["emits-http", "emits-types", "emits-socket"]) {
      const folder = join(SCENARIOS, scenario, "input/specs");
      const [toldThere, toldHere]: [Ir[], Ir[]] = [[], []];
      const there = await describer.ask(folder, (ir) => void toldThere.push(ir));
      expect(there).toMatchObject({ kind: "described" });
      expect(toldThere).toHaveLength(1);
      // The mended emitter runs there, and the emitter as it is runs here.
      const here = await describeHere(folder, (ir) => void toldHere.push(ir));
      expect(JSON.parse(JSON.stringify([there, toldThere]))).toEqual(JSON.parse(JSON.stringify([here, toldHere])));
    }
  }, 60_000);

  it("says what is wrong with a specification, and goes on with the next", async () => {
    using folder = temporaryFolder();
    await expect(describer.ask(folder.path)).resolves.toMatchObject({ kind: "refused" });
    await expect(describer.ask(join(SCENARIOS, "emits-http/input/specs"))).resolves.toMatchObject({
      kind: "described",
    });
  }, 60_000);

  it("refuses two types that are given one name, in its own words", async () => {
    using folder = temporaryFolder();
    const text = `import "@typespec/http";
      using TypeSpec.Http;
      @service namespace Shop;
      namespace Goods { model Thing { a: string; } }
      @friendlyName("Goods.Thing") model Other { b: string; }
      @route("/a") @get op a(): Goods.Thing;
      @route("/b") @get op b(): Other;`;
    mkdirSync(join(folder.path, "specs"));
    writeFileSync(join(folder.path, "specs/main.tsp"), text);
    const diagnostic = { code: "blueprint/not-in-model", severity: "error", line: 5 };
    for (const described of [
      await describer.ask(join(folder.path, "specs")),
      await describeHere(join(folder.path, "specs"), () => {}),
    ])
      expect(described).toMatchObject({
        kind: "refused",
        diagnostics: expect.arrayContaining([expect.objectContaining(diagnostic)]) as object,
      });
  }, 60_000);

  it("generates the latest version, also of a namespace within the one that has versions", async () => {
    using folder = temporaryFolder();
    const text = `import "@typespec/http"; import "@typespec/versioning";
      using TypeSpec.Http; using TypeSpec.Versioning;
      @service @versioned(Versions) namespace Shop;
      enum Versions { v1, v2, v3 }
      namespace Goods {
        model Thing { a: string; @removed(Versions.v2) old?: string; @removed(Versions.v2) @added(Versions.v3) back?: string; }
        @route("/a") @get op a(): Thing;
        @route("/b") @get @removed(Versions.v2) op b(): Thing;
        @route("/c") @get @added(Versions.v2) op c(): Thing;
        @removed(Versions.v3) @route("/d") interface Gone { @get d(): Thing; }
      }`;
    mkdirSync(join(folder.path, "specs"));
    writeFileSync(join(folder.path, "specs/main.tsp"), text);
    const told: Ir[] = [];
    const described = await describer.ask(join(folder.path, "specs"), (ir) => void told.push(ir));
    expect(told[0]!.operations.map(({ id }) => id.split(".").at(-1)).toSorted()).toEqual(["a", "c"]);
    const [thing] = told[0]!.models.filter(({ name }) => name === "Thing");
    expect(thing!.properties.map(({ name }) => name)).toEqual(["a", "back"]);
    const { text: document } = (described as Description).openApi!;
    expect(document.match(/^ {2}\/.*:$/gm)).toEqual(["  /a:", "  /c:"]);
  }, 60_000);

  it("mends a place of the emitter that is there, once", () => {
    const emitter = fileURLToPath(import.meta.resolve("@typespec/openapi3"));
    const text = readFileSync(join(emitter, "..", OPENAPI_PATCH.file.split("/dist/src/")[1]!), "utf8");
    expect(text.split(OPENAPI_PATCH.place)).toHaveLength(2);
  });
});
