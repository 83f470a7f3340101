import * as prettier from "prettier";

/** A node of a page, as a reader of Markdown sees it. */
export interface MarkdownNode {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly depth?: number;
  readonly children?: readonly MarkdownNode[];
}

/** What a page comes to for a reader of Markdown that nobody here wrote: prettier has one, behind its front door. */
export async function readMarkdown(page: string): Promise<MarkdownNode> {
  const { __debug: debug } = prettier as unknown as {
    __debug: { parse(text: string, options: object): Promise<{ ast: MarkdownNode }> };
  };
  return (await debug.parse(page, { parser: "markdown" })).ast;
}

/** A node and everything in it. */
export function nodesIn(node: MarkdownNode): MarkdownNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesIn)];
}
