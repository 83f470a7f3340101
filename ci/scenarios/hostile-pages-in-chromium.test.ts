import type { Browser } from "playwright-core";
import { generateFrom, type GeneratedProject } from "../../generators/testing/generated-project.ts";
import { HOSTILE, HOSTILE_IMPORTS } from "../../generators/testing/hostile-specification.ts";
import { readMarkdown, type MarkdownNode } from "../../generators/testing/read-markdown.ts";
import { browserStory, openBrowser } from "./browser/open-browser.ts";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const elements: Readonly<Record<string, string>> = {
  paragraph: "p",
  emphasis: "em",
  strong: "strong",
  delete: "del",
  list: "ul",
  listItem: "li",
  blockquote: "blockquote",
  table: "table",
  tableRow: "tr",
  tableCell: "td",
};

/** HTML of a page, with whatever its reader takes for HTML as it stands: the least careful of all renderers. */
function render(node: MarkdownNode): string {
  const inside = (node.children ?? []).map(render).join("");
  const value = node.value ?? "";
  if (node.type === "html") return value;
  if (node.type === "text") return escaped(value);
  if (node.type === "inlineCode" || node.type === "code") return `<code>${escaped(value)}</code>`;
  if (node.type === "link") return `<a href="${escaped(node.url!)}">${inside}</a>`;
  if (node.type === "image") return `<img src="${escaped(node.url!)}">`;
  if (node.type === "heading") return `<h${node.depth}>${inside}</h${node.depth}>`;
  const element = elements[node.type];
  return element === undefined ? inside : `<${element}>${inside}</${element}>`;
}

browserStory("What is generated from a specification with everything in it that somewhere ends a text", () => {
  let project: GeneratedProject;
  let browser: Browser;

  beforeAll(async () => {
    [project, browser] = await Promise.all([generateFrom(HOSTILE, HOSTILE_IMPORTS), openBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    project?.[Symbol.dispose]();
  });

  it("is pages of words in Chromium: nothing runs, nothing is fetched, and no sign turns the direction of writing", async () => {
    const page = await browser.newPage();
    const happened: string[] = [];
    page.on("dialog", (dialog) => void (happened.push("dialog"), dialog.dismiss()));
    page.on("request", (request) => void happened.push(request.url()));
    page.on("pageerror", (error) => void happened.push(error.message));
    for (const path of project.paths.filter((each) => each.endsWith(".md"))) {
      await page.setContent(`<!doctype html><body>${render(await readMarkdown(project.text(path)))}</body>`);
      const found = (await page.evaluate(`({
        elements: [...new Set([...document.body.querySelectorAll("*")].map((each) => each.localName))].sort(),
        links: [...document.links].map((each) => each.getAttribute("href")).filter((href) => !/^(?:#|https:)/.test(href)),
        turned: /[\\u202a-\\u202e\\u2066-\\u2069\\u200b]/.test(document.body.innerText),
      })`)) as { elements: string[]; links: string[]; turned: boolean };
      const foreign = found.elements.filter(
        (each) => !/^(?:a|code|h[1-6]|td|tr|tbody|table|[pu]l?|li|em|strong|del)$/.test(each),
      );
      expect({ path, foreign, links: found.links, turned: found.turned }).toEqual({
        path,
        foreign: [],
        links: [],
        turned: false,
      });
    }
    expect(happened).toEqual([]);
    await page.close();
  }, 60_000);

  it("is a style sheet in Chromium that says what was written", async () => {
    const page = await browser.newPage();
    await page.setContent(`<!doctype html><body></body>`);
    await page.addStyleTag({ content: project.text("tokens/tokens.css") });
    const said = await page.evaluate(`getComputedStyle(document.documentElement).getPropertyValue("--tc-words-one")`);
    expect(said).toBe(`"x" 'javascript:'`);
    await page.close();
  }, 60_000);
});
