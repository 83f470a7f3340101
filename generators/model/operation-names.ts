import type { Operation } from "@typespec/compiler";
import { constant, identifier } from "./names.ts";

/** Names that no method of a class can have. */
const taken: ReadonlySet<string> = new Set(["constructor"]);

/**
 * One name for each operation of a context. An operation keeps its own name where that is the only one of its kind;
 * operations of one name take the name of their interface, then of their namespaces, in front.
 */
export function nameOperations(operations: readonly Operation[]): Map<Operation, string> {
  const names = new Map<Operation, string>();
  let waiting = operations;
  const used = new Set<string>();
  for (let depth = 0; waiting.length > 0; depth++) {
    const candidates = new Map<string, Operation[]>();
    for (const operation of waiting) {
      // Constants are made of names too, so names that differ only in case or hyphens are one.
      const key = constant(candidate(operation, depth));
      candidates.set(key, [...(candidates.get(key) ?? []), operation]);
    }
    const ambiguous: Operation[] = [];
    for (const [key, group] of candidates) {
      const exhausted = chain(group[0]!).length <= depth;
      if ((group.length > 1 || used.has(key)) && !exhausted) {
        ambiguous.push(...group);
        continue;
      }
      group.forEach((operation, at) => {
        const name = candidate(operation, depth) + (at === 0 ? "" : String(at + 1));
        names.set(operation, taken.has(name) ? `${name}Operation` : name);
      });
      used.add(key);
    }
    waiting = ambiguous;
  }
  return names;
}

function candidate(operation: Operation, depth: number): string {
  const parts = [...chain(operation).slice(0, depth).reverse(), operation.name].map(identifier);
  const [first = "", ...rest] = parts;
  return (
    first.charAt(0).toLowerCase() +
    first.slice(1) +
    rest.map((each) => each.charAt(0).toUpperCase() + each.slice(1)).join("")
  );
}

/** The names around an operation, nearest first. */
function chain(operation: Operation): string[] {
  const found = operation.interface === undefined ? [] : [operation.interface.name];
  for (
    let at = operation.interface?.namespace ?? operation.namespace;
    at !== undefined && at.name !== "";
    at = at.namespace
  )
    found.push(at.name);
  return found;
}
