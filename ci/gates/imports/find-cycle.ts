import type { Import } from "./read-imports.ts";

const contextOf = (path: string): string | undefined => /^services\/contexts\/([^/]+)\//.exec(path)?.[1];

/** The import that closes a circle of contexts, and the circle, when there is one. */
export function findContextCycle(imports: readonly Import[]): { closing: Import; circle: string[] } | undefined {
  const calls = new Map<string, Map<string, Import>>();
  for (const entry of imports) {
    const [from, to] = [contextOf(entry.from), contextOf(entry.target)];
    if (from === undefined || to === undefined || from === to) continue;
    calls.set(from, (calls.get(from) ?? new Map<string, Import>()).set(to, entry));
  }
  const visit = (context: string, path: string[]): { closing: Import; circle: string[] } | undefined => {
    for (const [next, closing] of calls.get(context) ?? []) {
      const at = path.indexOf(next);
      if (at >= 0) return { closing, circle: [...path.slice(at), next] };
      const found = visit(next, [...path, next]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  for (const context of [...calls.keys()].toSorted()) {
    const found = visit(context, [context]);
    if (found !== undefined) return found;
  }
  return undefined;
}
