import type { Block } from "./formatted.ts";
import { parseInlines } from "./parse-inlines.ts";

/** Quotes and lists within one another so deep; each level reads its lines once more. */
const DEEPEST = 3;
const FENCE = /^```[\w+#.-]*\s*$/u;
const FENCE_END = /^```\s*$/u;
const QUOTE = /^> ?/u;
const BULLET = /^ {0,3}(?:[-*•]|(\d{1,9})[.)])[ \t]+(?=\S)/u;
const CONTINUED = /^(?: {2,4}|\t)/u;

/**
 * What a person means by the signs that people have long used in plain text: a part of Markdown, read so that every line
 * stays a line. There is no HTML, no image and no link whose words are not its address. Takes linear time.
 */
export function parseBlocks(text: string): readonly Block[] {
  return blocksOf(text.split("\n"), 0);
}

function blocksOf(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = [];
  let plain: string[] = [];
  const flush = () => {
    if (plain.length > 0) blocks.push({ kind: "lines", children: parseInlines(plain.join("\n")) });
    plain = [];
  };
  for (let at = 0; at < lines.length;) {
    const taken = depth < DEEPEST ? takeBlock(lines, at, depth) : undefined;
    if (taken === undefined) plain.push(lines[at++]!);
    else {
      flush();
      blocks.push(taken.block);
      at = taken.end;
    }
  }
  flush();
  return blocks;
}

type Taken = { readonly block: Block; readonly end: number } | undefined;

function takeBlock(lines: readonly string[], at: number, depth: number): Taken {
  const line = lines[at]!;
  if (FENCE.test(line)) return takeCode(lines, at);
  if (QUOTE.test(line)) return takeQuote(lines, at, depth);
  return BULLET.test(line) ? takeList(lines, at, depth) : undefined;
}

/** Without an end it goes to the end. */
function takeCode(lines: readonly string[], at: number): Taken {
  let end = at + 1;
  while (end < lines.length && !FENCE_END.test(lines[end]!)) end++;
  return { block: { kind: "code", text: lines.slice(at + 1, end).join("\n") }, end: end + 1 };
}

function takeQuote(lines: readonly string[], at: number, depth: number): Taken {
  let end = at;
  while (end < lines.length && QUOTE.test(lines[end]!)) end++;
  const quoted = lines.slice(at, end).map((line) => line.replace(QUOTE, ""));
  return { block: { kind: "quote", blocks: blocksOf(quoted, depth + 1) }, end };
}

function takeList(lines: readonly string[], at: number, depth: number): Taken {
  const number = BULLET.exec(lines[at]!)![1];
  const numbered = number !== undefined;
  const items: string[][] = [];
  let end = at;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    const bullet = BULLET.exec(line);
    if (bullet !== null && (items.length === 0 || !CONTINUED.test(line))) {
      if ((bullet[1] !== undefined) !== numbered) break;
      items.push([line.slice(bullet[0].length)]);
    } else if (CONTINUED.test(line) && line.trim() !== "") items.at(-1)!.push(line.replace(CONTINUED, ""));
    else break;
  }
  const first = numbered ? Number(number) : null;
  return { block: { kind: "list", first, items: items.map((item) => blocksOf(item, depth + 1)) }, end };
}
