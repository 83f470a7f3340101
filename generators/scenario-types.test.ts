import { generateFrom, generateScenario } from "./testing/generated-project.ts";
import { HOSTILE, HOSTILE_IMPORTS } from "./testing/hostile-specification.ts";
import { findTypeErrors } from "./testing/find-type-errors.ts";
import { listScenarios } from "./testing/run-scenario.ts";

describe("What is generated from the golden scenarios", () => {
  it("type-checks as strictly as everything else here", async () => {
    using all = new DisposableStack();
    const folders: string[] = [];
    for (const name of listScenarios().filter((each) => !each.startsWith("refused-")))
      folders.push(all.use(await generateScenario(name)).folder);
    folders.push(all.use(await generateFrom(HOSTILE, HOSTILE_IMPORTS)).folder);
    expect(findTypeErrors(folders)).toEqual([]);
    expect(folders.length).toBeGreaterThan(8);
  }, 120_000);
});
