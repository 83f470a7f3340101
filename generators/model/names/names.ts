import { LATE_LETTERS } from "./late-letters.ts";

/** `SearchPeople`, `searchPeople` and `HTTPServer` become `search-people` and `http-server`. */
export const kebab = remembered((name) =>
  name
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1-$2")
    .replace(/([\p{Ll}\p{Nd}])(\p{Lu})/gu, "$1-$2")
    .replace(/[_\s.]+/g, "-")
    .toLowerCase(),
);

export const snake = remembered((name) => kebab(name).replaceAll("-", "_"));

export const constant = remembered((name) => upper(snake(name)));

export const pascal = remembered((name) => {
  const text = kebab(name).split("-").map(capitalized).join("");
  // No name in a program begins with a digit, or is none at all.
  return isBeginning.test(text) ? text : `_${text}`;
});

export const camel = remembered((name) => {
  const text = pascal(name);
  return text.charAt(0).toLowerCase() + text.slice(1);
});

/** The same few thousand names are asked for a hundred thousand times. */
function remembered(rename: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const found = known.get(name) ?? rename(name);
    known.set(name, found);
    return found;
  };
}

/** Order by UTF-16 code unit: the same in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A copy in the order of a text key. */
export function sortedBy<T>(items: Iterable<T>, key: (item: T) => string): T[] {
  return Array.from(items, (item) => ({ item, by: key(item) }))
    .sort((a, b) => byCodeUnit(a.by, b.by))
    .map(({ item }) => item);
}

/**
 * What a name in a program is made of in every script (UAX 31), less what nobody sees: TypeScript, JSON and PostgreSQL
 * take letters as they are, so none is ever cleaned away.
 */
const unnamed = `(?!\\p{DI}|[${LATE_LETTERS}])`;
const late = new RegExp(`[${LATE_LETTERS}]`, "u");
const spelled = `${unnamed}[\\p{L}\\p{Nl}\\p{Nd}\\p{Mn}\\p{Mc}\\p{Pc}]`;
const isBeginning = new RegExp(`^${unnamed}[\\p{L}\\p{Nl}_$]`, "u");
const unspoken = new RegExp(`(?![\\0-\\x7f]|${spelled}).`, "gsu");
const between = new RegExp(`(?:(?![$]|${spelled}).)+(${spelled}|[$])?`, "gsu");

/** Beginning with a capital. */
export const capitalized = (text: string): string => upper(text.charAt(0)) + text.slice(1);

/** In capitals, but for letters whose capital is none that a name can have. */
function upper(text: string): string {
  const capitals = text.toUpperCase();
  return late.test(capitals)
    ? [...text].map((sign) => (late.test(sign.toUpperCase()) ? sign : sign.toUpperCase())).join("")
    : capitals;
}

/**
 * A text as a name that a program can have: what of ASCII cannot stand in one joins its neighbours, and any other sign is
 * said by its number, so that two names of such signs stay two.
 */
export const identifier = remembered((text) => {
  const said = text.replaceAll(unspoken, (sign) => ` u${sign.codePointAt(0)!.toString(16)} `);
  const joined = said.replaceAll(between, (_all, next: string | undefined) => upper(next ?? ""));
  return isBeginning.test(joined) ? joined : `_${joined}`;
});

/** What two names have in common that are one to somebody: a disk that knows no case, or no way of composing a letter. */
export const folded = remembered((name) => name.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC"));

/**
 * A name where only ASCII letters, digits, dots, hyphens and underscores may stand: any other sign is its number between
 * underscores, and so is an underscore that might begin one. No two names become one.
 */
export const asciiName = remembered((name) =>
  name.replaceAll(/[^A-Za-z0-9._-]|_(?=[0-9a-f]+[^A-Za-z0-9])/gu, (sign) => `_${sign.codePointAt(0)!.toString(16)}_`),
);
