import { isVisible } from "../../visible-text.ts";
import type { Block, Inline } from "./formatted.ts";
import { parseBlocks } from "./parse-blocks.ts";

/** So much of a message of 60,000 bytes is looked at, and so much of its words shown. */
const LOOKED_AT = 1_000;
const SHOWN = 200;

/** What a message says, for a line or two elsewhere: its words without the signs that only say how to draw them; none that show nothing. */
export function excerptOf(text: string): string {
  const words = wordsOf(parseBlocks(text.slice(0, LOOKED_AT))).slice(0, SHOWN);
  return isVisible(words) ? words : "";
}

function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case "lines":
          return block.children.map(lineOf).join("");
        case "code":
          return block.text;
        case "quote":
          return wordsOf(block.blocks);
        case "list": {
          const { first, items } = block;
          return items
            .map((item, at) => `${first === null ? "•" : `${String(first + at)}.`} ${wordsOf(item)}`)
            .join("\n");
        }
      }
    })
    .join("\n");
}

function lineOf(inline: Inline): string {
  return "children" in inline ? inline.children.map(lineOf).join("") : inline.text;
}
