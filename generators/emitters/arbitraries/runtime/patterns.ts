import { type Arbitrary, constant, record, stringMatching } from "fast-check";

/** So many are drawn before it is said that there is none. */
const PATIENCE = 10_000;

/**
 * Texts of a pattern, also of one that says something twice, or looks ahead or back, which fast-check does not draw
 * from.
 */
export function ofPattern(pattern: RegExp, size: "small" | "medium" | "large" = "small"): Arbitrary<string> {
  const parts = partsOf(pattern.source);
  if (parts.every((each) => each.kind === "text")) return stringMatching(pattern, { size });
  const said = new Map<string, string>();
  for (const each of parts)
    if (each.kind === "reference") {
      const found = groupOf(pattern.source, each.to);
      if (found !== undefined) said.set(each.to, found);
    }
  const groups = Object.fromEntries(
    [...said].map(([name, source]) => [name, ofPattern(new RegExp(`^${source}$`, "u"))]),
  );
  return (said.size === 0 ? constant({}) : record(groups))
    .chain((chosen) =>
      stringMatching(new RegExp(plain(pattern.source, said, chosen as Record<string, string>), "u"), { size }),
    )
    .filter(patient((text) => pattern.test(text), `text of the pattern ${String(pattern)}`));
}

/** What a pattern is made of, as far as it matters here. */
type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "reference"; readonly to: string }
  | { readonly kind: "look"; readonly text: string };

function partsOf(source: string): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < source.length;) {
    const rest = source.slice(at);
    const reference = /^\\(?:k<([^>]+)>|([1-9]\d*))/.exec(rest);
    const text = /^(?:\(\?<?[=!]|\\[bB])/.test(rest)
      ? rest.startsWith("\\")
        ? rest.slice(0, 2)
        : rest.slice(0, endOf(rest))
      : (reference?.[0] ?? /^(?:\\(?:[pPu]\{[^}]*\}|.)|\[(?:\\.|[^\]])*\]|.)/su.exec(rest)![0]);
    if (reference !== null) parts.push({ kind: "reference", to: reference[1] ?? reference[2]! });
    else parts.push({ kind: /^(?:\(\?<?[=!]|\\[bB])/.test(text) ? "look" : "text", text });
    at += text.length;
  }
  return parts;
}

/** How long the group is with which a pattern begins. */
function endOf(source: string): number {
  let depth = 0;
  for (const { 0: sign, index } of source.matchAll(/\\.|\[(?:\\.|[^\]])*\]|[()]/gsu)) {
    if (sign === "(") depth += 1;
    if (sign === ")" && --depth === 0) return index + 1;
  }
  return source.length;
}

/** Where each group that is remembered begins, by its name and its number. */
function beginnings(source: string): Map<string, number> {
  const found = new Map<string, number>();
  let count = 0;
  for (const { 0: sign, 1: name, index } of source.matchAll(
    /\\.|\[(?:\\.|[^\]])*\]|\((?!\?)|\(\?<(?![=!])([^>]+)>/gsu,
  )) {
    if (!sign.startsWith("(")) continue;
    found.set(String(++count), index);
    if (name !== undefined) found.set(name, index);
  }
  return found;
}

function groupOf(source: string, name: string): string | undefined {
  const begin = beginnings(source).get(name);
  if (begin === undefined) return undefined;
  const group = source.slice(begin, begin + endOf(source.slice(begin)));
  return group.replace(/^\((?:\?<[^>]+>)?/, "(?:");
}

/** The pattern with what was chosen for its groups in their places, and without what looks ahead or back. */
function plain(source: string, said: ReadonlyMap<string, string>, chosen: Readonly<Record<string, string>>): string {
  const places = beginnings(source);
  const groups = [...said.keys()].map((name) => [places.get(name)!, chosen[name]!] as const).sort(([a], [b]) => b - a);
  let text = source;
  for (const [begin, value] of groups)
    text = `${text.slice(0, begin)}${literal(value)}${text.slice(begin + endOf(text.slice(begin)))}`;
  return partsOf(text)
    .map((each) => (each.kind === "text" ? each.text : each.kind === "look" ? "" : literal(chosen[each.to] ?? "")))
    .join("");
}

const literal = (text: string) => `(?:${text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&")})`;

/** What is said besides may forbid everything that was drawn: better a sentence than a test that never ends. */
export function patient(is: (text: string) => boolean, what: string): (text: string) => boolean {
  let missed = 0;
  return (text) => {
    missed = is(text) ? 0 : missed + 1;
    if (missed > PATIENCE) throw new Error(`No ${what} was found.`);
    return missed === 0;
  };
}
