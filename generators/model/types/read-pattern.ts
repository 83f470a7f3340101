/** What a regular expression says, as far as it matters how often a text can be read and how long one is. */
export type Pattern =
  | { readonly kind: "sign"; readonly source: string }
  /** Where a text begins, where it ends, and what one of its groups has taken once more. */
  | { readonly kind: "begin" | "end" | "again" }
  | { readonly kind: "all" | "one"; readonly of: readonly Pattern[] }
  | { readonly kind: "repeat"; readonly of: Pattern; readonly least: number; readonly most: number };

/** What takes nothing of a text. */
const NOTHING: Pattern = { kind: "all", of: [] };

const BEGINNING = /\((?:\?(?:<?[=!]|:|<[^>]+>))?/y;
const LOOK = /^\(\?<?[=!]/;
const ENDS = /[)|]|$/y;
const PLACE = /\\(?:[bB]|[1-9]\d*|k<[^>]+>)|[\^$]/y;
const SIGN = /\[(?:\\.|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[dD][89abAB]..\\u[dD][c-fC-F]..|u.{4}|x..|c.|.)|./suy;
const REPETITION = /([*+?]|\{(\d+)(,?)(\d*)\})\??/y;

function placeOf(source: string): Pattern {
  if (source === "^") return { kind: "begin" };
  if (source === "$") return { kind: "end" };
  return /^\\b$/i.test(source) ? NOTHING : { kind: "again" };
}

/** Reads a pattern that JavaScript takes: the whole of it, then what each look ahead or behind says by itself. */
export function readPattern(source: string): readonly Pattern[] {
  const looks: Pattern[] = [];
  let at = 0;
  const take = (what: RegExp): RegExpExecArray | null => {
    what.lastIndex = at;
    const found = what.exec(source);
    at += found?.[0].length ?? 0;
    return found;
  };
  const isEnd = () => {
    ENDS.lastIndex = at;
    return ENDS.test(source);
  };
  const read = (): Pattern => {
    const choices = [readAll()];
    while (source[at] === "|") {
      at += 1;
      choices.push(readAll());
    }
    return { kind: "one", of: choices };
  };
  const readAll = (): Pattern => {
    const of: Pattern[] = [];
    while (!isEnd()) of.push(repeated(readOne()));
    return { kind: "all", of };
  };
  const readOne = (): Pattern => {
    const group = take(BEGINNING);
    if (group === null) {
      const place = take(PLACE)?.[0];
      return place === undefined ? { kind: "sign", source: take(SIGN)![0] } : placeOf(place);
    }
    const within = read();
    at += 1;
    if (!LOOK.test(group[0])) return within;
    looks.push(within);
    return NOTHING;
  };
  const repeated = (of: Pattern): Pattern => {
    const found = take(REPETITION);
    if (found === null) return of;
    const [, sign, least, comma, most] = found;
    if (least === undefined)
      return { kind: "repeat", of, least: sign === "+" ? 1 : 0, most: sign === "?" ? 1 : Infinity };
    const end = comma === "" ? Number(least) : most === "" ? Infinity : Number(most);
    return { kind: "repeat", of, least: Number(least), most: end };
  };
  return [read(), ...looks];
}
