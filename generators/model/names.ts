/** `SearchPeople`, `searchPeople` and `HTTPServer` become `search-people` and `http-server`. */
export function kebab(name: string): string {
  const known = kebabs.get(name);
  if (known !== undefined) return known;
  const made = name
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1-$2")
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/[_\s.]+/g, "-")
    .toLowerCase();
  kebabs.set(name, made);
  return made;
}

/** The same few thousand names are asked for a hundred thousand times. */
const kebabs = new Map<string, string>();

export function snake(name: string): string {
  return kebab(name).replaceAll("-", "_");
}

export function constant(name: string): string {
  return snake(name).toUpperCase();
}

export function pascal(name: string): string {
  const text = kebab(name)
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  // No name in a program begins with a digit, or is none at all.
  return /^\d|^$/.test(text) ? `_${text}` : text;
}

export function camel(name: string): string {
  const text = pascal(name);
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Order by UTF-16 code unit: the same in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A copy in the order of a text key. */
export function sortedBy<T>(items: Iterable<T>, key: (item: T) => string): T[] {
  return [...items].sort((a, b) => byCodeUnit(key(a), key(b)));
}

/** A text as a name that a program can have: what cannot stand in one joins its neighbours. */
export function identifier(text: string): string {
  const joined = text.replace(/[^A-Za-z0-9_$]+(.)?/g, (_all, next: string | undefined) => (next ?? "").toUpperCase());
  return /^[A-Za-z_$]/.test(joined) ? joined : `_${joined}`;
}
