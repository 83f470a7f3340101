import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "./fingerprint/files.ts";
import { library } from "./library/diagnostics.ts";
import { codeOfRule, rules } from "./library/linter.ts";
import { $decorators } from "./library/decorators.ts";
import { listScenarios, readGolden, runScenario, SCENARIOS } from "./testing/run-scenario.ts";

describe("Golden scenarios", () => {
  const scenarios = listScenarios();

  it.each(scenarios)("%s says what was recorded (`npm run record` after a wanted change)", async (name) => {
    expect(Object.fromEntries(await runScenario(name))).toEqual(Object.fromEntries(await readGolden(name)));
  });

  it("show every diagnostic and every rule of the library, at a file and a line", () => {
    const lines = scenarios.flatMap((name) =>
      readFileSync(join(SCENARIOS, name, "diagnostics.txt"), "utf8").split("\n"),
    );
    const codes = [...Object.keys(library.diagnostics).map((code) => `blueprint/${code}`), ...rules.map(codeOfRule)];
    const missing = codes.filter(
      (code) => !lines.some((line) => new RegExp(`^specs/\\S+\\.tsp:\\d+:\\d+ \\w+ ${code}: `).test(line)),
    );
    expect(missing).toEqual([]);
  });

  it("use every decorator of the library", async () => {
    const inputs = filesBelow(SCENARIOS, (name) => name.endsWith(".tsp"));
    const text = inputs.map((path) => readFileSync(join(SCENARIOS, path), "utf8")).join("\n");
    const missing = Object.keys($decorators.Blueprint).filter((name) => !text.includes(`@${name}`));
    expect(missing).toEqual([]);
  });

  it("show a file of every emitter", async () => {
    const outputs = filesBelow(SCENARIOS, () => true);
    const shown = new Set(
      outputs.flatMap((path) => {
        if (!path.includes("/output/")) return [];
        return /@generated tenchat:([a-z-]+)@/.exec(readFileSync(join(SCENARIOS, path), "utf8"))?.[1] ?? [];
      }),
    );
    const manifest = JSON.parse(readFileSync(join(SCENARIOS, "../../fingerprints.json"), "utf8")) as {
      artifacts: Record<string, { emitter: string }>;
    };
    const all = new Set(Object.values(manifest.artifacts).map((each) => each.emitter));
    expect([...all].filter((emitter) => !shown.has(emitter))).toEqual([]);
  });
});
