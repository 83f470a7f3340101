import { mentionAt } from "../mention-at.ts";
import { findLink } from "./find-link.ts";
import type { Inline } from "./formatted.ts";

/** Everything that may mean something; each sign is read once. */
const SIGNS = /`+|\*+|_+|~+|@|(?:https?:\/\/|mailto:|www\.)/giu;
const MARKS: Readonly<Record<string, readonly ("strong" | "emphasis" | "struck")[]>> = {
  "*": ["emphasis"],
  "**": ["strong"],
  "***": ["strong", "emphasis"],
  _: ["emphasis"],
  __: ["strong"],
  ___: ["strong", "emphasis"],
  "~~": ["struck"],
};
/** So deep and no deeper: what stands open is unwound in so many steps, so the time stays linear. */
const DEEPEST = 8;
/** Part of a word, where words stand apart: a mark within one is none, as in `snake_case` and 2*3*4. */
const WORD = /[\p{L}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const BLANK = /\s/u;

interface Open {
  readonly mark: string;
  readonly children: Inline[];
}

/** Bold, italic, struck, code, mentions and addresses in a text; every other sign stands for itself. Takes linear time. */
export function parseInlines(text: string): readonly Inline[] {
  const stack: Open[] = [{ mark: "", children: [] }];
  const add = (inline: Inline) => append(stack.at(-1)!.children, inline);
  const closings = closingsOf(text);
  let at = 0;
  SIGNS.lastIndex = 0;
  for (let found = SIGNS.exec(text); found !== null; found = SIGNS.exec(text)) {
    const { 0: sign, index } = found;
    const before = text[index - 1];
    const after = text[index + sign.length];
    if (index > at) add({ kind: "text", text: text.slice(at, index) });
    at = index + sign.length;
    if (sign.startsWith("`")) {
      const closing = closings.get(index);
      if (closing !== undefined) {
        add({ kind: "code", text: text.slice(at, closing) });
        at = closing + sign.length;
      } else add({ kind: "text", text: sign });
    } else if (sign === "@") {
      const username = mentionAt(text, index);
      if (username !== null) at += username.length;
      add(
        username === null
          ? { kind: "text", text: sign }
          : { kind: "mention", text: text.slice(index, at), username: username.toLowerCase() },
      );
    } else if (sign in MARKS) {
      const opens = after !== undefined && !BLANK.test(after) && !isWord(before);
      const closes = before !== undefined && !BLANK.test(before) && !isWord(after);
      if (closes && stack.some(({ mark }) => mark === sign)) close(stack, sign);
      else if (opens && stack.length <= DEEPEST) stack.push({ mark: sign, children: [] });
      else add({ kind: "text", text: sign });
    } else if (/^[*_~]/u.test(sign) || isWord(before)) add({ kind: "text", text: sign });
    else {
      const { link, end } = findLink(text, index);
      add(link ?? { kind: "text", text: text.slice(index, end) });
      at = end;
    }
    SIGNS.lastIndex = at;
  }
  if (at < text.length) add({ kind: "text", text: text.slice(at) });
  while (stack.length > 1) unwind(stack);
  return stack[0]!.children;
}

/** Of each run of backticks the next run of the same length. */
function closingsOf(text: string): ReadonlyMap<number, number> {
  const next = new Map<number, number>();
  const latest = new Map<number, number>();
  for (const { 0: run, index } of text.matchAll(/`+/gu)) {
    const opening = latest.get(run.length);
    if (opening !== undefined) next.set(opening, index);
    latest.set(run.length, index);
  }
  return next;
}

function isWord(sign: string | undefined): boolean {
  return sign !== undefined && WORD.test(sign) && !UNSPACED.test(sign);
}

function close(stack: Open[], mark: string): void {
  while (stack.at(-1)!.mark !== mark) unwind(stack);
  const { children } = stack.pop()!;
  const [outer, inner] = MARKS[mark]!;
  const within: readonly Inline[] = inner === undefined ? children : [{ kind: inner, children }];
  append(stack.at(-1)!.children, { kind: outer!, children: within });
}

/** What was opened and never closed was a sign like any other. */
function unwind(stack: Open[]): void {
  const { mark, children } = stack.pop()!;
  const into = stack.at(-1)!.children;
  append(into, { kind: "text", text: mark });
  for (const child of children) append(into, child);
}

function append(to: Inline[], inline: Inline): void {
  const last = to.at(-1);
  if (last?.kind === "text" && inline.kind === "text") {
    to[to.length - 1] = { kind: "text", text: last.text + inline.text };
  } else to.push(inline);
}
