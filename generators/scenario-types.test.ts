import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateFrom, generateScenario } from "./testing/generated-project.ts";
import { HOSTILE, HOSTILE_IMPORTS } from "./testing/hostile-specification.ts";
import { PROJECT } from "./testing/copy-project.ts";
import { listScenarios } from "./testing/run-scenario.ts";
import { runNode } from "./testing/run-node.ts";

describe("What is generated from the golden scenarios", () => {
  it("type-checks as strictly as everything else here", async () => {
    using all = new DisposableStack();
    const folders: string[] = [];
    for (const name of listScenarios().filter((each) => !each.startsWith("refused-")))
      folders.push(all.use(await generateScenario(name)).folder);
    folders.push(all.use(await generateFrom(HOSTILE, HOSTILE_IMPORTS)).folder);
    const project = join(folders[0]!, "tsconfig.json");
    const compilerOptions = { noEmit: true, types: ["node"], typeRoots: [join(PROJECT, "node_modules/@types")] };
    const include = folders.map((folder) => `${folder}/generated/**/*.ts`);
    writeFileSync(
      project,
      JSON.stringify({ extends: join(PROJECT, "tsconfig.json"), compilerOptions, include, exclude: [] }),
    );
    const { out } = runNode(join(PROJECT, "node_modules/typescript/bin/tsc"), ["--pretty", "false", "-p", project]);
    expect(out).toBe("");
    expect(folders.length).toBeGreaterThan(8);
  }, 120_000);
});
