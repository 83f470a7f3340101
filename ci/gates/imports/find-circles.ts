import type { Import } from "./read-imports.ts";

/** Places that import one another in a circle: one finding for each knot, at the import that closes its shortest circle. */
export interface Circle {
  /** From the first place around to the first place again. */
  readonly places: readonly string[];
  readonly closing: Import;
}

/**
 * The circles among the places of `imports`, as `placeOf` sees a path: a file, a context, a folder. Places without a name
 * are left out, and so is an import within one place unless a file imports itself.
 */
export function findCircles(imports: readonly Import[], placeOf: (path: string) => string | undefined): Circle[] {
  const arrows = new Map<string, Map<string, Import>>();
  for (const entry of imports) {
    const [from, to] = [placeOf(entry.from), placeOf(entry.target)];
    if (from === undefined || to === undefined || (from === to && entry.from !== entry.target)) continue;
    const out = arrows.get(from) ?? new Map<string, Import>();
    arrows.set(from, out);
    if (!out.has(to)) out.set(to, entry);
  }
  const named = new Set<string>();
  const circles: Circle[] = [];
  for (const start of [...arrows.keys()].toSorted()) {
    if (named.has(start)) continue;
    const circle = shortestAround(arrows, start);
    if (circle === undefined) continue;
    circles.push(circle);
    // All that can be reached and leads back is the same knot, and is named once.
    for (const place of reachable(arrows, start)) if (reachable(arrows, place).has(start)) named.add(place);
  }
  return circles;
}

type Arrows = ReadonlyMap<string, ReadonlyMap<string, Import>>;

function shortestAround(arrows: Arrows, start: string): Circle | undefined {
  const paths: string[][] = [[start]];
  const seen = new Set<string>();
  for (const path of paths) {
    for (const [next, closing] of arrows.get(path.at(-1) as string) ?? []) {
      if (next === start) return { places: [...path, start], closing };
      if (!seen.has(next)) paths.push([...path, next]);
      seen.add(next);
    }
  }
  return undefined;
}

function reachable(arrows: Arrows, start: string): Set<string> {
  const found = new Set<string>();
  const open = [start];
  for (const place of open) {
    for (const next of arrows.get(place)?.keys() ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(next);
    }
  }
  return found;
}
