/** `SearchPeople`, `searchPeople` and `HTTPServer` become `search-people` and `http-server`. */
export const kebab = remembered((name) =>
  name
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1-$2")
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/[_\s.]+/g, "-")
    .toLowerCase(),
);

export const snake = remembered((name) => kebab(name).replaceAll("-", "_"));

export const constant = remembered((name) => snake(name).toUpperCase());

export const pascal = remembered((name) => {
  const text = kebab(name)
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  // No name in a program begins with a digit, or is none at all.
  return /^\d|^$/.test(text) ? `_${text}` : text;
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

/** A text as a name that a program can have: what cannot stand in one joins its neighbours. */
export const identifier = remembered((text) => {
  const joined = text.replace(/[^A-Za-z0-9_$]+(.)?/g, (_all, next: string | undefined) => (next ?? "").toUpperCase());
  return /^[A-Za-z_$]/.test(joined) ? joined : `_${joined}`;
});
