import { escapeUnseen, onOneLine, showUnseen } from "../unseen.ts";

/**
 * Everything that a page of Markdown says passes through here: names and values by `text` and `code`, what people wrote as
 * documentation by `prose` and `inline`. Of documentation the words stay, with code, emphasis, lists and links to the web;
 * no HTML, no other link, no heading and no table comes of it.
 */

/** A name or a sentence as it stands: nothing in it is Markdown. */
export function text(plain: string): string {
  return onOneLine(plain)
    .replaceAll(/[\\`*[\]|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&")
    .replaceAll(harmful, neutral)
    .replace(/^[#>=+-]|(?<=^\d+)[.)](?=\s|$)/, "\\$&");
}

/** A value as JSON, in the letters of a machine. */
export function value(json: unknown): string {
  return code(escapeUnseen(JSON.stringify(json)));
}

/** A text in the letters of a machine. */
export function code(plain: string): string {
  const said = onOneLine(plain);
  if (said === "") return "\\`\\`";
  // In a table a backslash before a bar belongs to the table.
  return said
    .split(/(?<=\\)\|/)
    .map((part) => {
      const longest = Math.max(0, ...(part.match(/`+/g) ?? []).map((run) => run.length));
      const fence = "`".repeat(longest + 1);
      const room = /^`|`$|^ .* $/.test(part) ? " " : "";
      return part === "" ? "" : `${fence}${room}${part}${room}${fence}`;
    })
    .join("\\|");
}

/** Documentation on one line, as in a cell or an entry of a list. */
export function inline(doc: string): string {
  return line(onOneLine(doc));
}

/** Documentation in lines. */
export function prose(doc: string): string {
  const lines = showUnseen(doc).split("\n");
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const end = endOfFence(lines, at);
    if (end === undefined) {
      blocks.push(line(lines[at]!.trimEnd()));
      continue;
    }
    const inside = lines.slice(at + 1, end);
    const longest = Math.max(2, ...inside.flatMap((each) => (each.match(/`+/g) ?? []).map((run) => run.length)));
    const fence = "`".repeat(longest + 1);
    blocks.push(`${fence}${/^[`~]+\s*([\w-]*)/.exec(lines[at]!)![1]!}`, ...inside, fence);
    at = end;
  }
  return blocks.join("\n").trim();
}

/** A Markdown table; its cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll(/(?<!\\)\|/g, "\\|").replaceAll("\n", " ")).join(" | ")} |\n`;
  return row(head) + row(head.map(() => "---")) + rows.map(row).join("");
}

/** What would be HTML, a character by its number, or a link that runs. */
const harmful = /<(?=\S)|&(?=#?\w+;)|(?<=\bjavascript)\s*:/gi;

function neutral(sign: string): string {
  if (sign === "<") return "&lt;";
  return sign === "&" ? "&amp;" : `${sign.slice(0, -1)}\\:`;
}

/** Where code that begins at a line ends: with as many signs as began it; undefined where none begins, or none ends. */
function endOfFence(lines: readonly string[], at: number): number | undefined {
  const [, fence] = /^(`{3,}|~{3,})\s*[\w-]*\s*$/.exec(lines[at]!) ?? [];
  if (fence === undefined) return undefined;
  const end = lines.findIndex((each, index) => index > at && each.startsWith(fence) && /^(`+|~+)\s*$/.test(each));
  return end === -1 ? undefined : end;
}

/** A line: an entry of a list remains one; what else would begin a block begins none. */
function line(content: string): string {
  const [, entry, rest] = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+)(.*)$/.exec(content) ?? [];
  if (entry !== undefined && !/^[\s*+_=-]*$/.test(rest!)) return entry + line(rest!);
  return content.replace(
    /^(\s*)(.*)$/,
    (_all, indent: string, said: string) =>
      indent + words(said).replace(/^(?:#|>|=+\s*$|[-+](?=\s|-|$)|\*(?=[\s*]*$)|_(?=[\s_]*$)|~(?=~))/, "\\$&"),
  );
}

/** The parts of a line: what is escaped, code, links to the web; whatever else is words. */
const part =
  /\\([!-/:-@[-`{-~])|(?<!`)(`+)(?!`)(.+?)(?<!`)\2(?!`)|\[([^[\]`\\]+)\]\((https?:\/\/[^\s()<>"'`\\|]+|#[\w-]+)\)/g;

function words(said: string): string {
  let done = "";
  let from = 0;
  for (const found of said.matchAll(part)) {
    const [all, escaped, , coded, label, address] = found;
    done += plainWords(said.slice(from, found.index));
    if (escaped !== undefined) done += escaped === "<" ? "&lt;" : `\\${escaped}`;
    // Some readers take what follows an address without a space for more of it, and code for none.
    else if (coded !== undefined)
      done += (/(?:https?:\/\/|www\.)\S*$/i.test(done) ? " " : "") + code(coded.replace(/^ (.*\S.*) $/, "$1"));
    else done += `[${plainWords(label!)}](${address!})`;
    from = found.index + all.length;
  }
  return done + plainWords(said.slice(from));
}

/** Words with emphasis, if they have any. */
function plainWords(said: string): string {
  // An exclamation mark would make an image of a link behind it.
  return said.replaceAll(/[\\`[\]|]|!$/g, "\\$&").replaceAll(harmful, neutral);
}
