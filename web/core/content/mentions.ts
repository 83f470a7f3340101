import type { Block, Inline } from "./formatting/formatted.ts";
import { parseBlocks } from "./formatting/parse-blocks.ts";

/** Whether a text mentions somebody: where it is shown as a mention, and so in no code and no address. */
export function mentions(text: string, username: string): boolean {
  const wanted = username.toLowerCase();
  // Nearly every text mentions nobody, which is seen without reading what it means.
  return text.toLowerCase().includes(`@${wanted}`) && parseBlocks(text).some((block) => isIn(block, wanted));
}

function isIn(part: Block | Inline, wanted: string): boolean {
  switch (part.kind) {
    case "mention":
      return part.username === wanted;
    case "quote":
      return part.blocks.some((block) => isIn(block, wanted));
    case "list":
      return part.items.some((item) => item.some((block) => isIn(block, wanted)));
    default:
      return "children" in part && part.children.some((child) => isIn(child, wanted));
  }
}
