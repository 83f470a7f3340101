import { generate } from "../../generate.ts";
import { $decorators } from "../../library/decorators.ts";
import { library } from "../../library/diagnostics.ts";
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
  });
});
