import fc from "fast-check";
import type { Block, Inline } from "./formatted.ts";
import { parseBlocks } from "./parse-blocks.ts";
import { parseInlines } from "./parse-inlines.ts";

/** As HTML, only to read it here. */
function told(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === "lines") return line(block.children);
      if (block.kind === "code") return `<pre>${block.text}</pre>`;
      if (block.kind === "quote") return `<q>${told(block.blocks)}</q>`;
      const list = block.first === null ? "ul" : `ol ${block.first}`;
      return `<${list}>${block.items.map((item) => `<li>${told(item)}`).join("")}</>`;
    })
    .join("|");
}

function line(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === "text") return inline.text;
      if (inline.kind === "mention") return `<@${inline.username}>`;
      if (inline.kind === "link")
        return `<a ${inline.href}>${inline.text}${inline.host ? ` (${inline.host})` : ""}</a>`;
      if (!("children" in inline)) return `<code>${inline.text}</code>`;
      const name = { strong: "b", emphasis: "i", struck: "s" }[inline.kind];
      return `<${name}>${line(inline.children)}</${name}>`;
    })
    .join("");
}

/** Every letter of it, in order. */
function letters(blocks: readonly Block[]): string {
  const within = (inline: Inline): string =>
    "text" in inline ? inline.text : inline.children.map((child) => within(child)).join("");
  return blocks
    .map((block) => {
      if (block.kind === "lines") return block.children.map(within).join("");
      if (block.kind === "code") return block.text;
      return block.kind === "quote" ? letters(block.blocks) : block.items.map((item) => letters(item)).join("");
    })
    .join("");
}

describe("the text of a message", () => {
  it.each([
    ["plain\n\n  and as it was  ", "plain\n\n  and as it was  "],
    [
      "**bold** *italic* _too_ ~~gone~~ `co*de*`",
      "<b>bold</b> <i>italic</i> <i>too</i> <s>gone</s> <code>co*de*</code>",
    ],
    ["***both*** and **bold *within* it**", "<b><i>both</i></b> and <b>bold <i>within</i> it</b>"],
    ["snake_case_name 2*3*4 ** a ** * b *", "snake_case_name 2*3*4 ** a ** * b *"],
    ["*never closed and **closed**", "*never closed and <b>closed</b>"],
    ["**crossed *over** it*", "<b>crossed *over</b> it*"],
    ["これは**大事**です", "これは<b>大事</b>です"],
    ["@Ada_1, *@bob* and `@code` of a@b.org", "<@ada_1>, <i><@bob></i> and <code>@code</code> of a@b.org"],
    ["``a ` b`` and ` alone", "<code>a ` b</code> and ` alone"],
    ["> said\n> **so**\nanswer", "<q>said\n<b>so</b></q>|answer"],
    ["- one\n- two\n  - three\nend", "<ul><li>one<li>two|<ul><li>three</></>|end"],
    ["3. c\n4. d", "<ol 3><li>c<li>d</>"],
    ["-no list\n1.5 neither", "-no list\n1.5 neither"],
    ["```ts\n**not** bold\n```\nafter", "<pre>**not** bold</pre>|after"],
    [
      "# no heading <b>no html</b> ![no](x) [no](http://e.org)",
      "# no heading <b>no html</b> ![no](x) [no](<a http://e.org/>http://e.org</a>)",
    ],
  ])("reads %j", (text, expected) => {
    expect(told(parseBlocks(text))).toBe(expected);
  });

  it.each([
    ["see https://e.org/a_b_(c)?d=*e*, or", "see <a https://e.org/a_b_(c)?d=*e>https://e.org/a_b_(c)?d=*e</a>*, or"],
    ["(http://e.org/x).", "(<a http://e.org/x>http://e.org/x</a>)."],
    ["**https://e.org**", "<b><a https://e.org/>https://e.org</a></b>"],
    ["www.e.org!", "<a https://www.e.org/>www.e.org</a>!"],
    ["mailto:a@e.org?subject=x", "<a mailto:a@e.org?subject=x>mailto:a@e.org?subject=x</a>"],
    ["https://e.org\u202e/gpj", "<a https://e.org/>https://e.org</a>\u202e/gpj"],
    ["https://bank.org@evil.org/", "https://bank.org@evil.org/"],
    ["https://b\u0430nk.org/", "<a https://xn--bnk-6cd.org/>https://b\u0430nk.org/ (xn--bnk-6cd.org)</a>"],
    ["http://2130706433.0x1/ http://a b", "http://2130706433.0x1/ http://a b"],
    [
      "javascript:alert(1) data:text/html,x file:///etc ftp://e.org vbscript:x xhttps://e.org",
      "javascript:alert(1) data:text/html,x file:///etc ftp://e.org vbscript:x xhttps://e.org",
    ],
  ])("finds the addresses in %j", (text, expected) => {
    expect(line(parseInlines(text))).toBe(expected);
  });

  it("loses no letter of what holds no line of a list, a quote or code", () => {
    const signs = fc.constantFrom(..."*_~`<>[]() ", "https://e.org", "www.", "a", "ß", "家", "🏳️‍🌈");
    const word = fc.array(signs, { maxLength: 60 }).map((parts) => `x${parts.join("")}`);
    fc.assert(
      fc.property(word, (text) => {
        const marks = (all: string) => all.replaceAll(/[*_~`]/gu, "");
        expect(marks(letters(parseBlocks(text)))).toBe(marks(text));
      }),
      { numRuns: 300 },
    );
  });

  it("nests no deeper than it can be drawn, whatever somebody thinks up", () => {
    const hostile = ["*a _b ", "> - ", "- > "].map((part) => part.repeat(5000));
    for (const text of hostile) expect(JSON.stringify(parseBlocks(text)).match(/children/gu)!.length).toBeLessThan(20);
  });
});
