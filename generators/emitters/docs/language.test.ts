import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "../../generate.ts";
import { $decorators } from "../../library/decorators.ts";
import { library } from "../../library/diagnostics.ts";
import { rules } from "../../library/linter.ts";
import { PROJECT } from "../../testing/copy-project.ts";

describe("The reference of the language", () => {
  it("comes from the library: every decorator with what it means, every diagnostic", async () => {
    const result = await generate(PROJECT);
    if (result.kind === "refused") throw new Error("The specification is broken.");
    const { decorators, diagnostics } = result.ir.language!;
    expect(decorators.map((each) => each.name).sort()).toEqual(Object.keys($decorators.Blueprint).sort());
    // What the reference says is what an editor shows beside the word.
    expect(decorators.filter((each) => each.doc === "").map((each) => each.name)).toEqual([]);
    expect(diagnostics.map((each) => each.code).sort()).toEqual(Object.keys(library.diagnostics).sort());
    const page = result.artifacts.find((each) => each.path === "generated/docs/language.md")!.text;
    for (const { name } of decorators) expect(page).toContain(`### \`@${name}`);
    for (const { code } of diagnostics)
      expect(page).toMatch(new RegExp(`^### \`${code}\`\n\n\\w+ \`blueprint/${code}\`: `, "m"));
    for (const rule of rules)
      expect(page).toMatch(new RegExp(`^### \`${rule.name}\`\n\n\`tenchat/${rule.name}\`: `, "m"));
    const silent = decorators.flatMap((each) =>
      each.parameters.filter(({ doc }) => doc === "").map(({ name }) => `@${each.name} ${name}`),
    );
    expect(silent).toEqual([]);
    // As the library itself says what a word takes, and what it can do without.
    const source = ["main", "client", "features", "processes"]
      .map((name) => readFileSync(join(PROJECT, `generators/library/lib/${name}.tsp`), "utf8"))
      .join("\n");
    const declared = [...source.matchAll(/^extern dec (\w+)\(\s*target: [^,)]+,?([^;]*)\);/gm)];
    expect(declared).toHaveLength(decorators.length);
    for (const [, name, taken] of declared) {
      const heading = new RegExp(`^### \`@${name}(\\(.*\\))?\`$`, "m").exec(page)![0];
      const names = [...taken!.matchAll(/((?:\.\.\.)?\w+\??):/g)].map((each) => each[1]!);
      expect([...heading.matchAll(/((?:\.\.\.)?\w+\??):/g)].map((each) => each[1])).toEqual(names);
    }
  });
});
