import { dump } from "js-yaml";
import { escapeUnseen } from "./unseen.ts";

/**
 * A document as YAML: no line is folded, nothing refers to another place. Half the tools that read such files hold "yes"
 * for a boolean, as YAML 1.1 did, so such words are quoted. A text in which something is unseen is printed by its numbers,
 * for which its printer has no way: it prints a word in its place.
 */
export function toYaml(document: object): string {
  const words = new Map<string, string>();
  // Most documents are printed as they are: they have hundreds of thousands of parts, each of which would be copied.
  const said = holdsUnseen(document) ? stand(document, words) : document;
  const yaml = dump(said, { lineWidth: -1, noRefs: true, quotingType: '"' });
  return words.size === 0 ? yaml : yaml.replaceAll(/tenchat-unseen-\d+-word/g, (word) => words.get(word) ?? word);
}

function holdsUnseen(node: unknown): boolean {
  if (typeof node === "string") return !canStand(node);
  if (typeof node !== "object" || node === null) return false;
  if (Array.isArray(node)) return node.some(holdsUnseen);
  for (const name in node) if (!canStand(name) || holdsUnseen((node as Record<string, unknown>)[name])) return true;
  return false;
}

/** A word that is there already must not be taken for one that stands for another text. */
function canStand(text: string): boolean {
  return escapeUnseen(text) === text && !text.includes("tenchat-unseen-");
}

/** The document with a word for each text, name or value, that cannot stand as it is. */
function stand(node: unknown, words: Map<string, string>): unknown {
  if (typeof node === "string") return wordFor(node, words);
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) return node.map((each) => stand(each, words));
  const entries = Object.entries(node);
  return Object.fromEntries(entries.map(([name, each]) => [wordFor(name, words), stand(each, words)]));
}

function wordFor(text: string, words: Map<string, string>): string {
  if (canStand(text)) return text;
  const word = `tenchat-unseen-${words.size}-word`;
  words.set(word, quoted(text));
  return word;
}

/** Between double quotes YAML has JSON's escapes; what takes two of JavaScript's numbers has one longer number there. */
function quoted(text: string): string {
  return [...JSON.stringify(text.toWellFormed())]
    .map((sign) =>
      sign.length > 1 && escapeUnseen(sign) !== sign
        ? `\\U${sign.codePointAt(0)!.toString(16).padStart(8, "0")}`
        : escapeUnseen(sign),
    )
    .join("");
}
