import type { Block, Inline } from "../../../core/content/formatting/formatted.ts";

const ELEMENTS = { strong: "strong", emphasis: "em", struck: "s" } as const;

/** What becomes of what is more than a text. */
export interface Shown {
  readonly links: boolean;
  /** Whom a username means here; null of nobody. */
  readonly person: (username: string) => { readonly name: string; readonly own: boolean } | null;
}

/**
 * Nodes of a message, made one by one: no text is ever read as HTML, so that there is nothing to clean. The only
 * attribute that a sender has a say in is the address of a link, which `find-link.ts` has judged. Without `links` it stays
 * the text that it is, and so does a mention of nobody who is here.
 */
export function renderBlocks(document: Document, blocks: readonly Block[], shown: Shown): Node[] {
  const [only] = blocks;
  // Nearly every message: its text and nothing around it.
  if (blocks.length === 1 && only?.kind === "lines")
    return only.children.map((inline) => renderInline(document, inline, shown));
  return blocks.map((block) => renderBlock(document, block, shown));
}

function renderBlock(document: Document, block: Block, shown: Shown): Node {
  switch (block.kind) {
    case "lines":
      return element(
        document,
        "div",
        block.children.map((inline) => renderInline(document, inline, shown)),
      );
    case "code":
      return element(document, "pre", [element(document, "code", [document.createTextNode(block.text)])]);
    case "quote":
      return element(document, "blockquote", renderBlocks(document, block.blocks, shown));
    case "list": {
      const items = block.items.map((item) => element(document, "li", renderBlocks(document, item, shown)));
      if (block.first === null) return element(document, "ul", items);
      const list = element(document, "ol", items);
      list.start = block.first;
      return list;
    }
  }
}

function renderInline(document: Document, inline: Inline, shown: Shown): Node {
  switch (inline.kind) {
    case "text":
      return document.createTextNode(inline.text);
    case "code":
      return element(document, "code", [document.createTextNode(inline.text)]);
    case "link": {
      const { text, href, host } = inline;
      if (!shown.links) return document.createTextNode(text);
      const link = element(document, "a", [document.createTextNode(text)]);
      link.href = href;
      link.rel = "noopener noreferrer";
      link.target = "_blank";
      if (host !== undefined) link.append(element(document, "small", [document.createTextNode(` (${host})`)]));
      return link;
    }
    case "mention": {
      const person = shown.person(inline.username);
      const text = document.createTextNode(inline.text);
      if (person === null) return text;
      const mention = element(document, "bdi", [text]);
      mention.dir = "ltr";
      mention.className = person.own ? "tc-mention tc-mention-own" : "tc-mention";
      mention.title = person.name;
      return mention;
    }
    default:
      return element(
        document,
        ELEMENTS[inline.kind],
        inline.children.map((child) => renderInline(document, child, shown)),
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
