/** What fits on a line that is read beside another. */
export const LINE = 120;

const STEP = "  ";

/** Brackets, and what stands between them up to each separator. */
interface Group {
  readonly start: number;
  readonly end: number;
  /** Where its parts begin, in order. */
  readonly parts: readonly number[];
}

/** What a line may be broken at, outside of all brackets. */
interface Line {
  readonly groups: readonly Group[];
  /** After `&&` and `||`, and before `?` and its `:`. */
  readonly choices: readonly number[];
  /** After `=` and `=>`. */
  readonly results: readonly number[];
  /** Before the `|` of a type. */
  readonly kinds: readonly number[];
}

/**
 * Breaks lines of a program that are longer than a person reads: between the parts of a bracket, after what joins two
 * conditions, after what something is, and else between the kinds of a type. Nothing but spaces and ends of lines is
 * added, and none inside a text or a pattern, so that the program stays what it was; what has no such place (one long
 * text) stays as long as it is. Lines are expected to begin outside of texts and comments, as printed programs do.
 */
export function wrapLines(program: string): string {
  const lines = program.split("\n");
  // Most files have none: these are not even joined again.
  if (lines.every((line) => line.length <= LINE)) return program;
  const wrapped: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    // Most lines are short, and there are hundreds of thousands of them.
    if (line.length <= LINE) {
      wrapped.push(line);
      continue;
    }
    const parts = wrapLine(line);
    const next = lines[at + 1];
    const begun = parts.length > 1 ? PROSE.exec(parts.at(-1)!) : null;
    const going = begun === null || next === undefined ? null : PROSE.exec(next);
    // A paragraph goes on where the next line of it begins.
    if (begun !== null && going !== null && begun[1] === going[1]) lines[at + 1] = `${parts.pop()!} ${going[2]!}`;
    wrapped.push(...parts);
  }
  return wrapped.join("\n");
}

/** A line of a comment that may be in the middle of a paragraph. */
const PROSE = /^( * \* )([\p{L}`(].*)$/u;

function wrapLine(line: string): string[] {
  if (line.length <= LINE) return [line];
  const indent = /^ */.exec(line)![0];
  const text = line.slice(indent.length);
  if (/^(?:\/[/*]|\*)/.test(text)) return wrapComment(text, indent);
  const { groups, choices, results, kinds } = readLine(text);
  if (choices.length > 0) return join(text, indent, choices);
  const result = results.findLast((at) => {
    const rest = text.length - at - 1;
    return indent.length + at <= LINE && indent.length + STEP.length + rest <= LINE;
  });
  if (result !== undefined) return join(text, indent, [result]);
  const widest = groups.reduce<Group | undefined>(
    (wide, each) => (wide === undefined || each.end - each.start > wide.end - wide.start ? each : wide),
    undefined,
  );
  // Broken at a bracket that is shorter than what stands around it, the line would be longer than it is wide.
  if (widest === undefined || widest.end - widest.start < STEP.length * 2)
    return kinds.length > 0 ? join(text, indent, kinds) : [line];
  const before = results.findLast((at) => at < widest.start);
  if (before !== undefined && indent.length + widest.start >= LINE) return join(text, indent, [before]);
  return breakGroup(text, indent, widest);
}

/** A line of a comment on as many lines as it takes; what has no blanks stays as it is. */
function wrapComment(text: string, indent: string): string[] {
  const whole = /^\/\*\* (.*) \*\/$/.exec(text);
  if (whole !== null) return [`${indent}/**`, ...wrapComment(` * ${whole[1]}`, indent), `${indent} */`];
  const [prefix, words] = [/^ ?(?:\*|\/\/) ?/.exec(text)?.[0], text.replace(/^ ?(?:\*|\/\/) ?/, "")];
  // A row of a table is one line.
  if (prefix === undefined || words.startsWith("|")) return [`${indent}${text}`];
  const lines: string[] = [];
  for (const word of words.split(/(?<=\S) (?=\S)/)) {
    const line = lines.at(-1);
    const longer = `${line} ${word}`;
    // What would begin a heading, a list or an order to a tool, were it at the beginning of a line, is not put there.
    if (line === undefined) lines.push(word);
    else if (indent.length + prefix.length + longer.length <= LINE || /^(?:[-+*#>@|]|\d+[.)])/.test(word))
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((each) => `${indent}${prefix}${each}`);
}

/** The first part stays where it is; the others stand below it, further in. */
function join(text: string, indent: string, places: readonly number[]): string[] {
  const starts = [0, ...places];
  return starts.flatMap((start, at) => {
    const part = text.slice(start, starts[at + 1]).trim();
    return wrapLine(`${indent}${at === 0 ? "" : STEP}${part}`);
  });
}

function breakGroup(text: string, indent: string, group: Group): string[] {
  const { start, end, parts } = group;
  const inner = lastOf(text, group);
  // Of a call whose last argument is an object, only the object is broken.
  if (inner !== undefined && indent.length + inner.start < LINE) return breakGroup(text, indent, inner);
  const each = parts.map((from, at) => text.slice(from, parts[at + 1] ?? end).trim()).filter((part) => part !== "");
  const inside = each.every((part) => NAMES.test(part)) ? fill(each) : each;
  const below = inside.flatMap((part) => wrapLine(`${indent}${STEP}${part}`));
  return [`${indent}${text.slice(0, start + 1)}`, ...below, ...wrapLine(`${indent}${text.slice(end)}`)];

  /** As many on a line as it holds. */
  function fill(names: readonly string[]): string[] {
    const lines: string[] = [];
    for (const name of names) {
      const line = lines.at(-1);
      const longer = `${line} ${name}`;
      if (line !== undefined && indent.length + STEP.length + longer.length <= LINE) lines[lines.length - 1] = longer;
      else lines.push(name);
    }
    return lines;
  }
}

/** A name in a list, as imports have them: what is read in passing. */
const NAMES = /^[\w$ ]+,?$/;

/** The object or the list that is the last part of a group with others before it. */
function lastOf(text: string, { end, parts }: Group): Group | undefined {
  const from = parts.at(-1)!;
  const part = text.slice(from, end);
  if (parts.length < 2 || !/^ ?[{[]/.test(part)) return undefined;
  const [inner, other] = readLine(part).groups;
  if (inner === undefined || other !== undefined || inner.end !== part.length - 1) return undefined;
  return { start: from + inner.start, end: from + inner.end, parts: inner.parts.map((at) => from + at) };
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** What is more than a part of a name to who breaks a line. */
const MEANING = /[()[\]{}"'`/,; ]/g;

/** Reads a line of a program as far as breaking it needs: brackets, texts, patterns and what joins. */
function readLine(text: string): Line {
  const groups: Group[] = [];
  const choices: number[] = [];
  const results: number[] = [];
  const kinds: number[] = [];
  const open: { readonly close: string; readonly start: number; readonly parts: number[] }[] = [];
  let at = 0;
  while (at < text.length) {
    MEANING.lastIndex = at;
    const found = MEANING.exec(text);
    if (found === null) break;
    at = found.index;
    const sign = text[at]!;
    const past = skipText(text, at);
    if (past > at) {
      at = past;
      continue;
    }
    const closing = CLOSING[sign];
    const inner = open.at(-1);
    if (closing !== undefined) open.push({ close: closing, start: at, parts: [at + 1] });
    else if (inner?.close === sign) {
      open.pop();
      if (open.length === 0) groups.push({ start: inner.start, end: at, parts: inner.parts });
    } else if (inner !== undefined) {
      if (sign === "," || sign === ";") inner.parts.push(at + 1);
    } else if (sign === " ") {
      const joined = /^ (?:&&|\|\||=>|=) /.exec(text.slice(at, at + 4))?.[0];
      if (joined !== undefined) (joined.includes("=") ? results : choices).push(at + joined.length - 1);
      if (/^ [?:] /.test(text.slice(at, at + 3))) choices.push(at);
      if (text.startsWith(" | ", at)) kinds.push(at);
    }
    at++;
  }
  // What closes in another line is not this line's to break.
  return open.length > 0 ? { groups, choices: [], results: [], kinds: [] } : { groups, choices, results, kinds };
}

/** Behind the text, the pattern or the comment that begins here; `at` itself where none does. */
function skipText(text: string, at: number): number {
  const sign = text[at]!;
  if (sign === '"' || sign === "'") return skipTo(text, at + 1, sign);
  if (sign === "`") return skipTemplate(text, at + 1);
  if (sign !== "/") return at;
  if (text[at + 1] === "/") return text.length;
  if (text[at + 1] === "*") return text.indexOf("*/", at) + 2 || text.length;
  return beginsPattern(text.slice(0, at)) ? skipPattern(text, at + 1) : at;
}

/** Whether what stands before a slash makes it the beginning of a pattern, and not a division. */
function beginsPattern(before: string): boolean {
  return /(?:^|[([{,;:=!&|?>]|\breturn)\s*$/.test(before);
}

function skipTo(text: string, from: number, end: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === end) return at + 1;
  }
  return text.length;
}

function skipPattern(text: string, from: number): number {
  let listed = false;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "[") listed = true;
    else if (text[at] === "]") listed = false;
    else if (text[at] === "/" && !listed) return at + 1;
  }
  return text.length;
}

/** A template, with whatever programs stand in it. */
function skipTemplate(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "`") return at + 1;
    else if (text.startsWith("${", at)) at = skipProgram(text, at + 2) - 1;
  }
  return text.length;
}

function skipProgram(text: string, from: number): number {
  let depth = 1;
  let at = from;
  while (at < text.length) {
    const past = skipText(text, at);
    if (past > at) {
      at = past;
      continue;
    }
    if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at + 1;
    at++;
  }
  return text.length;
}
