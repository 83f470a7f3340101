import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runNode } from "../../generators/testing/run-node.ts";
import { explain, type Explained } from "./http-specs/reasons.ts";
import type { Measured } from "./http-specs/report.ts";

const generators = join(import.meta.dirname, "../../generators");

describe("The scenario specifications of @typespec/http-specs, which nobody here wrote", () => {
  let measured: Measured & Pick<Explained, "unexplained" | "needless"> & { summary: string; report: string };

  beforeAll(() => {
    const run = runNode(join(import.meta.dirname, "http-specs/measure.ts"));
    expect(run.err).toBe("");
    measured = JSON.parse(run.out) as typeof measured;
  }, 300_000);

  it("crash the generators nowhere", () => {
    expect(measured.outcomes.length).toBeGreaterThan(60);
    expect(measured.outcomes.filter((each) => each.kind === "crashed")).toEqual([]);
  });

  it("become code that type-checks under strict, 64 of 66 at least", () => {
    expect(measured.typeErrors).toEqual([]);
    const generated = measured.outcomes.filter((each) => each.kind === "generated" && each.operations.length > 0);
    expect(generated.length).toBeGreaterThanOrEqual(64);
  });

  it("are refused at a file and a line otherwise, as every operation is that is left out", () => {
    const refused = measured.outcomes.filter((each) => each.kind === "refused");
    for (const { name, said } of refused)
      expect([name, said.filter((each) => each.severity === "error")]).toEqual([name, [expect.anything()]]);
    const said = measured.outcomes
      .flatMap((each) => each.said)
      .filter((each) => each.message.startsWith("The operation"));
    for (const { path, line, message } of [...refused.flatMap((each) => each.said), ...said])
      expect({ message, path, line }).toEqual({
        message,
        path: expect.stringMatching(/\.tsp$/),
        line: expect.any(Number),
      });
    expect([...refused.flatMap((each) => each.said), ...said].filter((each) => each.line < 1)).toEqual([]);
  });

  it("have servers made of generated code that answer what the scenarios ask, but where a listed reason says why not", () => {
    expect(measured.servings.filter(({ asked }) => asked > 0).length).toBe(measured.outcomes.length);
    expect(measured.unexplained).toEqual([]);
    expect(measured.needless).toEqual([]);
  });

  it("have no reason that explains nothing, or not all that it says", () => {
    const failure = { scenario: "B_b", request: "GET /b", problem: "status 404 instead of 200", answer: "" };
    const serving = { name: "b", asked: 2, failures: [failure] };
    const tried = (reason: object) => explain([serving], [{ why: "w", ...reason }]);
    expect(tried({ of: ["b"] })).toMatchObject({ unexplained: [], needless: ["b"] });
    expect(tried({ asked: [["B_b", failure.problem]] })).toMatchObject({ unexplained: [], needless: [] });
    const other = { asked: [["B_b", "another body"]] };
    expect(tried(other)).toMatchObject({ unexplained: [failure], needless: ["B_b"] });
  });

  it("are what the document about them says (`node ci/scenarios/http-specs/measure.ts --record` after a wanted change)", () => {
    expect(measured.report).toBe(readFileSync(join(generators, "http-specs.md"), "utf8"));
    const readme = readFileSync(join(generators, "README.md"), "utf8").replaceAll(/\s+/g, " ");
    expect(readme).toContain(measured.summary);
  });
});
