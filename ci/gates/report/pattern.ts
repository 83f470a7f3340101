/** What stood for `{context}` in a match. */
export type Bindings = Readonly<Record<string, string>>;

/**
 * Matches a path against a pattern of policies/dependencies. `*` is any part of one name, `**` any number of names,
 * `{word}` one whole name, which has to be `known` when it is there. The answer tells what the words stood for.
 */
export function matchPattern(pattern: string, path: string, known: Bindings = {}): Bindings | undefined {
  const words: string[] = [];
  const expression = pattern.replace(/\{(\w+)\}|\*\*|\*|[.+?^$()|[\]\\]/g, (part, word: string | undefined) => {
    if (word !== undefined) {
      if (known[word] !== undefined) return RegExp.escape(known[word]);
      words.push(word);
      return "([^/]+)";
    }
    if (part === "**") return ".*";
    return part === "*" ? "[^/]*" : `\\${part}`;
  });
  const match = new RegExp(`^${expression}$`).exec(path);
  if (match === null) return undefined;
  return { ...known, ...Object.fromEntries(words.map((word, index) => [word, match[index + 1] ?? ""])) };
}
