import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { PROJECT } from "../../testing/copy-project.ts";
import { generateScenario } from "../../testing/generated-project.ts";

describe("The section registry", () => {
  const read = (name: string) => readFileSync(join(PROJECT, "generated/docs", name), "utf8");

  it("TC-027 of our architecture has 34 kebab-case anchors, each once, at version 0.1.0", () => {
    const { sections, version } = parse(read("sections.yaml")) as { sections: string[]; version: string };
    expect(version).toBe("0.1.0");
    expect(new Set(sections).size).toBe(34);
    expect(sections).toHaveLength(34);
    expect(sections.filter((anchor) => !/^[a-z]+(-[a-z]+)*$/.test(anchor))).toEqual([]);
    expect([sections[0], sections.at(-1)]).toEqual(["purpose-and-scope", "future-evolution-hooks"]);
  });

  it("has a heading for each anchor that leads there, and says where the section is answered", () => {
    const { sections } = parse(read("sections.yaml")) as { sections: string[] };
    const blocks = read("sections.md").split(/^## /m).slice(1);
    // A heading's anchor is its text in lower case with hyphens for spaces.
    const anchors = blocks.map((block) => block.split("\n")[0]!.toLowerCase().replaceAll(" ", "-"));
    expect(anchors).toEqual(sections);
    expect(blocks.filter((block) => block.split("\n").slice(1).join("").trim() === "")).toEqual([]);
  });

  it("keeps the order of writing", async () => {
    using project = await generateScenario("emits-sections");
    expect(parse(project.text("docs/sections.yaml"))).toEqual({
      sections: ["purpose", "data-model"],
      version: "1.2.0",
    });
  });
});
