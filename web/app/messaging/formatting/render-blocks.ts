import type { Block, Inline } from "./formatted.ts";

const ELEMENTS = { strong: "strong", emphasis: "em", struck: "s" } as const;

/**
 * Nodes of a message, made one by one: no text is ever read as HTML, so that there is nothing to clean. The only
 * attribute that a sender has a say in is the address of a link, which `find-link.ts` has judged. Without `links` it stays
 * the text that it is.
 */
export function renderBlocks(document: Document, blocks: readonly Block[], links = true): Node[] {
  const [only] = blocks;
  // Nearly every message: its text and nothing around it.
  if (blocks.length === 1 && only?.kind === "lines")
    return only.children.map((inline) => renderInline(document, inline, links));
  return blocks.map((block) => renderBlock(document, block, links));
}

function renderBlock(document: Document, block: Block, links: boolean): Node {
  switch (block.kind) {
    case "lines":
      return element(
        document,
        "div",
        block.children.map((inline) => renderInline(document, inline, links)),
      );
    case "code":
      return element(document, "pre", [element(document, "code", [document.createTextNode(block.text)])]);
    case "quote":
      return element(document, "blockquote", renderBlocks(document, block.blocks, links));
    case "list": {
      const items = block.items.map((item) => element(document, "li", renderBlocks(document, item, links)));
      if (block.first === null) return element(document, "ul", items);
      const list = element(document, "ol", items);
      list.start = block.first;
      return list;
    }
  }
}

function renderInline(document: Document, inline: Inline, links: boolean): Node {
  switch (inline.kind) {
    case "text":
      return document.createTextNode(inline.text);
    case "code":
      return element(document, "code", [document.createTextNode(inline.text)]);
    case "link": {
      const { text, href, host } = inline;
      if (!links) return document.createTextNode(text);
      const link = element(document, "a", [document.createTextNode(text)]);
      link.href = href;
      link.rel = "noopener noreferrer";
      link.target = "_blank";
      if (host !== undefined) link.append(element(document, "small", [document.createTextNode(` (${host})`)]));
      return link;
    }
    default:
      return element(
        document,
        ELEMENTS[inline.kind],
        inline.children.map((child) => renderInline(document, child, links)),
      );
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  children: readonly Node[],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (name !== "a" && name !== "small") made.dir = "auto";
  made.append(...children);
  return made;
}
