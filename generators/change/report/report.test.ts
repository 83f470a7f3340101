import { nodesIn, readMarkdown } from "../../testing/read-markdown.ts";
import { exampleWith } from "../../testing/example-with.ts";
import { SEQUENCES } from "../../testing/hostile-specification.ts";
import { byWorst } from "../change.ts";
import { diffModels } from "../classify/diff-models.ts";
import { printHtml } from "./print-html.ts";
import { printMarkdown } from "./print-markdown.ts";
import { printText } from "./print-text.ts";

const hostile = SEQUENCES.join(" ");
const CHANGES = [
  ...diffModels(exampleWith("service.title", "a"), exampleWith("service.title", hostile)),
  ...diffModels(exampleWith("operation", undefined), exampleWith("operation", { id: "operation:x", action: hostile })),
  ...diffModels(exampleWith("entity.retain.kept", "P30D"), exampleWith("entity.retain.kept", "P7D")),
];

describe("A report", () => {
  it("begins with the worst, and says why, where and who meets it", () => {
    expect(byWorst(CHANGES).map(({ rule }) => rule)[0]).toBe("retention-shortened");
    const block = printText(CHANGES).split("\n\n")[0]!;
    expect(block.split("\n")).toEqual([
      "breaking retention-shortened: entities entity:example.StoredNote retain kept",
      "  at specs/main.tsp:1",
      "  Rows that are there and older than that are removed.",
      '  before "P30D"',
      '  after  "P7D"',
      "  storage breaking, privacy narrowing",
      "  meets table notes",
      expect.stringMatching(/^ {2}fingerprint [0-9a-f]{16}$/) as string,
    ]);
    for (const page of [printMarkdown(CHANGES, "1", "2"), printHtml(CHANGES, "1", "2")]) {
      expect(page.indexOf("retention-shortened")).toBeLessThan(page.indexOf("operation-added"));
      expect(page.indexOf("operation-added")).toBeLessThan(page.indexOf("title-changed"));
      for (const said of ["Rows that are there and older", "specs/main.tsp:1", "table notes"])
        expect(page).toContain(said);
    }
  });

  it("takes whatever a specification says for text", async () => {
    const html = printHtml(CHANGES, hostile, hostile);
    const tags = new Set([...html.matchAll(/<\/?([a-z!][a-z0-9]*)/gi)].map((each) => each[1]!));
    expect([...tags].sort()).toEqual(
      [
        "!doctype",
        "article",
        "body",
        "code",
        "h1",
        "h2",
        "h3",
        "head",
        "html",
        "li",
        "main",
        "meta",
        "p",
        "section",
        "strong",
        "style",
        "title",
        "ul",
      ].sort(),
    );
    const nodes = nodesIn(await readMarkdown(printMarkdown(CHANGES, hostile, hostile)));
    expect(nodes.filter(({ type }) => ["html", "image", "definition", "table"].includes(type))).toEqual([]);
    // A bare address of the web is a link to readers that know such; nothing else becomes one.
    expect(nodes.filter(({ type, url }) => type === "link" && !url!.startsWith("https://"))).toEqual([]);
  });
});
