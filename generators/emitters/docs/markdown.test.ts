import { nodesIn, readMarkdown } from "../../testing/read-markdown.ts";
import { code, inline, prose, table, text } from "./markdown.ts";

describe("What stands on a page", () => {
  it("is as it was written, where it is a name", () => {
    expect(text("a_b *c* `d` [e](f) | <g> & &lt; ~h~ \\")).toBe(
      "a_b \\*c\\* \\`d\\` \\[e\\](f) \\| &lt;g> & &amp;lt; \\~h\\~ \\\\",
    );
    expect(["# x", "- x", "> x", "1. x", "1.5"].map(text)).toEqual(["\\# x", "\\- x", "\\> x", "1\\. x", "1.5"]);
    expect(text("javascript:x \u202ey")).toBe("javascript\\:x \\\\u{202e}y");
  });

  it("is as it was written, where it is a value, with as many signs around it as that takes", () => {
    expect(["a", "`", "a``b", " a ", "", "a\nb", "a\\|b"].map(code)).toEqual([
      "`a`",
      "`` ` ``",
      "```a``b```",
      "`a`",
      "\\`\\`",
      "`a b`",
      "`a\\`\\|`b`",
    ]);
  });

  it("keeps code, emphasis, lists and links to the web of documentation, and nothing else", () => {
    const kept = "One `<b>` and **two** [three](https://example.org/a?b#c).\n\n- four\n- `five`\n\n```ts\n<six>\n```";
    expect(prose(kept)).toBe(kept);
    expect(prose("```\n<b>")).toBe("\\`\\`\\`\n&lt;b>");
    expect(prose("a\n===\n---\n# b\n> c\n<b>d</b>")).toBe("a\n\\===\n\\---\n\\# b\n\\> c\n&lt;b>d&lt;/b>");
    expect(prose("![a](https://b) [c](javascript:d) [e](data:f)")).toBe(
      "\\![a](https://b) \\[c\\](javascript\\:d) \\[e\\](data:f)",
    );
    // A sign that begins code in one line must not end it in the next.
    expect(prose("a ` b\nc ` <b> `d`")).toBe("a \\` b\nc `<b>`d\\`");
    expect(inline("a\n\n- b\r\n`c|d`")).toBe("a - b `c|d`");
    expect(table(["a"], [[inline("`b|c` d|e")]])).toBe("| a |\n| --- |\n| `b\\|c` d\\|e |\n");
  });

  it("is never HTML, a picture, a heading or a link elsewhere for who reads it", async () => {
    const bits = [
      "<b>",
      "`",
      "``",
      "```",
      "\n",
      "\\",
      "[",
      "](javascript:x)",
      "](https://x)",
      "!",
      "#",
      " ",
      "-",
      "|",
      "a",
      "~~~",
      ">",
      "&lt;",
      "*",
      "\u202e",
    ];
    let state = 7;
    const draw = () =>
      Array.from({ length: 12 }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return bits[(state >>> 8) % bits.length]!;
      }).join("");
    for (let count = 0; count < 15; count++) {
      const written = Array.from({ length: 20 }, draw);
      const page = written
        .map((each) => `# x\n\n${prose(each)}\n\n${table([text(each)], [[inline(each)], [code(each)]])}`)
        .join("\n");
      const nodes = nodesIn(await readMarkdown(page));
      const wrong = nodes.filter(
        ({ type, url }) => /html|image/i.test(type) || (type === "link" && !/^https?:/.test(url!)),
      );
      expect([page, wrong]).toEqual([page, []]);
      expect([page, nodes.filter(({ type }) => type === "heading").length]).toEqual([page, written.length]);
    }
  });
});
