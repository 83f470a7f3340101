import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "../../generators/generate.ts";
import { runNode } from "../../generators/testing/run-node.ts";
import { temporaryFolder } from "../../generators/testing/temporary-folder.ts";

const BENCH = join(import.meta.dirname, "../bench/random-specifications.ts");

async function refusalOf(specification: string): Promise<string[]> {
  using folder = temporaryFolder();
  mkdirSync(join(folder.path, "specs"));
  writeFileSync(join(folder.path, "specs/main.tsp"), `import "@typespec/http";\n${specification}`);
  const result = await generate(folder.path, { withoutEventReference: true });
  if (result.kind !== "refused") return ["generated"];
  const errors = result.diagnostics.filter(({ severity }) => severity === "error");
  return errors.map(({ code, line }) => `${code} at ${line}`);
}

describe("A random specification", () => {
  it("becomes code that type-checks and documents that parse, or is refused at a line; the same each time", () => {
    // `node ci/bench/random-specifications.ts 5000` does the same with as many as there is time for.
    const { out, status } = runNode(BENCH, ["30", "20261"]);
    expect(out).toMatch(/"generated": 2\d/);
    expect(status === 0 ? "" : out).toBe("");
  }, 120_000);

  it("of a thousand declarations, each used before it is declared, is refused rather than a stack overflow", async () => {
    const models = Array.from({ length: 1000 }, (_each, at) => `model M${at} { next?: M${at + 1}; }\n`);
    const text = `@service namespace Long;\n${models.join("")}model M1000 {}\n@TypeSpec.Http.get op read(): M0;`;
    expect(await refusalOf(text)).toEqual(["blueprint/too-deep at 303"]);
  });

  it("that is a circle which the compiler does not see is refused rather than a stack overflow", async () => {
    const text =
      "namespace N { model A { b?: boolean | null = true } }\nnamespace N { union null { a: uint32 | null } }";
    expect(await refusalOf(text)).toEqual(["blueprint/too-deep at 1"]);
  });
});
