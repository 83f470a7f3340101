import { generateFrom, generateScenario } from "./testing/generated-project.ts";
import { HOSTILE, HOSTILE_IMPORTS } from "./testing/hostile-specification.ts";
import { findTypeErrors } from "./testing/find-type-errors.ts";
import { listScenarios } from "./testing/run-scenario.ts";

describe("What is generated from the golden scenarios", () => {
  it("type-checks as strictly as everything else here, and agrees with what others read out of its documents", async () => {
    using all = new DisposableStack();
    const folders: string[] = [];
    let agreements = 0;
    for (const name of listScenarios().filter((each) => !each.startsWith("refused-"))) {
      const project = all.use(await generateScenario(name));
      if (await project.placeAgreement()) agreements += 1;
      folders.push(project.folder);
    }
    folders.push(all.use(await generateFrom(HOSTILE, HOSTILE_IMPORTS)).folder);
    expect(findTypeErrors(folders)).toEqual([]);
    expect(folders.length).toBeGreaterThan(8);
    expect(agreements).toBeGreaterThan(2);
  }, 120_000);
});
